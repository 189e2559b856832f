import { max } from 'd3-array'
import { scaleLinear } from 'd3-scale'
import { createElement as h, type ReactElement } from 'react'
import { BottomAxis } from './axis.ts'
import { ChartFrame, type ChartWords } from './chart-frame.ts'
import { estimateTextWidth } from './estimate-text-width.ts'
import { pixel } from './pixel.ts'
import { fillOf, type Tone, TouchPatterns } from './touch-pattern.ts'

export type BandBar = {
  readonly label: string
  readonly tone: Tone
  /** Undefined when it cannot be known; `valueLabel` then says so. */
  readonly value: number | undefined
  readonly valueLabel: string
  /** A second value of the same kind, drawn as a tick: the cost with whole people. */
  readonly tick: number | undefined
}

export type BandBarsProps = ChartWords & {
  readonly bars: readonly BandBar[]
  readonly band: { readonly from: number; readonly to: number; readonly label: string }
  /** What the tick on a bar stands for. */
  readonly tickLabel: string
  readonly xTitle: string
  readonly formatValue: (value: number) => string
}

const WIDTH = 640
const ROW = 34
const TOP = 40

/** One bar per tier from zero, on a drawn band of what is usual; the band, not the colour, says what is too much. */
export function BandBars(props: BandBarsProps): ReactElement {
  const { id, bars, band, formatValue } = props
  const left = Math.min(220, Math.max(...bars.map((bar) => estimateTextWidth(bar.label, 12)), 40) + 12)
  const labelRoom = Math.max(...bars.map((bar) => estimateTextWidth(bar.valueLabel, 12)), 0) + 12
  const bottom = TOP + bars.length * ROW
  const largest = max(bars, (bar) => Math.max(bar.value ?? 0, bar.tick ?? 0)) ?? 0
  const x = scaleLinear(
    [0, Math.max(largest, band.to * 1.25)],
    [left, Math.max(left + 120, WIDTH - labelRoom)],
  )
  const end = x.range()[1]!
  const hasTicks = bars.some((bar) => bar.tick !== undefined)
  return h(
    ChartFrame,
    { ...props, width: WIDTH, height: bottom + 44 },
    h(TouchPatterns, { chartId: id }),
    h('rect', {
      className: 'reference',
      x: pixel(x(band.from)),
      y: TOP - 6,
      width: pixel(x(band.to) - x(band.from)),
      height: bottom - TOP + 6,
    }),
    h('text', { x: pixel(x(band.from)), y: TOP - 12, className: 'soft' }, band.label),
    hasTicks ? h(TickKey, { label: props.tickLabel }) : null,
    bars.map((bar, index) =>
      h(Bar, { key: `${index} ${bar.label}`, chartId: id, bar, y: TOP + index * ROW, scale: x, formatValue }),
    ),
    h(BottomAxis, {
      ticks: x.ticks(5).map((value) => ({ at: x(value), label: formatValue(value) })),
      from: left,
      to: end,
      y: bottom,
      title: props.xTitle,
    }),
  )
}

function TickKey({ label }: { readonly label: string }): ReactElement {
  const x = pixel(WIDTH - estimateTextWidth(label, 12) - 8)
  return h(
    'g',
    null,
    h('line', { className: 'whole', x1: x, x2: x, y1: 4, y2: 18 }),
    h('text', { x: x + 7, y: 15, className: 'soft' }, label),
  )
}

type BarProps = {
  readonly chartId: string
  readonly bar: BandBar
  readonly y: number
  readonly scale: (value: number) => number
  readonly formatValue: (value: number) => string
}

function Bar({ chartId, bar, y, scale, formatValue }: BarProps): ReactElement {
  const zero = scale(0)
  const end = scale(Math.max(0, bar.value ?? 0))
  const tick = bar.tick === undefined ? undefined : scale(bar.tick)
  return h(
    'g',
    null,
    h('text', { x: pixel(zero - 8), y: y + 18, textAnchor: 'end' }, bar.label),
    bar.value === undefined
      ? null
      : h('rect', {
          className: 'bar',
          x: pixel(zero),
          y: y + 4,
          width: pixel(Math.max(1, end - zero)),
          height: ROW - 14,
          fill: fillOf(chartId, bar.tone),
        }),
    tick === undefined
      ? null
      : h(
          'line',
          { className: 'whole', x1: pixel(tick), x2: pixel(tick), y1: y, y2: y + ROW - 6 },
          h('title', null, formatValue(bar.tick!)),
        ),
    h(
      'text',
      { x: pixel(Math.max(end, tick ?? 0) + 8), y: y + 18, className: 'strong halo' },
      bar.valueLabel,
    ),
  )
}
