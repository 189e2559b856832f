import { createElement as h, type ReactElement } from 'react'
import { estimateTextWidth } from './estimate-text-width.ts'
import { pixel } from './pixel.ts'

/** People of one day. */
export type HiringMark = {
  /** Months from today. */
  readonly at: number
  readonly people: number
  /** Short, beside the mark where there is room. */
  readonly date: string
  /** Said on hover: what happens on which day. */
  readonly label: string
}

type HiringLaneProps = {
  readonly label: string
  readonly marks: readonly HiringMark[]
  /** Openings are hollow, people who come are filled. */
  readonly isFilled: boolean
  readonly x: number
  readonly to: number
  readonly y: number
  readonly scale: (month: number) => number
}

const TEXT = 12

/** A line of days with how many people each is about; marks too close to be told apart are one mark with their sum. */
export function HiringLane({ label, marks, isFilled, x, to, y, scale }: HiringLaneProps): ReactElement {
  const groups = together(marks, scale)
  return h(
    'g',
    null,
    h('text', { x: x - 8, y: y + 4, textAnchor: 'end', className: 'soft' }, label),
    h('line', { className: 'gridline', x1: pixel(x), x2: pixel(to), y1: y, y2: y }),
    groups.map((group, index) =>
      h(Mark, { key: group.at, group, isFilled, y, room: (groups[index + 1]?.at ?? to + 60) - group.at }),
    ),
  )
}

type MarkProps = {
  readonly group: Together
  readonly isFilled: boolean
  readonly y: number
  /** Until the next mark. */
  readonly room: number
}

function Mark({ group: { at, people, dates, labels }, isFilled, y, room }: MarkProps): ReactElement {
  const count = String(people)
  const date = dates.length === 1 ? dates[0]! : `${dates[0]} – ${dates.at(-1)}`
  const start = at + 9 + estimateTextWidth(count, TEXT) + 5
  return h(
    'g',
    null,
    h('title', null, labels.join('; ')),
    h('path', { className: isFilled ? 'dot' : 'ring', d: `M${pixel(at)},${y - 6}l6,6l-6,6l-6,-6z` }),
    h('text', { x: pixel(at + 9), y: y + 4, className: 'strong halo' }, count),
    start + estimateTextWidth(date, TEXT) > at + room - 10
      ? null
      : h('text', { x: pixel(start), y: y + 4, className: 'soft halo' }, date),
  )
}

type Together = { readonly at: number; people: number; readonly dates: string[]; readonly labels: string[] }

function together(marks: readonly HiringMark[], scale: (month: number) => number): readonly Together[] {
  const groups: Together[] = []
  for (const { people, date, label, at: month } of marks.toSorted((one, other) => one.at - other.at)) {
    const at = scale(month)
    const before = groups.at(-1)
    const room = 22 + estimateTextWidth(String(before?.people ?? ''), TEXT)
    if (before !== undefined && at - before.at < room) {
      before.people += people
      before.labels.push(label)
      if (!before.dates.includes(date)) before.dates.push(date)
    } else groups.push({ at, people, dates: [date], labels: [label] })
  }
  return groups
}
