import { scaleLinear } from 'd3-scale'
import { createElement as h, type ReactElement } from 'react'
import { BottomAxis } from './axis.ts'
import { ChartFrame, type ChartWords } from './chart-frame.ts'
import { estimateTextWidth } from './estimate-text-width.ts'
import { pixel } from './pixel.ts'
import { fillOf, type Tone, TouchPatterns } from './touch-pattern.ts'

/** What lasts: a tier, an owner, a contract. Times are days as numbers. */
export type TimelineSpan = {
  readonly from: number
  /** Undefined: it lasts. */
  readonly until: number | undefined
  readonly label: string
  /** Under the label: why it began. */
  readonly note?: string | undefined
  readonly tone?: Tone | undefined
}

/** What happens on one day: a renewal. */
export type TimelineEvent = { readonly at: number; readonly label: string }

export type TimelineLane = {
  readonly label: string
  readonly spans: readonly TimelineSpan[]
  readonly events?: readonly TimelineEvent[]
}

export type TimelineProps = ChartWords & {
  readonly lanes: readonly TimelineLane[]
  readonly from: number
  readonly until: number
  readonly today: TimelineEvent
  readonly ticks: readonly TimelineEvent[]
  readonly xTitle: string
}

const WIDTH = 960
const LANE = 52
const BAR = 22
const TOP = 28
const TEXT = 12

/** Lanes over one axis of time: how long something lasted, what came next and why, and where today is. */
export function Timeline(props: TimelineProps): ReactElement {
  const { id, lanes, from, until, today, ticks } = props
  const left = Math.min(160, Math.max(...lanes.map(({ label }) => estimateTextWidth(label, TEXT)), 40) + 12)
  const x = scaleLinear([from, until], [left, WIDTH - 8]).clamp(true)
  const bottom = TOP + lanes.length * LANE
  const now = x(today.at)
  const half = estimateTextWidth(today.label, TEXT) / 2
  return h(
    ChartFrame,
    { ...props, width: WIDTH, height: bottom + 44 },
    h(TouchPatterns, { chartId: id }),
    h('line', { className: 'boundary', x1: pixel(now), x2: pixel(now), y1: TOP - 8, y2: bottom }),
    h(
      'text',
      {
        x: pixel(Math.min(WIDTH - half, Math.max(left + half, now))),
        y: TOP - 14,
        textAnchor: 'middle',
        className: 'soft',
      },
      today.label,
    ),
    lanes.map((lane, index) =>
      h(Lane, { key: lane.label, chartId: id, lane, y: TOP + index * LANE, left, end: x(until), scale: x }),
    ),
    h(BottomAxis, {
      ticks: ticks.map(({ at, label }) => ({ at: x(at), label })),
      ...{ from: left, to: x(until), y: bottom, title: props.xTitle },
    }),
  )
}

type LaneProps = {
  readonly chartId: string
  readonly lane: TimelineLane
  readonly y: number
  readonly left: number
  readonly end: number
  readonly scale: (day: number) => number
}

function Lane({ chartId, lane, y, left, end, scale }: LaneProps): ReactElement {
  const { label, spans, events = [] } = lane
  return h(
    'g',
    null,
    h('text', { x: left - 8, y: y + 16, textAnchor: 'end' }, label),
    spans.map((span) => {
      const start = scale(span.from)
      const stop = span.until === undefined ? end : scale(span.until)
      return h(Span, { key: `${span.from} ${span.label}`, chartId, span, y, start, stop })
    }),
    events.map((event) => h(Mark, { key: `${event.at} ${event.label}`, event, x: scale(event.at), y })),
  )
}

type SpanProps = {
  readonly chartId: string
  readonly span: TimelineSpan
  readonly y: number
  readonly start: number
  readonly stop: number
}

/** A bar with a band of its tone on its left edge; texts stand where they fit, and all of them on hover and in the table. */
function Span({ chartId, span, y, start, stop }: SpanProps): ReactElement {
  const { label, note, tone = 'neutral' } = span
  const width = Math.max(3, stop - start - 1)
  const edge = Math.min(6, width)
  return h(
    'g',
    null,
    h('title', null, note === undefined ? label : `${label}: ${note}`),
    h('rect', { className: 'quiet', x: pixel(start), y, width: pixel(width), height: BAR }),
    h('rect', {
      ...{ x: pixel(start), y, width: pixel(edge), height: BAR },
      fill: fillOf(chartId, tone),
    }),
    fitting(label, width - edge - 8, (text) =>
      h('text', { x: pixel(start + edge + 5), y: y + 15, className: 'strong' }, text),
    ),
    note === undefined
      ? null
      : fitting(note, width, (text) =>
          h('text', { x: pixel(start), y: y + 36, className: 'soft halo' }, text),
        ),
  )
}

/** A diamond on the line under the bars, with its name where there is room to its right. */
function Mark({
  event,
  x,
  y,
}: {
  readonly event: TimelineEvent
  readonly x: number
  readonly y: number
}): ReactElement {
  const width = estimateTextWidth(event.label, TEXT)
  const isLeft = x + width + 12 > WIDTH
  return h(
    'g',
    null,
    h('title', null, event.label),
    h('path', { className: 'dot', d: `M${pixel(x)},${y + 26}l5,5l-5,5l-5,-5z` }),
    h(
      'text',
      {
        x: pixel(isLeft ? x - 9 : x + 9),
        y: y + 35,
        textAnchor: isLeft ? 'end' : 'start',
        className: 'soft halo',
      },
      event.label,
    ),
  )
}

/** A text that is not wider than its room: cut with an ellipsis, or left out where hardly a letter would stand. */
function fitting(text: string, room: number, draw: (text: string) => ReactElement): ReactElement | null {
  if (estimateTextWidth(text, TEXT) <= room) return draw(text)
  const characters = [...text]
  while (characters.length > 0 && estimateTextWidth(`${characters.join('')}…`, TEXT) > room) characters.pop()
  return characters.length < 3 ? null : draw(`${characters.join('').trimEnd()}…`)
}
