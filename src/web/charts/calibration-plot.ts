import { max } from 'd3-array'
import { scaleLinear } from 'd3-scale'
import { createElement as h, type ReactElement } from 'react'
import { BottomAxis, LeftAxis } from './axis.ts'
import { ChartFrame, type ChartWords } from './chart-frame.ts'
import { pixel } from './pixel.ts'

export type CalibrationPoint = {
  readonly predicted: number
  readonly observed: number
  readonly lower: number
  readonly upper: number
  /** Said on hover. */
  readonly label: string
}

export type CalibrationPlotProps = ChartWords & {
  readonly points: readonly CalibrationPoint[]
  /** Beside the line on which predicted and observed are equal. */
  readonly perfectLabel: string
  readonly xTitle: string
  readonly yTitle: string
  readonly formatShare: (share: number) => string
}

const WIDTH = 420
const HEIGHT = 360
const PLOT = { left: 56, right: 404, top: 28, bottom: 308 }

/** What was predicted against what came true, group by group, with the line on which both are equal. */
export function CalibrationPlot(props: CalibrationPlotProps): ReactElement {
  const { points, formatShare } = props
  const most = Math.min(1, (max(points, ({ predicted, upper }) => Math.max(predicted, upper)) ?? 0) || 1)
  const x = scaleLinear([0, most], [PLOT.left, PLOT.right]).nice(4)
  const y = scaleLinear(x.domain(), [PLOT.bottom, PLOT.top])
  const ticks = x.ticks(4)
  return h(
    ChartFrame,
    { ...props, width: WIDTH, height: HEIGHT },
    h(LeftAxis, {
      ticks: ticks.map((share) => ({ at: y(share), label: formatShare(share) })),
      ...{ x: PLOT.left, to: PLOT.right, y: 12, title: props.yTitle },
    }),
    h('path', { className: 'boundary', d: `M${PLOT.left},${PLOT.bottom}L${PLOT.right},${PLOT.top}` }),
    h(
      'text',
      { x: PLOT.right - 24, y: PLOT.top + 6, textAnchor: 'end', className: 'soft halo' },
      props.perfectLabel,
    ),
    points.map(({ predicted, observed, lower, upper, label }, index) =>
      h(
        'g',
        { key: index },
        h('title', null, label),
        h('line', {
          ...{ className: 'whole', x1: pixel(x(predicted)), x2: pixel(x(predicted)) },
          ...{ y1: pixel(y(lower)), y2: pixel(y(upper)) },
        }),
        h('circle', { className: 'ring', cx: pixel(x(predicted)), cy: pixel(y(observed)), r: 5 }),
      ),
    ),
    h(BottomAxis, {
      ticks: ticks.map((share) => ({ at: x(share), label: formatShare(share) })),
      ...{ from: PLOT.left, to: PLOT.right, y: PLOT.bottom, title: props.xTitle },
    }),
  )
}
