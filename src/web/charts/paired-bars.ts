import { max } from 'd3-array'
import { scaleLinear } from 'd3-scale'
import { createElement as h, type ReactElement } from 'react'
import { ChartFrame, type ChartWords } from './chart-frame.ts'
import { estimateTextWidth } from './estimate-text-width.ts'
import { pixel } from './pixel.ts'

export type PairedBarsProps = ChartWords & {
  /** Where it shares a line with another chart. */
  readonly isNarrow?: boolean
  /** What the two bars of a row are: the hollow one above, the filled one below. */
  readonly names: readonly [string, string]
  readonly rows: readonly {
    readonly label: string
    /** Shares of the same kind in both, from 0 to 1; undefined: not known. */
    readonly shares: readonly [number | undefined, number | undefined]
    readonly valueLabels: readonly [string, string]
    /** Where a press on the row leads. */
    readonly href?: string
  }[]
}

const WIDE = 640
const NARROW = 400
const TOP = 26
const BAR = 13
const ROW = 42
const SMALLEST_LABEL = 72

/** For each part its share of one thing above its share of another: few accounts, much ARR. */
export function PairedBars(props: PairedBarsProps): ReactElement {
  const { names, rows, isNarrow = false } = props
  const width = isNarrow ? NARROW : WIDE
  const left = Math.min(
    width * 0.45,
    Math.max(SMALLEST_LABEL, ...rows.map(({ label }) => estimateTextWidth(label, 12) + 12)),
  )
  const right =
    width -
    Math.max(
      ...rows.flatMap(({ valueLabels }) => valueLabels.map((text) => estimateTextWidth(text, 12) + 10)),
    )
  const x = scaleLinear(
    [0, max(rows.flatMap(({ shares }) => shares.map((share) => share ?? 0))) || 1],
    [left, right],
  )
  return h(
    ChartFrame,
    { ...props, width, height: TOP + rows.length * ROW },
    h(Names, { names, left }),
    rows.map(({ label, shares, valueLabels, href }, row) => {
      const top = TOP + row * ROW
      return h(
        'g',
        { key: `${row} ${label}`, 'data-href': href },
        h('text', { x: left - 12, y: top + BAR + 4, textAnchor: 'end' }, shortened(label, left - 12)),
        shares.map((share, index) =>
          h(
            'g',
            { key: names[index] },
            h('title', null, `${label}, ${names[index]}: ${valueLabels[index]}`),
            h('rect', {
              className: `bar ${index === 0 ? 'hollow' : 'filled'}`,
              x: left,
              y: top + index * (BAR + 2),
              width: pixel(Math.max(share === undefined ? 0 : 1, x(share ?? 0) - left)),
              height: BAR,
            }),
            h(
              'text',
              { x: pixel(x(share ?? 0) + 6), y: top + index * (BAR + 2) + 11, className: 'soft' },
              valueLabels[index],
            ),
          ),
        ),
      )
    }),
    h('line', { className: 'baseline', x1: left, x2: left, y1: TOP - 4, y2: TOP + rows.length * ROW - 8 }),
  )
}

/** Which bar is which: a square of its own before each name. */
function Names({ names, left }: { names: PairedBarsProps['names']; left: number }): ReactElement {
  const starts = [left, left + 30 + estimateTextWidth(names[0], 12)]
  return h(
    'g',
    null,
    names.map((name, index) =>
      h(
        'g',
        { key: name },
        h('rect', {
          className: `bar ${index === 0 ? 'hollow' : 'filled'}`,
          ...{ x: pixel(starts[index]!), y: 2, width: 10, height: 10 },
        }),
        h('text', { x: pixel(starts[index]! + 16), y: 11, className: 'soft' }, name),
      ),
    ),
  )
}

/** A name that is too long for its place; the table has it whole. */
function shortened(label: string, width: number): string {
  if (estimateTextWidth(label, 12) <= width) return label
  let kept = label
  while (kept.length > 1 && estimateTextWidth(`${kept}…`, 12) > width) kept = kept.slice(0, -1)
  return `${kept.trimEnd()}…`
}
