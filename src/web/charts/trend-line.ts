import { extent } from 'd3-array'
import { scaleLinear } from 'd3-scale'
import { createElement as h, type ReactElement } from 'react'
import { BottomAxis, LeftAxis } from './axis.ts'
import { ChartFrame, type ChartWords } from './chart-frame.ts'
import { estimateTextWidth } from './estimate-text-width.ts'
import { pixel } from './pixel.ts'

export type TrendLineProps = ChartWords & {
  /** In the order of their days, which are numbers. */
  readonly points: readonly { readonly at: number; readonly value: number }[]
  /** Beside the last point: its value. */
  readonly lastLabel: string
  /** Of a scale that has ends; left out, from the lowest value to the highest. */
  readonly range?: readonly [from: number, to: number]
  readonly xTitle: string
  readonly yTitle: string
  readonly formatDay: (day: number) => string
  readonly formatValue: (value: number) => string
}

const WIDTH = 460
const HEIGHT = 190
const PLOT = { left: 52, top: 28, bottom: 140 }

/** What was measured, over time. Straight lines between points: nothing is known in between. */
export function TrendLine(props: TrendLineProps): ReactElement {
  const { points, lastLabel, formatDay, formatValue } = props
  const right = WIDTH - estimateTextWidth(lastLabel, 12) - 14
  const [first = 0, last = 0] = extent(points, ({ at }) => at)
  const [lowest = 0, highest = 0] = props.range ?? extent(points, ({ value }) => value)
  const x = scaleLinear([first, last === first ? first + 1 : last], [PLOT.left, right])
  // What differs by less than can be drawn or written is a level line.
  const size = Math.max(Math.abs(lowest), Math.abs(highest))
  const isLevel = highest - lowest <= Math.max(size * 1e-9, 1e-12)
  const room = Math.max(1, size / 10)
  const y = scaleLinear(
    [isLevel ? lowest - room : lowest, isLevel ? highest + room : highest],
    [PLOT.bottom, PLOT.top],
  ).nice(3)
  const end = points.at(-1)
  return h(
    ChartFrame,
    { ...props, width: WIDTH, height: HEIGHT },
    h(LeftAxis, {
      ticks: y.ticks(3).map((value) => ({ at: y(value), label: formatValue(value) })),
      ...{ x: PLOT.left, to: right, y: 12, title: props.yTitle },
    }),
    h('path', {
      className: 'curve',
      d: points
        .map(({ at, value }, index) => `${index === 0 ? 'M' : 'L'}${pixel(x(at))},${pixel(y(value))}`)
        .join(''),
    }),
    end === undefined
      ? null
      : h(
          'g',
          null,
          h('circle', { className: 'point', cx: pixel(x(end.at)), cy: pixel(y(end.value)), r: 3.5 }),
          h('text', { x: pixel(x(end.at) + 8), y: pixel(y(end.value) + 4), className: 'strong' }, lastLabel),
        ),
    h(BottomAxis, {
      ticks: (first === last ? [first] : [first, last]).map((day) => ({ at: x(day), label: formatDay(day) })),
      ...{ from: PLOT.left, to: right, y: PLOT.bottom, title: props.xTitle },
    }),
  )
}
