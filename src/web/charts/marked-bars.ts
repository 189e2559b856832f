import { max } from 'd3-array'
import { scaleLinear } from 'd3-scale'
import { createElement as h, type ReactElement } from 'react'
import { BottomAxis } from './axis.ts'
import { ChartFrame, type ChartWords } from './chart-frame.ts'
import { estimateTextWidth } from './estimate-text-width.ts'
import { pixel } from './pixel.ts'

export type MarkedBar = {
  readonly label: string
  readonly value: number
  readonly valueLabel: string
  /** Stands out, as what it says does. */
  readonly isLoud: boolean
}

export type MarkedBarsProps = ChartWords & {
  readonly bars: readonly MarkedBar[]
  /** Lines across all bars, rising; a name each. */
  readonly marks: readonly { readonly value: number; readonly label: string }[]
  readonly xTitle: string
  readonly formatValue: (value: number) => string
}

const WIDTH = 640
const ROW = 34
const LINE = 17

/** Amounts from a common zero against the lines that give them a meaning. */
export function MarkedBars(props: MarkedBarsProps): ReactElement {
  const { bars, marks, formatValue } = props
  const left = Math.min(240, Math.max(...bars.map(({ label }) => estimateTextWidth(label, 12)), 40) + 12)
  const labelRoom = Math.max(...bars.map(({ valueLabel }) => estimateTextWidth(valueLabel, 12)), 0) + 12
  // Each name of a mark has a line of its own, so that near marks are told apart in every language.
  const top = marks.length * LINE + 12
  const bottom = top + bars.length * ROW
  const largest = Math.max(max(bars, ({ value }) => value) ?? 0, ...marks.map(({ value }) => value * 1.1))
  const x = scaleLinear([0, largest || 1], [left, Math.max(left + 120, WIDTH - labelRoom)])
  return h(
    ChartFrame,
    { ...props, width: WIDTH, height: bottom + 44 },
    bars.map(({ label, value, isLoud }, index) =>
      h(
        'g',
        { key: `${index} ${label}` },
        h('text', { x: pixel(left - 8), y: top + index * ROW + 18, textAnchor: 'end' }, label),
        h('rect', {
          className: `bar ${isLoud ? 'loud' : 'quiet'}`,
          x: pixel(left),
          y: top + index * ROW + 4,
          width: pixel(Math.max(1, x(value) - left)),
          height: ROW - 14,
        }),
      ),
    ),
    marks.map(({ value, label }, index) => {
      const at = pixel(x(value))
      const isAtEnd = at + estimateTextWidth(label, 12) + 4 > WIDTH
      return h(
        'g',
        { key: value },
        h('line', { className: 'boundary', x1: at, x2: at, y1: index * LINE + 2, y2: bottom }),
        h(
          'text',
          {
            x: isAtEnd ? at - 4 : at + 4,
            y: index * LINE + 11,
            textAnchor: isAtEnd ? 'end' : 'start',
            className: 'soft halo',
          },
          label,
        ),
      )
    }),
    bars.map(({ label, value, valueLabel }, index) =>
      h(
        'text',
        {
          key: `${index} ${label}`,
          x: pixel(x(value) + 8),
          y: top + index * ROW + 18,
          className: 'strong halo',
        },
        valueLabel,
      ),
    ),
    h(BottomAxis, {
      ticks: x.ticks(5).map((value) => ({ at: x(value), label: formatValue(value) })),
      ...{ from: left, to: x.range()[1]!, y: bottom, title: props.xTitle },
    }),
  )
}
