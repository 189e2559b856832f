import { extent } from 'd3-array'
import { scaleBand, scaleLinear } from 'd3-scale'
import { createElement as h, type ReactElement } from 'react'
import { LeftAxis } from './axis.ts'
import { ChartFrame, type ChartWords } from './chart-frame.ts'
import { estimateTextWidth } from './estimate-text-width.ts'
import { pixel } from './pixel.ts'

/** What came in and what went, in the order in which the bars are stacked from zero. */
const GAINS = ['expansion', 'reactivation', 'new'] as const
const LOSSES = ['contraction', 'churn'] as const

export type BridgePart = (typeof GAINS)[number] | (typeof LOSSES)[number]

export type BridgeMonth = {
  readonly label: string
  /** Each 0 or more; what went is drawn downwards. */
  readonly amounts: Readonly<Record<BridgePart, number>>
  /** What the month came to, on hover. */
  readonly figure: string
}

export type RetentionBridgeProps = ChartWords & {
  readonly months: readonly BridgeMonth[]
  readonly partLabels: Readonly<Record<BridgePart, string>>
  readonly yTitle: string
  readonly formatAmount: (amount: number) => string
}

const WIDTH = 720
const HEIGHT = 300
const PLOT = { top: 52, bottom: 262 }
const LOOK: Readonly<Record<BridgePart, string>> = {
  expansion: 'bar filled',
  reactivation: 'bar quiet',
  new: 'bar hollow',
  contraction: 'bar quiet',
  churn: 'bar loud',
}

/** Month by month, above zero what was won and below it what was lost. */
export function RetentionBridge(props: RetentionBridgeProps): ReactElement {
  const { months, formatAmount } = props
  const sums = months.flatMap(({ amounts }) => [
    GAINS.reduce((sum, part) => sum + amounts[part], 0),
    -LOSSES.reduce((sum, part) => sum + amounts[part], 0),
  ])
  const [lowest = 0, highest = 0] = extent([0, ...sums])
  const y = scaleLinear([lowest, Math.max(highest, lowest + 1)], [PLOT.bottom, PLOT.top]).nice(5)
  const ticks = y.ticks(5).map((amount) => ({ at: y(amount), label: formatAmount(amount) }))
  const left = Math.max(40, ...ticks.map(({ label }) => estimateTextWidth(label, 12) + 10))
  const x = scaleBand(
    months.map((_, index) => String(index)),
    [left, WIDTH - 4],
  ).padding(0.2)
  const named = Math.ceil((months.length * 56) / (WIDTH - left))
  return h(
    ChartFrame,
    { ...props, width: WIDTH, height: HEIGHT },
    h(Legend, { labels: props.partLabels }),
    h(LeftAxis, { ticks, ...{ x: left, to: WIDTH - 4, y: 34, title: props.yTitle } }),
    months.map((month, index) => {
      const start = x(String(index)) ?? 0
      return h(
        'g',
        { key: `${index} ${month.label}` },
        h('title', null, `${month.label}: ${month.figure}`),
        h(Stack, { parts: GAINS, month, sign: 1, scale: y, x: start, width: x.bandwidth() }),
        h(Stack, { parts: LOSSES, month, sign: -1, scale: y, x: start, width: x.bandwidth() }),
        index % named === 0
          ? h(
              'text',
              { x: pixel(start + x.bandwidth() / 2), y: PLOT.bottom + 18, textAnchor: 'middle' },
              month.label,
            )
          : null,
      )
    }),
    h('line', { className: 'baseline', x1: left, x2: WIDTH - 4, y1: pixel(y(0)), y2: pixel(y(0)) }),
  )
}

type StackProps = {
  readonly parts: readonly BridgePart[]
  readonly month: BridgeMonth
  readonly sign: 1 | -1
  readonly scale: (amount: number) => number
  readonly x: number
  readonly width: number
}

function Stack({ parts, month, sign, scale, x, width }: StackProps): ReactElement[] {
  let from = 0
  return parts.flatMap((part) => {
    const amount = month.amounts[part]
    if (amount <= 0) return []
    const [start, end] = [scale(from * sign), scale((from + amount) * sign)]
    from += amount
    const size = { x: pixel(x), width: pixel(width), y: pixel(Math.min(start, end)) }
    return [h('rect', { key: part, className: LOOK[part], ...size, height: pixel(Math.abs(end - start)) })]
  })
}

function Legend({ labels }: { readonly labels: Readonly<Record<BridgePart, string>> }): ReactElement {
  let at = 0
  return h(
    'g',
    null,
    [...GAINS, ...LOSSES].map((part) => {
      const x = at
      const label = `${GAINS.some((gain) => gain === part) ? '+' : '−'} ${labels[part]}`
      at += estimateTextWidth(label, 12) + 36
      return h(
        'g',
        { key: part },
        h('rect', { className: LOOK[part], x: x + 1, y: 2, width: 12, height: 12 }),
        h('text', { x: x + 19, y: 12 }, label),
      )
    }),
  )
}
