import { extent, max } from 'd3-array'
import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { createElement as h, type ReactElement } from 'react'
import { BottomAxis, LeftAxis } from './axis.ts'
import { ChartFrame, type ChartWords } from './chart-frame.ts'
import { estimateTextWidth } from './estimate-text-width.ts'
import { pixel } from './pixel.ts'

export type RiskPoint = {
  readonly heads: number
  /** Looked at again each month. */
  readonly risk: number
  /** The first plan carried out as it is. */
  readonly onceHeads: number
  readonly onceRisk: number
  /** Said on hover. */
  readonly label: string
}

export type RiskCurveProps = ChartWords & {
  /** By safety, ascending. */
  readonly points: readonly RiskPoint[]
  /** What is chosen; undefined: nothing is within the risk. */
  readonly chosen: { readonly heads: number; readonly risk: number } | undefined
  readonly chosenLabels: readonly string[]
  readonly accepted: { readonly risk: number; readonly label: string }
  readonly againLabel: string
  readonly onceLabel: string
  readonly xTitle: string
  readonly yTitle: string
  readonly formatHeads: (heads: number) => string
  readonly formatRisk: (risk: number) => string
}

const WIDTH = 560
const HEIGHT = 300
const PLOT = { left: 52, right: 548, top: 28, bottom: 248 }
const TEXT = 12

/** What more people buy: the risk of falling short at each level of safety, looked at again each month (solid), and planned once (dashed). */
export function RiskCurve(props: RiskCurveProps): ReactElement {
  const { points, chosen, accepted, formatHeads, formatRisk } = props
  const [fewest = 0, most = 1] = extent(points.flatMap(({ heads, onceHeads }) => [heads, onceHeads]))
  const x = scaleLinear(
    [fewest, most === fewest ? fewest + 1 : most],
    [PLOT.left + 16, PLOT.right - 16],
  ).nice(6)
  const highest = Math.max(accepted.risk, max(points, ({ risk, onceRisk }) => Math.max(risk, onceRisk)) ?? 0)
  const y = scaleLinear([0, Math.min(1, highest * 1.1)], [PLOT.bottom, PLOT.top]).nice(4)
  const again = line<RiskPoint>(
    ({ heads }) => pixel(x(heads)),
    ({ risk }) => pixel(y(risk)),
  )
  const once = line<RiskPoint>(
    ({ onceHeads }) => pixel(x(onceHeads)),
    ({ onceRisk }) => pixel(y(onceRisk)),
  )
  const limit = y(accepted.risk)
  const [first, last] = [points[0], points.at(-1)]
  return h(
    ChartFrame,
    { ...props, width: WIDTH, height: HEIGHT },
    h(LeftAxis, {
      ticks: y.ticks(4).map((risk) => ({ at: y(risk), label: formatRisk(risk) })),
      ...{ x: PLOT.left, to: PLOT.right, y: 12, title: props.yTitle },
    }),
    h('line', { className: 'limit', x1: PLOT.left, x2: PLOT.right, y1: pixel(limit), y2: pixel(limit) }),
    h('text', { x: PLOT.right, y: pixel(limit - 6), textAnchor: 'end', className: 'halo' }, accepted.label),
    h('path', { className: 'boundary', d: once([...points]) ?? '' }),
    h('path', { className: 'curve', d: again([...points]) ?? '' }),
    points.map((point, index) =>
      h(
        'circle',
        { key: index, className: 'point', cx: pixel(x(point.heads)), cy: pixel(y(point.risk)), r: 3 },
        h('title', null, point.label),
      ),
    ),
    first === undefined
      ? null
      : h(CurveName, { label: props.onceLabel, x: x(first.onceHeads), y: y(first.onceRisk) }),
    last === undefined
      ? null
      : h(
          'text',
          { x: PLOT.right, y: pixel(y(last.risk) - 10), textAnchor: 'end', className: 'soft halo' },
          props.againLabel,
        ),
    chosen === undefined
      ? null
      : h(Chosen, { x: x(chosen.heads), y: y(chosen.risk), labels: props.chosenLabels }),
    h(BottomAxis, {
      ticks: x.ticks(6).map((heads) => ({ at: x(heads), label: formatHeads(heads) })),
      ...{ from: PLOT.left, to: PLOT.right, y: PLOT.bottom, title: props.xTitle },
    }),
  )
}

function CurveName({
  label,
  x,
  y,
}: {
  readonly label: string
  readonly x: number
  readonly y: number
}): ReactElement {
  const isLeft = x + 10 + estimateTextWidth(label, TEXT) > PLOT.right
  return h(
    'text',
    {
      ...{ x: pixel(isLeft ? x - 10 : x + 10), y: pixel(y + 4) },
      ...{ textAnchor: isLeft ? 'end' : 'start', className: 'soft halo' },
    },
    label,
  )
}

type ChosenProps = { readonly x: number; readonly y: number; readonly labels: readonly string[] }

/** The point that is carried out, with what it means beside it. */
function Chosen({ x, y, labels }: ChosenProps): ReactElement {
  const width = Math.max(0, ...labels.map((label) => estimateTextWidth(label, TEXT)))
  const isLeft = x + 14 + width > PLOT.right
  const top = Math.max(PLOT.top + 10, y - 16 - 15 * (labels.length - 1))
  return h(
    'g',
    null,
    h('path', { className: 'mark', d: `M${pixel(x)},${PLOT.bottom}V${pixel(y)}` }),
    h('circle', { className: 'ring', cx: pixel(x), cy: pixel(y), r: 6 }),
    labels.map((label, index) =>
      h(
        'text',
        {
          key: label,
          ...{ x: pixel(isLeft ? x - 10 : x + 10), y: pixel(top + 15 * index) },
          ...{ textAnchor: isLeft ? 'end' : 'start', className: index === 0 ? 'strong halo' : 'halo' },
        },
        label,
      ),
    ),
  )
}
