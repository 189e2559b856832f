import { max } from 'd3-array'
import { scaleLinear } from 'd3-scale'
import { area, line } from 'd3-shape'
import { createElement as h, type ReactElement } from 'react'
import { BottomAxis, LeftAxis, type Tick } from './axis.ts'
import { ChartFrame, type ChartWords } from './chart-frame.ts'
import { estimateTextWidth } from './estimate-text-width.ts'
import { HiringLane, type HiringMark } from './hiring-lane.ts'
import { pixel } from './pixel.ts'
import { spreadLabels } from './spread-labels.ts'

/** People of one month. */
export type StaffedMonth = {
  readonly need: number
  /** With the hires, as far as they are ramped. */
  readonly capacity: number
  readonly capacityWithoutHires: number
}

export type HiringTimelineProps = ChartWords & {
  readonly months: readonly StaffedMonth[]
  readonly needLabel: string
  readonly withLabel: string
  readonly withoutLabel: string
  /** The month, from 0, from which the people of today no longer carry the need, and what to say of it. */
  readonly breaks: { readonly at: number; readonly label: string } | undefined
  /** Times are months from today, fractions allowed. */
  readonly openings: { readonly label: string; readonly marks: readonly HiringMark[] }
  readonly arrivals: { readonly label: string; readonly marks: readonly HiringMark[] }
  readonly ticks: readonly Tick[]
  readonly xTitle: string
  readonly yTitle: string
  readonly formatPeople: (people: number) => string
  readonly formatMonth: (month: number) => string
}

const WIDTH = 760
const PLOT = { top: 44, bottom: 260 }
const LANE = 34
const LANES = PLOT.bottom + 30
const AXIS = LANES + 2 * LANE
const TEXT = 12

/**
 * People needed and people there, month by month, with and without hiring; below, when openings must stand and when the people come. The need is
 * a solid line in the colour of text, what hiring gives has points, what would be there without it is dashed.
 */
export function HiringTimeline(props: HiringTimelineProps): ReactElement {
  const { months, breaks, openings, arrivals, ticks, formatPeople, formatMonth } = props
  const left = Math.max(
    52,
    ...[openings.label, arrivals.label].map((label) => estimateTextWidth(label, TEXT) + 14),
  )
  const names = [props.needLabel, props.withLabel, props.withoutLabel]
  const right = WIDTH - Math.max(...names.map((name) => estimateTextWidth(name, TEXT))) - 16
  const x = scaleLinear([0, Math.max(1, months.length - 1)], [left, right]).clamp(true)
  const highest =
    max(months, (month) => Math.max(month.need, month.capacity, month.capacityWithoutHires)) || 1
  const y = scaleLinear([0, highest], [PLOT.bottom, PLOT.top]).nice(4)
  const at = (_: StaffedMonth, index: number) => pixel(x(index))
  const path = (of: (month: StaffedMonth) => number) =>
    line<StaffedMonth>(at, (month) => pixel(y(of(month))))([...months]) ?? ''
  const gap = area<StaffedMonth>()
    .x(at)
    .y0((month) => pixel(y(Math.min(month.need, month.capacityWithoutHires))))
    .y1((month) => pixel(y(month.need)))([...months])
  const last = months.at(-1)
  return h(
    ChartFrame,
    { ...props, width: WIDTH, height: AXIS + 44 },
    h('path', { className: 'reference', d: gap ?? '' }),
    h(LeftAxis, {
      ticks: y.ticks(4).map((people) => ({ at: y(people), label: formatPeople(people) })),
      ...{ x: left, to: right, y: 12, title: props.yTitle },
    }),
    h('path', { className: 'boundary', d: path((month) => month.capacityWithoutHires) }),
    h('path', { className: 'curve', d: path((month) => month.capacity) }),
    h('path', { className: 'limit', d: path((month) => month.need) }),
    months.map((month, index) =>
      h(
        'circle',
        { key: index, className: 'point', cx: pixel(x(index)), cy: pixel(y(month.capacity)), r: 2.5 },
        h(
          'title',
          null,
          `${formatMonth(index)}: ${props.needLabel} ${formatPeople(month.need)}, ${props.withLabel} ${formatPeople(month.capacity)}, ${props.withoutLabel} ${formatPeople(month.capacityWithoutHires)}`,
        ),
      ),
    ),
    breaks === undefined ? null : h(Break, { x: x(breaks.at), label: breaks.label, left, right }),
    last === undefined
      ? null
      : h(SeriesNames, {
          names,
          places: [last.need, last.capacity, last.capacityWithoutHires].map((people) => y(people)),
          x: right,
        }),
    h(HiringLane, { ...openings, isFilled: false, x: left, to: right, y: LANES, scale: x }),
    h(HiringLane, { ...arrivals, isFilled: true, x: left, to: right, y: LANES + LANE, scale: x }),
    h(BottomAxis, {
      ticks: ticks.map((tick) => ({ at: x(tick.at), label: tick.label })),
      ...{ from: left, to: right, y: AXIS, title: props.xTitle },
    }),
  )
}

function Break({
  x,
  label,
  left,
  right,
}: {
  readonly x: number
  readonly label: string
  readonly left: number
  readonly right: number
}): ReactElement {
  const half = estimateTextWidth(label, TEXT) / 2
  return h(
    'g',
    null,
    h('line', { className: 'mark', x1: pixel(x), x2: pixel(x), y1: PLOT.top - 8, y2: AXIS }),
    h(
      'text',
      {
        ...{ x: pixel(Math.max(left + half, Math.min(right - half, x))), y: PLOT.top - 14 },
        ...{ textAnchor: 'middle', className: 'strong halo' },
      },
      label,
    ),
  )
}

type SeriesNamesProps = {
  readonly names: readonly string[]
  readonly places: readonly number[]
  readonly x: number
}

function SeriesNames({ names, places, x }: SeriesNamesProps): ReactElement {
  const spread = spreadLabels(places, { gap: 16, from: PLOT.top, to: PLOT.bottom + 8 })
  return h(
    'g',
    null,
    names.map((name, index) =>
      h(
        'text',
        {
          key: name,
          x: pixel(x + 8),
          y: pixel(spread[index]! + 4),
          className: index === 0 ? 'strong' : 'soft',
        },
        name,
      ),
    ),
  )
}
