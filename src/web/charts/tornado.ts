import { max, min } from 'd3-array'
import { scaleLinear } from 'd3-scale'
import { createElement as h, type ReactElement } from 'react'
import { BottomAxis } from './axis.ts'
import { ChartFrame, type ChartWords } from './chart-frame.ts'
import { estimateTextWidth } from './estimate-text-width.ts'
import { pixel } from './pixel.ts'

export type TornadoBar = {
  readonly label: string
  /** The result with the input lowered, and raised. */
  readonly lowered: number
  readonly raised: number
}

export type TornadoProps = ChartWords & {
  /** The largest swing first. */
  readonly bars: readonly TornadoBar[]
  readonly base: { readonly value: number; readonly label: string }
  readonly loweredLabel: string
  readonly raisedLabel: string
  readonly xTitle: string
  readonly formatValue: (value: number) => string
}

const WIDTH = 640
const ROW = 30
const TOP = 44

/** What each input alone does to the result; lowered is hollow, raised is filled, and both ends carry their figure. */
export function Tornado(props: TornadoProps): ReactElement {
  const { bars, base, formatValue } = props
  const left = Math.min(240, Math.max(...bars.map((bar) => estimateTextWidth(bar.label, 12)), 40) + 12)
  const lowest = min(bars, (bar) => Math.min(bar.lowered, bar.raised)) ?? base.value
  const highest = max(bars, (bar) => Math.max(bar.lowered, bar.raised)) ?? base.value
  const room = (highest - lowest || Math.abs(base.value) || 1) * 0.02
  const x = scaleLinear([lowest - room, highest + room], [left + 48, WIDTH - 56])
  const bottom = TOP + bars.length * ROW
  return h(
    ChartFrame,
    { ...props, width: WIDTH, height: bottom + 44 },
    h(Key, props),
    bars.map((bar, index) =>
      h(Swing, { key: bar.label, bar, base: base.value, y: TOP + index * ROW, left, scale: x, formatValue }),
    ),
    h('line', {
      className: 'mark',
      x1: pixel(x(base.value)),
      x2: pixel(x(base.value)),
      y1: TOP - 8,
      y2: bottom,
    }),
    h(
      'text',
      { x: pixel(x(base.value)), y: TOP - 14, textAnchor: 'middle', className: 'strong halo' },
      base.label,
    ),
    h(BottomAxis, {
      ticks: x.ticks(5).map((value) => ({ at: x(value), label: formatValue(value) })),
      from: left + 48,
      to: WIDTH - 56,
      y: bottom,
      title: props.xTitle,
    }),
  )
}

function Key({ loweredLabel, raisedLabel }: TornadoProps): ReactElement {
  return h(
    'g',
    null,
    h('rect', { className: 'hollow', x: 0.5, y: 4.5, width: 10, height: 10 }),
    h('text', { x: 16, y: 14, className: 'soft' }, loweredLabel),
    h('rect', { className: 'filled', x: 0.5, y: 20.5, width: 10, height: 10 }),
    h('text', { x: 16, y: 30, className: 'soft' }, raisedLabel),
  )
}

type SwingProps = {
  readonly bar: TornadoBar
  readonly base: number
  readonly y: number
  readonly left: number
  readonly scale: (value: number) => number
  readonly formatValue: (value: number) => string
}

function Swing({ bar, base, y, left, scale, formatValue }: SwingProps): ReactElement {
  const zero = scale(base)
  const ends = [
    { value: bar.lowered, className: 'hollow' },
    { value: bar.raised, className: 'filled' },
  ]
  return h(
    'g',
    null,
    h('text', { x: left - 8, y: y + 18, textAnchor: 'end' }, bar.label),
    ends.map(({ value, className }) => {
      const end = scale(value)
      return h('rect', {
        key: className,
        className,
        x: pixel(Math.min(zero, end)),
        y: y + 4,
        width: pixel(Math.abs(end - zero)),
        height: ROW - 10,
      })
    }),
    // Two ends on one side (an input that matters either way) share the label of the farther one.
    labelledEnds(bar, base).map(({ value, anchor }) =>
      h(
        'text',
        {
          key: anchor,
          x: pixel(scale(value) + (anchor === 'end' ? -6 : 6)),
          y: y + 18,
          textAnchor: anchor,
          className: 'halo',
        },
        formatValue(value),
      ),
    ),
  )
}

function labelledEnds(bar: TornadoBar, base: number): { value: number; anchor: 'start' | 'end' }[] {
  const low = Math.min(bar.lowered, bar.raised)
  const high = Math.max(bar.lowered, bar.raised)
  return [
    ...(low < base ? [{ value: low, anchor: 'end' as const }] : []),
    ...(high > base ? [{ value: high, anchor: 'start' as const }] : []),
  ]
}
