import { max } from 'd3-array'
import { scaleLinear } from 'd3-scale'
import { createElement as h, type ReactElement } from 'react'
import { LeftAxis } from './axis.ts'
import { ChartFrame, type ChartWords } from './chart-frame.ts'
import { estimateTextWidth } from './estimate-text-width.ts'
import { pixel } from './pixel.ts'

type Bar = {
  readonly label: string
  readonly value: number
  /** Stands over the bar. */
  readonly note: string
  /** Where a press on the bar leads. */
  readonly href?: string
}

export type BarsByMonthProps = ChartWords & {
  /** What belongs to no month of the row, apart from it. */
  readonly before: Bar | undefined
  readonly months: readonly Bar[]
  readonly yTitle: string
  readonly formatValue: (value: number) => string
}

const WIDTH = 640
const HEIGHT = 260
const PLOT = { left: 64, right: 632, top: 40, bottom: 216 }
/** Share of its place that a bar leaves free. */
const FREE = 0.3

/** An amount in each of the months to come, and before them what should have been dealt with. */
export function BarsByMonth(props: BarsByMonthProps): ReactElement {
  const { before, months, formatValue } = props
  const bars = before === undefined ? months : [before, ...months]
  const y = scaleLinear([0, max(bars, ({ value }) => value) || 1], [PLOT.bottom, PLOT.top]).nice(4)
  // What stands before the months is half a bar away from them.
  const gap = before === undefined ? 0 : 0.5
  const step = (PLOT.right - PLOT.left) / (bars.length + gap)
  const everyLabel = Math.ceil(
    Math.max(...months.map(({ label }) => estimateTextWidth(label, 12) + 6)) / step,
  )
  return h(
    ChartFrame,
    { ...props, width: WIDTH, height: HEIGHT },
    h(LeftAxis, {
      ticks: y.ticks(4).map((value) => ({ at: y(value), label: formatValue(value) })),
      x: PLOT.left,
      to: PLOT.right,
      y: 12,
      title: props.yTitle,
    }),
    bars.map((bar, index) => {
      const isApart = before !== undefined && index === 0
      const start = PLOT.left + step * (index + (isApart ? 0 : gap) + FREE / 2)
      const centre = pixel(start + (step * (1 - FREE)) / 2)
      const month = before === undefined ? index : index - 1
      return h(
        'g',
        { key: `${index} ${bar.label}`, 'data-href': bar.href },
        h('title', null, `${bar.label}: ${formatValue(bar.value)}, ${bar.note}`),
        h('rect', {
          className: `bar ${isApart ? 'loud' : 'quiet'}`,
          x: pixel(start),
          width: pixel(step * (1 - FREE)),
          y: pixel(y(bar.value)),
          height: pixel(PLOT.bottom - y(bar.value)),
        }),
        h(
          'text',
          { x: centre, y: pixel(y(bar.value) - 6), textAnchor: 'middle', className: 'soft halo' },
          bar.note,
        ),
        isApart || month % everyLabel === 0
          ? h('text', { x: centre, y: PLOT.bottom + 16, textAnchor: 'middle' }, bar.label)
          : null,
      )
    }),
    h('line', {
      className: 'baseline',
      ...{ x1: PLOT.left, x2: PLOT.right, y1: PLOT.bottom, y2: PLOT.bottom },
    }),
  )
}
