import { extent, max } from 'd3-array'
import { scaleLinear } from 'd3-scale'
import { createElement as h, type ReactElement } from 'react'
import { BottomAxis } from './axis.ts'
import { ChartFrame, type ChartWords } from './chart-frame.ts'
import { estimateTextWidth } from './estimate-text-width.ts'
import { pixel } from './pixel.ts'

export type ForestRow = {
  readonly label: string
  readonly estimate: number
  readonly lower: number
  readonly upper: number
  /** The interval that also holds for those who look early: wider, drawn thin. */
  readonly outer?: { readonly lower: number; readonly upper: number } | undefined
  /** Estimate and interval in words, to the right of the row. */
  readonly figure: string
  /** The row that decides: drawn strong. */
  readonly isPrimary: boolean
}

export type ForestPlotProps = ChartWords & {
  readonly rows: readonly ForestRow[]
  /** The least effect that pays; on the side on which the metric is better. */
  readonly goal?: { readonly at: number; readonly label: string } | undefined
  readonly noneLabel: string
  readonly worseLabel: string
  readonly betterLabel: string
  /** Whether more is better: then the right side is the better one. */
  readonly isHigherBetter: boolean
  readonly xTitle: string
  readonly formatValue: (value: number) => string
}

const WIDTH = 720
const ROW = 34
const TOP = 46
const TEXT = 12

/** Effects with their intervals, one to a row, against the line of no effect and the goal. */
export function ForestPlot(props: ForestPlotProps): ReactElement {
  const { rows, goal, formatValue } = props
  const widest = (texts: readonly string[]) => max(texts, (text) => estimateTextWidth(text, TEXT)) ?? 0
  const left = Math.min(220, widest(rows.map(({ label }) => label)) + 16)
  const right = WIDTH - Math.min(240, widest(rows.map(({ figure }) => figure)) + 16)
  const [lowest = 0, highest = 0] = extent([
    ...rows.flatMap(({ lower, upper, outer }) => [
      lower,
      upper,
      outer?.lower ?? lower,
      outer?.upper ?? upper,
    ]),
    ...(goal === undefined ? [0] : [0, goal.at]),
  ])
  const room = highest === lowest ? 1 : (highest - lowest) * 0.05
  const x = scaleLinear([lowest - room, highest + room], [left, right])
  const bottom = TOP + rows.length * ROW
  const [below, above] = props.isHigherBetter
    ? [props.worseLabel, props.betterLabel]
    : [props.betterLabel, props.worseLabel]
  return h(
    ChartFrame,
    { ...props, width: WIDTH, height: bottom + 44 },
    h('line', { className: 'whole', x1: pixel(x(0)), x2: pixel(x(0)), y1: TOP - 8, y2: bottom }),
    h('text', { x: pixel(x(0) - 8), y: 14, textAnchor: 'end', className: 'soft' }, `← ${below}`),
    h('text', { x: pixel(x(0) + 8), y: 14, className: 'soft' }, `${above} →`),
    goal === undefined ? null : h(Goal, { ...goal, x: x(goal.at), bottom, isLeft: goal.at < 0 }),
    rows.map((row, index) =>
      h(Row, { key: `${index} ${row.label}`, row, scale: x, y: TOP + (index + 0.5) * ROW, right }),
    ),
    h(BottomAxis, {
      ticks: x
        .ticks(5)
        .map((value) => ({ at: x(value), label: value === 0 ? props.noneLabel : formatValue(value) })),
      ...{ from: left, to: right, y: bottom, title: props.xTitle },
    }),
  )
}

function Goal({
  x,
  bottom,
  label,
  isLeft,
}: {
  readonly x: number
  readonly bottom: number
  readonly label: string
  readonly isLeft: boolean
}): ReactElement {
  return h(
    'g',
    null,
    h('line', { className: 'boundary', x1: pixel(x), x2: pixel(x), y1: TOP - 8, y2: bottom }),
    h('text', { x: pixel(x), y: TOP - 14, textAnchor: isLeft ? 'end' : 'start', className: 'halo' }, label),
  )
}

type RowProps = {
  readonly row: ForestRow
  readonly scale: (value: number) => number
  readonly y: number
  readonly right: number
}

function Row({ row, scale, y, right }: RowProps): ReactElement {
  const { label, estimate, lower, upper, outer, figure, isPrimary } = row
  const text = isPrimary ? 'strong' : undefined
  const half = isPrimary ? 5 : 4
  const centre = scale(estimate)
  return h(
    'g',
    null,
    h('title', null, `${label}: ${figure}`),
    h('text', { x: 0, y: pixel(y + 4), className: text }, label),
    outer === undefined
      ? null
      : h('line', {
          className: 'leader',
          x1: pixel(scale(outer.lower)),
          x2: pixel(scale(outer.upper)),
          y1: y,
          y2: y,
        }),
    h('line', { className: 'whole', x1: pixel(scale(lower)), x2: pixel(scale(upper)), y1: y, y2: y }),
    [lower, upper].map((end, index) =>
      h('line', {
        key: index,
        className: 'whole',
        x1: pixel(scale(end)),
        x2: pixel(scale(end)),
        y1: y - half,
        y2: y + half,
      }),
    ),
    h('rect', {
      ...{ className: isPrimary ? 'dot' : 'ring', x: pixel(centre - half), y: y - half },
      ...{ width: 2 * half, height: 2 * half },
    }),
    h('text', { x: pixel(right + 16), y: pixel(y + 4), className: text }, figure),
  )
}
