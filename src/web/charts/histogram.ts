import { max } from 'd3-array'
import { scaleLinear, scaleLog } from 'd3-scale'
import { createElement as h, type ReactElement } from 'react'
import { BottomAxis, LeftAxis } from './axis.ts'
import { ChartFrame, type ChartWords } from './chart-frame.ts'
import { estimateTextWidth } from './estimate-text-width.ts'
import { pixel } from './pixel.ts'
import { spreadLabels } from './spread-labels.ts'
import { fillOf, type Tone, TouchPatterns } from './touch-pattern.ts'

export type HistogramProps = ChartWords & {
  /** Ascending, side by side, all above zero. */
  readonly bins: readonly {
    readonly from: number
    readonly to: number
    readonly count: number
    /** Where a press on the bar leads. */
    readonly href?: string
  }[]
  /** Ascending; a zone reaches to the next one's `from`. */
  readonly zones: readonly { readonly from: number; readonly label: string; readonly tone: Tone }[]
  /** Single values to point at: mean, median. */
  readonly marks: readonly { readonly value: number; readonly label: string }[]
  readonly xTitle: string
  readonly yTitle: string
  readonly formatValue: (value: number) => string
  readonly formatCount: (count: number) => string
}

const WIDTH = 640
const HEIGHT = 300
const PLOT = { left: 44, right: 628, top: 62, bottom: 252 }

/** How many accounts lie at which value, on a logarithmic axis, with the zones between which the touch model changes. */
export function Histogram(props: HistogramProps): ReactElement {
  const { id, bins, zones, marks, formatValue, formatCount } = props
  const from = bins[0]?.from ?? 1
  const to = bins.at(-1)?.to ?? 10
  const x = scaleLog([from, to], [PLOT.left, PLOT.right])
  const y = scaleLinear([0, max(bins, (bin) => bin.count) || 1], [PLOT.bottom, PLOT.top]).nice(4)
  const toneAt = (value: number): Tone => zones.findLast((zone) => zone.from <= value)?.tone ?? 'neutral'
  return h(
    ChartFrame,
    { ...props, width: WIDTH, height: HEIGHT },
    h(TouchPatterns, { chartId: id }),
    h(LeftAxis, {
      ticks: countTicks(y).map((count) => ({ at: y(count), label: formatCount(count) })),
      x: PLOT.left,
      to: PLOT.right,
      y: 12,
      title: props.yTitle,
    }),
    bins.map((bin) =>
      bin.count === 0
        ? null
        : h(
            'rect',
            {
              key: bin.from,
              'data-href': bin.href,
              className: 'bar',
              x: pixel(x(bin.from) + 0.5),
              y: pixel(y(bin.count)),
              width: pixel(Math.max(1, x(bin.to) - x(bin.from) - 1)),
              height: pixel(PLOT.bottom - y(bin.count)),
              fill: fillOf(id, toneAt(Math.sqrt(bin.from * bin.to))),
            },
            h('title', null, `${formatValue(bin.from)} – ${formatValue(bin.to)}: ${formatCount(bin.count)}`),
          ),
    ),
    h(Zones, { zones, scale: x }),
    h(Marks, { marks, scale: x }),
    h(BottomAxis, {
      ticks: powersOfTen(from, to).map((value) => ({ at: x(value), label: formatValue(value) })),
      from: PLOT.left,
      to: PLOT.right,
      y: PLOT.bottom,
      title: props.xTitle,
    }),
  )
}

type Scale = (value: number) => number

function Zones({ zones, scale }: { zones: HistogramProps['zones']; scale: Scale }): ReactElement {
  const inside = (at: number) => Math.min(PLOT.right, Math.max(PLOT.left, at))
  return h(
    'g',
    null,
    zones.map((zone, index) => {
      const start = inside(zone.from > 0 ? scale(zone.from) : PLOT.left)
      const end = inside(zones[index + 1] ? scale(zones[index + 1]!.from) : PLOT.right)
      if (end - start < 1) return null
      const fits = estimateTextWidth(zone.label, 12) <= end - start
      return h(
        'g',
        { key: zone.label },
        start > PLOT.left
          ? h('line', {
              className: 'boundary',
              x1: pixel(start),
              x2: pixel(start),
              y1: 22,
              y2: PLOT.bottom,
            })
          : null,
        fits ? h('text', { x: pixel((start + end) / 2), y: 32, textAnchor: 'middle' }, zone.label) : null,
      )
    }),
  )
}

function Marks({ marks, scale }: { marks: HistogramProps['marks']; scale: Scale }): ReactElement {
  const widths = marks.map((mark) => estimateTextWidth(mark.label, 12) + 10)
  const places = spreadLabels(
    marks.map((mark) => scale(mark.value)),
    { gap: widths, from: PLOT.left, to: PLOT.right },
  )
  return h(
    'g',
    null,
    marks.map((mark, index) =>
      h(
        'g',
        { key: mark.label },
        h('line', {
          className: 'mark',
          x1: pixel(scale(mark.value)),
          x2: pixel(scale(mark.value)),
          y1: 54,
          y2: PLOT.bottom,
        }),
        h('text', { x: pixel(places[index]!), y: 50, textAnchor: 'middle', className: 'halo' }, mark.label),
      ),
    ),
  )
}

function countTicks(scale: { ticks: (count: number) => number[] }): number[] {
  return scale.ticks(4).filter(Number.isInteger)
}

function powersOfTen(from: number, to: number): number[] {
  const first = Math.ceil(Math.log10(from) - 1e-9)
  const last = Math.floor(Math.log10(to) + 1e-9)
  const powers = Array.from({ length: last - first + 1 }, (_, index) => 10 ** (first + index))
  // Less than two decades show one power or none: the ends say more.
  return powers.length > 1 ? powers : [from, to]
}
