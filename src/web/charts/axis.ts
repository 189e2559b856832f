import { createElement as h, type ReactElement } from 'react'
import { pixel } from './pixel.ts'

export type Tick = { readonly at: number; readonly label: string }

type BottomAxisProps = {
  readonly ticks: readonly Tick[]
  readonly from: number
  readonly to: number
  readonly y: number
  readonly title: string
}

/** A horizontal axis under the picture: line, ticks with labels, and the title with its unit. */
export function BottomAxis({ ticks, from, to, y, title }: BottomAxisProps): ReactElement {
  return h(
    'g',
    { className: 'axis' },
    h('line', { className: 'baseline', x1: pixel(from), x2: pixel(to), y1: y, y2: y }),
    ticks.map(({ at, label }) =>
      h(
        'g',
        { key: at },
        h('line', { className: 'tick', x1: pixel(at), x2: pixel(at), y1: y, y2: y + 4 }),
        h('text', { x: pixel(at), y: y + 16, textAnchor: 'middle' }, label),
      ),
    ),
    h('text', { x: pixel((from + to) / 2), y: y + 34, textAnchor: 'middle', className: 'soft' }, title),
  )
}

type LeftAxisProps = {
  readonly ticks: readonly Tick[]
  readonly x: number
  readonly to: number
  readonly y: number
  readonly title: string
}

/** A vertical axis: light lines across the picture, labels to their left, and the title with its unit above. */
export function LeftAxis({ ticks, x, to, y, title }: LeftAxisProps): ReactElement {
  return h(
    'g',
    { className: 'axis' },
    ticks.map(({ at, label }) =>
      h(
        'g',
        { key: at },
        h('line', { className: 'gridline', x1: x, x2: pixel(to), y1: pixel(at), y2: pixel(at) }),
        h('text', { x: x - 6, y: pixel(at + 4), textAnchor: 'end' }, label),
      ),
    ),
    h('text', { x: 0, y, className: 'soft' }, title),
  )
}
