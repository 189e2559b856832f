import { max } from 'd3-array'
import { scaleBand, scaleLinear } from 'd3-scale'
import { createElement as h, type ReactElement } from 'react'
import { LeftAxis } from './axis.ts'
import { ChartFrame, type ChartWords } from './chart-frame.ts'
import { estimateTextWidth } from './estimate-text-width.ts'
import { pixel } from './pixel.ts'

export type DemandByMonthProps = ChartWords & {
  readonly months: readonly { readonly label: string; readonly hours: number }[]
  /** Hours that the people there can give in each of these months; undefined when the team is not known. */
  readonly capacity: { readonly hours: readonly number[]; readonly label: string } | undefined
  /** The month with the most work, and what to say about it. */
  readonly peakLabel: string
  readonly yTitle: string
  readonly formatHours: (hours: number) => string
}

const WIDTH = 640
const HEIGHT = 260
const PLOT = { left: 52, top: 40, bottom: 216 }

/** The work of each month against what the people there can do. */
export function DemandByMonth(props: DemandByMonthProps): ReactElement {
  const { months, capacity, formatHours } = props
  const right = WIDTH - (capacity ? estimateTextWidth(capacity.label, 12) + 12 : 8)
  const highest = Math.max(max(months, (month) => month.hours) ?? 0, ...(capacity?.hours ?? []))
  const y = scaleLinear([0, highest || 1], [PLOT.bottom, PLOT.top]).nice(4)
  const x = scaleBand(
    months.map((_, index) => String(index)),
    [PLOT.left, right],
  )
    .paddingInner(0.3)
    .paddingOuter(0.15)
  const peak = months.reduce((best, month, index) => (month.hours > months[best]!.hours ? index : best), 0)
  return h(
    ChartFrame,
    { ...props, width: WIDTH, height: HEIGHT },
    h(LeftAxis, {
      ticks: y.ticks(4).map((hours) => ({ at: y(hours), label: formatHours(hours) })),
      x: PLOT.left,
      to: right,
      y: 12,
      title: props.yTitle,
    }),
    months.map((month, index) => {
      const start = x(String(index)) ?? 0
      const limit = capacity?.hours[index] ?? month.hours
      return h(
        'g',
        { key: `${index} ${month.label}` },
        h(Column, {
          x: start,
          width: x.bandwidth(),
          scale: y,
          hours: month.hours,
          limit,
          title: `${month.label}: ${formatHours(month.hours)}`,
        }),
        h(
          'text',
          {
            x: pixel(start + x.bandwidth() / 2),
            y: PLOT.bottom + 16,
            textAnchor: 'middle',
          },
          month.label,
        ),
        index === peak
          ? h(
              'text',
              peakPlace(start + x.bandwidth() / 2, y(month.hours), {
                label: props.peakLabel,
                right,
                limit: capacity && y(capacity.hours[index] ?? 0),
              }),
              props.peakLabel,
            )
          : null,
      )
    }),
    h('line', { className: 'baseline', x1: PLOT.left, x2: pixel(right), y1: PLOT.bottom, y2: PLOT.bottom }),
    capacity
      ? h(
          'g',
          null,
          h('path', {
            className: 'limit',
            d: steps(
              capacity.hours.map((hours) => y(hours)),
              x,
              right,
            ),
          }),
          h('text', { x: pixel(right + 6), y: pixel(y(capacity.hours.at(-1) ?? 0) + 4) }, capacity.label),
        )
      : null,
  )
}

type ColumnProps = {
  readonly x: number
  readonly width: number
  readonly scale: (hours: number) => number
  readonly hours: number
  readonly limit: number
  readonly title: string
}

/** One month's work; what is above the limit is solid, the rest light. */
function Column({ x, width, scale, hours, limit, title }: ColumnProps): ReactElement {
  const within = Math.min(hours, limit)
  const place = { x: pixel(x), width: pixel(width) }
  return h(
    'g',
    null,
    h('title', null, title),
    h('rect', {
      ...place,
      className: 'bar quiet',
      y: pixel(scale(within)),
      height: pixel(scale(0) - scale(within)),
    }),
    hours > limit
      ? h('rect', {
          ...place,
          className: 'bar loud',
          y: pixel(scale(hours)),
          height: pixel(scale(limit) - scale(hours)),
        })
      : null,
  )
}

/** Over the bar, or over the limit where the label would lie on its line. */
function peakPlace(
  centre: number,
  top: number,
  { label, right, limit }: { label: string; right: number; limit: number | undefined },
) {
  const isOnLine = limit !== undefined && limit < top && top - limit < 22
  const half = estimateTextWidth(label, 12) / 2
  return {
    x: pixel(Math.min(right - half, Math.max(PLOT.left + half, centre))),
    y: pixel((isOnLine ? limit : top) - 6),
    textAnchor: 'middle',
    className: 'strong halo',
  }
}

type Bands = { (name: string): number | undefined; step(): number; bandwidth(): number }

/** A line that is level within a month and steps between months. */
function steps(heights: readonly number[], bands: Bands, right: number): string {
  const margin = (bands.step() - bands.bandwidth()) / 2
  const parts = heights.map((height, index) => {
    const start = pixel((bands(String(index)) ?? 0) - margin)
    return `${index === 0 ? `M${start},` : 'V'}${pixel(height)}H${pixel(Math.min(right, start + bands.step()))}`
  })
  return parts.join('')
}
