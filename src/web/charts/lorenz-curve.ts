import { scaleLinear } from 'd3-scale'
import { area, line } from 'd3-shape'
import { createElement as h, type ReactElement } from 'react'
import { BottomAxis, LeftAxis } from './axis.ts'
import { ChartFrame, type ChartWords } from './chart-frame.ts'
import { pixel } from './pixel.ts'

export type LorenzPoint = { readonly accountShare: number; readonly arrShare: number }

export type LorenzCurveProps = ChartWords & {
  /** Cumulative shares from the smallest account to the largest, (0, 0) to (1, 1). */
  readonly points: readonly LorenzPoint[]
  /** The point to read off, with what it says: "the other 80 % bring 23 %". */
  readonly mark: LorenzPoint & { readonly labels: readonly string[] }
  readonly equalityLabel: string
  readonly xTitle: string
  readonly yTitle: string
  readonly formatShare: (share: number) => string
}

const WIDTH = 400
const HEIGHT = 300
const PLOT = { left: 44, right: 388, top: 24, bottom: 252 }
const TICKS = [0, 0.25, 0.5, 0.75, 1]

/** How unevenly ARR is spread over the accounts: the further below the diagonal, the more hangs on the few largest. */
export function LorenzCurve(props: LorenzCurveProps): ReactElement {
  const { points, mark, formatShare } = props
  const x = scaleLinear([0, 1], [PLOT.left, PLOT.right])
  const y = scaleLinear([0, 1], [PLOT.bottom, PLOT.top])
  const curve = line<LorenzPoint>(
    (point) => pixel(x(point.accountShare)),
    (point) => pixel(y(point.arrShare)),
  )
  const gap = area<LorenzPoint>(
    (point) => pixel(x(point.accountShare)),
    (point) => pixel(y(point.arrShare)),
    (point) => pixel(y(point.accountShare)),
  )
  const markX = pixel(x(mark.accountShare))
  const markY = pixel(y(mark.arrShare))
  return h(
    ChartFrame,
    { ...props, width: WIDTH, height: HEIGHT },
    h(LeftAxis, {
      ticks: TICKS.map((share) => ({ at: y(share), label: formatShare(share) })),
      x: PLOT.left,
      to: PLOT.right,
      y: 12,
      title: props.yTitle,
    }),
    h('path', { className: 'reference', d: gap([...points]) ?? '' }),
    h('line', { className: 'boundary', x1: x(0), y1: y(0), x2: x(1), y2: y(1) }),
    h(
      'text',
      { x: pixel(x(0.6)), y: pixel(y(0.6) - 8), textAnchor: 'end', className: 'soft halo' },
      props.equalityLabel,
    ),
    h('path', { className: 'curve', d: curve([...points]) ?? '' }),
    h('path', { className: 'mark', d: `M${markX},${PLOT.bottom}V${markY}H${PLOT.left}` }),
    h('circle', { className: 'dot', cx: markX, cy: markY, r: 4 }),
    mark.labels.map((label, index) =>
      h(
        'text',
        {
          key: label,
          x: pixel(markX - 8),
          y: pixel(
            Math.min(markY, PLOT.bottom - 14 * mark.labels.length) -
              8 -
              14 * (mark.labels.length - 1 - index),
          ),
          textAnchor: 'end',
          className: index === 0 ? 'strong halo' : 'halo',
        },
        label,
      ),
    ),
    h(BottomAxis, {
      ticks: TICKS.map((share) => ({ at: x(share), label: formatShare(share) })),
      from: PLOT.left,
      to: PLOT.right,
      y: PLOT.bottom,
      title: props.xTitle,
    }),
  )
}
