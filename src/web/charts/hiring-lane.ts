import { createElement as h, type ReactElement } from 'react'
import { estimateTextWidth } from './estimate-text-width.ts'
import { pixel } from './pixel.ts'

/** People of one day. */
export type HiringMark = {
  /** Months from today. */
  readonly at: number
  readonly people: number
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
  return h(
    'g',
    null,
    h('text', { x: x - 8, y: y + 4, textAnchor: 'end', className: 'soft' }, label),
    h('line', { className: 'gridline', x1: pixel(x), x2: pixel(to), y1: y, y2: y }),
    together(marks, scale).map(({ at, people, labels }) =>
      h(
        'g',
        { key: at },
        h('title', null, labels.join('; ')),
        h('path', { className: isFilled ? 'dot' : 'ring', d: `M${pixel(at)},${y - 6}l6,6l-6,6l-6,-6z` }),
        h('text', { x: pixel(at + 9), y: y + 4, className: 'strong halo' }, people),
      ),
    ),
  )
}

type Together = { readonly at: number; people: number; readonly labels: string[] }

function together(marks: readonly HiringMark[], scale: (month: number) => number): readonly Together[] {
  const groups: Together[] = []
  for (const mark of marks.toSorted((one, other) => one.at - other.at)) {
    const at = scale(mark.at)
    const before = groups.at(-1)
    const room = 18 + estimateTextWidth(String(before?.people ?? ''), TEXT)
    if (before !== undefined && at - before.at < room) {
      before.people += mark.people
      before.labels.push(mark.label)
    } else groups.push({ at, people: mark.people, labels: [mark.label] })
  }
  return groups
}
