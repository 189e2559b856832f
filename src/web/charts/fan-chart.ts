import { extent } from 'd3-array'
import { scaleLinear } from 'd3-scale'
import { area, line } from 'd3-shape'
import { createElement as h, type ReactElement } from 'react'
import { BottomAxis, LeftAxis, type Tick } from './axis.ts'
import { ChartFrame, type ChartWords } from './chart-frame.ts'
import { estimateTextWidth } from './estimate-text-width.ts'
import { pixel } from './pixel.ts'
import { spreadLabels } from './spread-labels.ts'

export type FanMonth = { readonly p10: number; readonly p50: number; readonly p90: number }

export type FanChartProps = ChartWords & {
  /** Month by month, the first a month from today. */
  readonly months: readonly FanMonth[]
  /** What is there today, where that is known: the fan begins with it. */
  readonly start?: number
  /** Beside the last month: of P90, P50 and P10. */
  readonly endLabels: { readonly p10: string; readonly p50: string; readonly p90: string }
  /** What is usual, drawn behind. */
  readonly reference?: { readonly from: number; readonly to: number; readonly label: string } | undefined
  /** Whether the axis begins at zero: amounts do, shares that hardly move need not. */
  readonly isFromZero: boolean
  /** Months from today, and how they are called. */
  readonly ticks: readonly Tick[]
  readonly xTitle: string
  readonly yTitle: string
  readonly formatValue: (value: number) => string
  readonly formatMonth: (month: number) => string
}

const WIDTH = 560
const HEIGHT = 260
const PLOT = { top: 28, bottom: 208 }

/** What is likely to come: in one run of ten less than the lower edge, in one of ten more than the upper one. Edges are dashed, the middle is solid. */
export function FanChart(props: FanChartProps): ReactElement {
  const { months, endLabels, reference, isFromZero, ticks, formatValue, formatMonth } = props
  const labels = [endLabels.p90, endLabels.p50, endLabels.p10]
  const right = WIDTH - Math.max(...labels.map((label) => estimateTextWidth(label, 12))) - 14
  const [lowest = 0, highest = 0] = extent([
    ...months.flatMap(({ p10, p90 }) => [p10, p90]),
    ...(isFromZero ? [0] : []),
    ...(props.start === undefined ? [] : [props.start]),
    ...(reference === undefined ? [] : [reference.from, reference.to]),
  ])
  const room = highest === lowest ? Math.max(1e-6, Math.abs(highest) / 10) : 0
  const y = scaleLinear([lowest - (isFromZero ? 0 : room), highest + room], [PLOT.bottom, PLOT.top]).nice(4)
  const yTicks = y.ticks(4).map((value) => ({ at: y(value), label: formatValue(value) }))
  const left = Math.max(40, ...yTicks.map(({ label }) => estimateTextWidth(label, 12) + 10))
  const x = scaleLinear([0, Math.max(1, months.length)], [left, right])
  const { start } = props
  const drawn = start === undefined ? months : [{ p10: start, p50: start, p90: start }, ...months]
  const at = (_: FanMonth, index: number) => pixel(x(index + 1 - (drawn.length - months.length)))
  const edge = (of: (month: FanMonth) => number) =>
    line<FanMonth>(at, (month) => pixel(y(of(month))))([...drawn])
  const inside = area<FanMonth>()
    .x(at)
    .y0(({ p10 }) => pixel(y(p10)))
    .y1(({ p90 }) => pixel(y(p90)))([...drawn])
  const last = months.at(-1)
  return h(
    ChartFrame,
    { ...props, width: WIDTH, height: HEIGHT },
    reference === undefined ? null : h(Reference, { reference, left, right, scale: y }),
    h(LeftAxis, {
      ticks: yTicks,
      ...{ x: left, to: right, y: 12, title: props.yTitle },
    }),
    h('path', { className: 'fan', d: inside ?? '' }),
    h('path', { className: 'edge', d: edge(({ p90 }) => p90) ?? '' }),
    h('path', { className: 'edge', d: edge(({ p10 }) => p10) ?? '' }),
    h('path', { className: 'curve', d: edge(({ p50 }) => p50) ?? '' }),
    months.map((month, index) =>
      h(
        'rect',
        {
          ...{ key: index, fill: 'transparent', x: pixel(x(index + 0.5)), width: pixel(x(1) - x(0)) },
          ...{ y: PLOT.top, height: PLOT.bottom - PLOT.top },
        },
        h(
          'title',
          null,
          `${formatMonth(index + 1)}: ${formatValue(month.p10)} · ${formatValue(month.p50)} · ${formatValue(month.p90)}`,
        ),
      ),
    ),
    last === undefined
      ? null
      : h(EndLabels, { labels, places: [last.p90, last.p50, last.p10].map((value) => y(value)), x: right }),
    h(BottomAxis, {
      ticks: ticks.map((tick) => ({ at: x(tick.at), label: tick.label })),
      ...{ from: left, to: right, y: PLOT.bottom, title: props.xTitle },
    }),
  )
}

function Reference({
  reference,
  left,
  right,
  scale,
}: {
  readonly reference: NonNullable<FanChartProps['reference']>
  readonly left: number
  readonly right: number
  readonly scale: (value: number) => number
}): ReactElement {
  const top = scale(reference.to)
  return h(
    'g',
    null,
    h('rect', {
      ...{ className: 'reference', x: left, width: pixel(right - left) },
      ...{ y: pixel(top), height: pixel(scale(reference.from) - top) },
    }),
    h('text', { x: left + 6, y: pixel(top + 15), className: 'soft halo' }, reference.label),
  )
}

type EndLabelsProps = {
  readonly labels: readonly string[]
  readonly places: readonly number[]
  readonly x: number
}

function EndLabels({ labels, places, x }: EndLabelsProps): ReactElement {
  const spread = spreadLabels(places, { gap: 16, from: 16, to: HEIGHT - 30 })
  return h(
    'g',
    null,
    labels.map((label, index) =>
      h(
        'text',
        {
          key: `${index} ${label}`,
          ...{ x: pixel(x + 8), y: pixel(spread[index]! + 4), className: index === 1 ? 'strong' : 'soft' },
        },
        label,
      ),
    ),
  )
}
