import { extent } from 'd3-array'
import { scaleLinear } from 'd3-scale'
import { createElement as h, type ReactElement } from 'react'
import { BottomAxis, LeftAxis } from './axis.ts'
import { ChartFrame, type ChartWords } from './chart-frame.ts'
import { estimateTextWidth } from './estimate-text-width.ts'
import { pixel } from './pixel.ts'

/** What was known at one look; without limits where nothing could be said. */
export type LookInterval = {
  /** Below the picture: the day that was measured. */
  readonly label: string
  /** In words, for who points at it. */
  readonly figure: string
  readonly estimate: number | undefined
  readonly lower: number | undefined
  readonly upper: number | undefined
}

export type IntervalByLookProps = ChartWords & {
  /** In the order in which they were taken. */
  readonly looks: readonly LookInterval[]
  readonly noneLabel: string
  /** The least effect that pays; below zero where less is better. */
  readonly goal: { readonly at: number; readonly label: string }
  readonly xTitle: string
  readonly yTitle: string
  readonly formatValue: (value: number) => string
}

const WIDTH = 640
const HEIGHT = 280
const PLOT = { left: 64, top: 28, bottom: 228 }
const TEXT = 12
const CAP = 5
const LABEL_ROOM = 8

/** The interval that holds at every look, look by look, against no difference and the least effect that pays. */
export function IntervalByLook(props: IntervalByLookProps): ReactElement {
  const { looks, goal, noneLabel, formatValue } = props
  const room = Math.max(...[noneLabel, goal.label].map((label) => estimateTextWidth(label, TEXT)))
  const right = WIDTH - room - 14
  const [lowest = 0, highest = 0] = extent([
    ...[0, goal.at],
    ...looks.flatMap(({ estimate, lower, upper }) => [estimate ?? 0, lower ?? 0, upper ?? 0]),
  ])
  const y = scaleLinear([lowest, highest], [PLOT.bottom - 8, PLOT.top]).nice(4)
  const step = (right - PLOT.left) / Math.max(1, looks.length)
  const x = (index: number) => PLOT.left + step * (index + 0.5)
  // Only as many days as there is room for.
  const widest = Math.max(1, ...looks.map(({ label }) => estimateTextWidth(label, TEXT)))
  const every = Math.max(1, Math.ceil((widest + LABEL_ROOM) / step))
  const line = (value: number) => ({
    ...{ x1: PLOT.left, x2: pixel(right), y1: pixel(y(value)), y2: pixel(y(value)) },
  })
  return h(
    ChartFrame,
    { ...props, width: WIDTH, height: HEIGHT },
    h(LeftAxis, {
      ticks: y.ticks(4).map((value) => ({ at: y(value), label: formatValue(value) })),
      ...{ x: PLOT.left, to: right, y: 12, title: props.yTitle },
    }),
    h('line', { className: 'leader', ...line(0) }),
    h('text', { x: pixel(right + 8), y: pixel(y(0) + 4), className: 'soft' }, noneLabel),
    h('line', { className: 'boundary', ...line(goal.at) }),
    h('text', { x: pixel(right + 8), y: pixel(labelPlace(y(goal.at), y(0)) + 4) }, goal.label),
    looks.map((look, index) =>
      h(Look, { key: index, look, at: x(index), scale: y, cap: Math.min(CAP, step / 3) }),
    ),
    h(BottomAxis, {
      ticks: looks.flatMap(({ label }, index) =>
        (looks.length - 1 - index) % every === 0 ? [{ at: x(index), label }] : [],
      ),
      ...{ from: PLOT.left, to: right, y: PLOT.bottom, title: props.xTitle },
    }),
  )
}

/** Beside its line, but not over the label of no difference. */
function labelPlace(goal: number, none: number): number {
  if (Math.abs(goal - none) >= TEXT + 3) return goal
  return goal <= none ? none - TEXT - 3 : none + TEXT + 3
}

type LookProps = {
  readonly look: LookInterval
  readonly at: number
  readonly scale: (value: number) => number
  readonly cap: number
}

function Look({ look, at, scale, cap }: LookProps): ReactElement {
  const { label, figure, estimate, lower, upper } = look
  const x = pixel(at)
  return h(
    'g',
    null,
    h('title', null, `${label}: ${figure}`),
    lower === undefined || upper === undefined
      ? null
      : h('path', {
          className: 'limit',
          d: [
            `M${x},${pixel(scale(lower))}V${pixel(scale(upper))}`,
            ...[lower, upper].map((end) => `M${pixel(at - cap)},${pixel(scale(end))}h${pixel(2 * cap)}`),
          ].join(''),
        }),
    estimate === undefined
      ? null
      : h('circle', { className: 'dot', cx: x, cy: pixel(scale(estimate)), r: 4 }),
  )
}
