import { max } from 'd3-array'
import { scaleLinear } from 'd3-scale'
import { createElement as h, type ReactElement } from 'react'
import { BottomAxis, LeftAxis } from './axis.ts'
import { ChartFrame, type ChartWords } from './chart-frame.ts'
import { estimateTextWidth } from './estimate-text-width.ts'
import { pixel } from './pixel.ts'
import { spreadLabels } from './spread-labels.ts'

export type WaitingWeek = {
  readonly label: string
  /** Undefined: nothing was answered of it. */
  readonly half: number | undefined
  readonly most: number | undefined
}

export type WaitingWeeksProps = ChartWords & {
  /** One after the other, without gaps. */
  readonly weeks: readonly WaitingWeek[]
  readonly halfLabel: string
  readonly mostLabel: string
  /** What was promised; undefined: nothing. */
  readonly promise: { readonly hours: number; readonly label: string } | undefined
  readonly xTitle: string
  readonly yTitle: string
  readonly formatHours: (hours: number) => string
}

const WIDTH = 640
const HEIGHT = 260
const PLOT = { left: 64, top: 28, bottom: 208 }
const TEXT = 12

/** How long customers waited by week: the half of them (solid) and nine of ten (dashed), against what was promised. */
export function WaitingWeeks(props: WaitingWeeksProps): ReactElement {
  const { weeks, promise, halfLabel, mostLabel, formatHours } = props
  const names = [halfLabel, mostLabel, ...(promise === undefined ? [] : [promise.label])]
  const right = WIDTH - 14 - Math.max(...names.map((name) => estimateTextWidth(name, TEXT)))
  const longest = max([promise?.hours ?? 0, ...weeks.flatMap(({ half, most }) => [half ?? 0, most ?? 0])])
  const x = scaleLinear([0, Math.max(1, weeks.length - 1)], [PLOT.left + 8, right - 8])
  const y = scaleLinear([0, longest || 1], [PLOT.bottom, PLOT.top]).nice(4)
  const ends = [
    { label: halfLabel, at: lastOf(weeks, 'half') },
    { label: mostLabel, at: lastOf(weeks, 'most') },
    { label: promise?.label, at: promise?.hours },
  ].flatMap(({ label, at }) => (label === undefined || at === undefined ? [] : [{ label, y: y(at) }]))
  const places = spreadLabels(
    ends.map((end) => end.y),
    { gap: ends.map(() => TEXT + 3), from: PLOT.top, to: PLOT.bottom },
  )
  return h(
    ChartFrame,
    { ...props, width: WIDTH, height: HEIGHT },
    h(LeftAxis, {
      ticks: y.ticks(4).map((hours) => ({ at: y(hours), label: formatHours(hours) })),
      ...{ x: PLOT.left, to: right, y: 12, title: props.yTitle },
    }),
    promise === undefined
      ? null
      : h('path', {
          className: 'limit',
          strokeDasharray: '2 3',
          d: `M${PLOT.left},${pixel(y(promise.hours))}H${pixel(right)}`,
        }),
    (['half', 'most'] as const).map((kind) =>
      h('path', {
        key: kind,
        className: 'curve',
        strokeDasharray: kind === 'most' ? '6 4' : undefined,
        d: pathOf(weeks, kind, { x, y }),
      }),
    ),
    weeks.flatMap((week, index) =>
      (['half', 'most'] as const).map((kind) => {
        const value = week[kind]
        if (value === undefined) return null
        return h(
          'circle',
          {
            key: `${kind} ${week.label}`,
            className: kind === 'half' ? 'point' : 'hollow',
            ...{ cx: pixel(x(index)), cy: pixel(y(value)), r: 3 },
          },
          h('title', null, `${week.label}: ${formatHours(value)}`),
        )
      }),
    ),
    ends.map(({ label }, index) =>
      h('text', { key: label, x: pixel(right + 6), y: pixel(places[index]! + 4), className: 'halo' }, label),
    ),
    h(BottomAxis, {
      ticks: weeks.flatMap(({ label }, index) =>
        index % 3 === 0 || weeks.length < 7 ? [{ at: x(index), label }] : [],
      ),
      ...{ from: PLOT.left, to: right, y: PLOT.bottom, title: props.xTitle },
    }),
  )
}

function lastOf(weeks: readonly WaitingWeek[], kind: 'half' | 'most'): number | undefined {
  return weeks.findLast((week) => week[kind] !== undefined)?.[kind]
}

type Scale = (value: number) => number

/** A week of which nothing was answered breaks the line. */
function pathOf(
  weeks: readonly WaitingWeek[],
  kind: 'half' | 'most',
  { x, y }: { readonly x: Scale; readonly y: Scale },
): string {
  let isDrawing = false
  return weeks
    .map((week, index) => {
      const value = week[kind]
      if (value === undefined) {
        isDrawing = false
        return ''
      }
      const step = `${isDrawing ? 'L' : 'M'}${pixel(x(index))},${pixel(y(value))}`
      isDrawing = true
      return step
    })
    .join('')
}
