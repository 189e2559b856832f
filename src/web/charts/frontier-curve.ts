import { max } from 'd3-array'
import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { createElement as h, type ReactElement } from 'react'
import { BottomAxis, LeftAxis } from './axis.ts'
import { ChartFrame, type ChartWords } from './chart-frame.ts'
import { estimateTextWidth } from './estimate-text-width.ts'
import { pixel } from './pixel.ts'

export type FrontierPoint = {
  readonly heads: number
  /** Share of ARR that these heads serve, 0..1. */
  readonly share: number
  /** The ACV from which they serve accounts, as text. */
  readonly lineLabel: string
}

export type FrontierCurveProps = ChartWords & {
  /** By heads, ascending. */
  readonly points: readonly FrontierPoint[]
  /** Index of the point that is being asked about. */
  readonly chosen: number | undefined
  readonly chosenLabels: readonly string[]
  readonly xTitle: string
  readonly yTitle: string
  readonly formatHeads: (heads: number) => string
  readonly formatShare: (share: number) => string
}

const WIDTH = 640
const HEIGHT = 300
const PLOT = { left: 52, right: 628, top: 24, bottom: 252 }

/** How much ARR each further person covers: where the curve bends, the next person buys little. */
export function FrontierCurve(props: FrontierCurveProps): ReactElement {
  const { points, chosen, formatHeads, formatShare } = props
  const x = scaleLinear([0, max(points, (point) => point.heads) || 1], [PLOT.left, PLOT.right])
  const y = scaleLinear([0, 1], [PLOT.bottom, PLOT.top])
  const curve = line<FrontierPoint>(
    (point) => pixel(x(point.heads)),
    (point) => pixel(y(point.share)),
  )
  const mark = chosen === undefined ? undefined : points[chosen]
  return h(
    ChartFrame,
    { ...props, width: WIDTH, height: HEIGHT },
    h(LeftAxis, {
      ticks: [0, 0.25, 0.5, 0.75, 1].map((share) => ({ at: y(share), label: formatShare(share) })),
      x: PLOT.left,
      to: PLOT.right,
      y: 12,
      title: props.yTitle,
    }),
    h('path', { className: 'curve', d: curve([...points]) ?? '' }),
    points.map((point) =>
      h(
        'circle',
        {
          key: point.heads,
          className: 'point',
          cx: pixel(x(point.heads)),
          cy: pixel(y(point.share)),
          r: 2.5,
        },
        h('title', null, `${formatHeads(point.heads)}: ${formatShare(point.share)}, ${point.lineLabel}`),
      ),
    ),
    mark ? h(Chosen, { x: x(mark.heads), y: y(mark.share), labels: props.chosenLabels }) : null,
    h(BottomAxis, {
      ticks: x
        .ticks(8)
        .filter(Number.isInteger)
        .map((heads) => ({ at: x(heads), label: formatHeads(heads) })),
      from: PLOT.left,
      to: PLOT.right,
      y: PLOT.bottom,
      title: props.xTitle,
    }),
  )
}

type ChosenProps = { readonly x: number; readonly y: number; readonly labels: readonly string[] }

function Chosen({ x, y, labels }: ChosenProps): ReactElement {
  const width = Math.max(0, ...labels.map((label) => estimateTextWidth(label, 12)))
  const isLeft = x + 12 + width > PLOT.right
  const top = Math.min(y + 20, PLOT.bottom - 8 - 15 * (labels.length - 1))
  return h(
    'g',
    null,
    h('path', { className: 'mark', d: `M${pixel(x)},${PLOT.bottom}V${pixel(y)}H${PLOT.left}` }),
    h('circle', { className: 'dot', cx: pixel(x), cy: pixel(y), r: 4.5 }),
    labels.map((label, index) =>
      h(
        'text',
        {
          key: label,
          x: pixel(isLeft ? x - 10 : x + 10),
          y: pixel(top + 15 * index),
          textAnchor: isLeft ? 'end' : 'start',
          className: index === 0 ? 'strong halo' : 'halo',
        },
        label,
      ),
    ),
  )
}
