import { createElement as h, type ReactElement } from 'react'
import { ChartFrame, type ChartWords } from './chart-frame.ts'
import { estimateTextWidth } from './estimate-text-width.ts'
import { pixel } from './pixel.ts'
import { spreadLabels } from './spread-labels.ts'
import { colourOf, fillOf, type Tone, TouchPatterns } from './touch-pattern.ts'

export type SplitPart = { readonly label: string; readonly tone: Tone }

export type SplitBarsProps = ChartWords & {
  /** The same parts in every bar, in the same order. */
  readonly parts: readonly SplitPart[]
  /** Each bar is a whole: `shares` add up to 1, `valueLabels` say the same exactly. */
  readonly bars: readonly {
    readonly label: string
    readonly total: string
    readonly shares: readonly number[]
    readonly valueLabels: readonly string[]
  }[]
  readonly formatShare: (share: number) => string
}

const WIDTH = 640
const TOP = 30
const BAR = 26
const ROW = 66

/** Wholes of different kinds split into the same parts, joined by bands, so that "few accounts, much ARR" is seen as a slope. */
export function SplitBars(props: SplitBarsProps): ReactElement {
  const { id, parts, bars, formatShare } = props
  const left =
    Math.max(...bars.flatMap((bar) => [estimateTextWidth(bar.label, 12), estimateTextWidth(bar.total, 12)])) +
    14
  const placed = bars.map((bar) => placeParts(bar.shares, left))
  return h(
    ChartFrame,
    { ...props, width: WIDTH, height: TOP + bars.length * ROW - 14 },
    h(TouchPatterns, { chartId: id }),
    h(PartNames, { parts, places: placed[0] ?? [], left }),
    bars.map((bar, row) => {
      const y = TOP + row * ROW
      const next = placed[row + 1]
      return h(
        'g',
        { key: bar.label },
        h('text', { x: left - 12, y: y + 12, textAnchor: 'end', className: 'strong' }, bar.label),
        h('text', { x: left - 12, y: y + 26, textAnchor: 'end', className: 'soft' }, bar.total),
        next === undefined
          ? null
          : parts.map((part, index) =>
              h('path', {
                key: part.label,
                className: 'link',
                fill: colourOf(part.tone),
                d: bandBetween(placed[row]![index]!, next[index]!, { top: y + BAR, bottom: y + ROW }),
              }),
            ),
        parts.map((part, index) => {
          const { from, to } = placed[row]![index]!
          return to <= from
            ? null
            : h(
                'rect',
                {
                  key: part.label,
                  className: 'bar',
                  x: pixel(from),
                  y,
                  width: pixel(Math.max(1, to - from - 1)),
                  height: BAR,
                  fill: fillOf(id, part.tone),
                },
                h(
                  'title',
                  null,
                  `${part.label}: ${bar.valueLabels[index]} (${formatShare(bar.shares[index]!)})`,
                ),
              )
        }),
        h(Figures, {
          labels: bar.shares.map((share) => formatShare(share)),
          places: placed[row]!,
          y: y + BAR + 14,
          left,
        }),
      )
    }),
  )
}

type Place = { readonly from: number; readonly to: number }

function placeParts(shares: readonly number[], left: number): Place[] {
  let from = left
  return shares.map((share) => {
    const to = from + share * (WIDTH - left)
    const place = { from, to }
    from = to
    return place
  })
}

function bandBetween(upper: Place, lower: Place, { top, bottom }: { top: number; bottom: number }): string {
  const [a, b, c, d] = [upper.from, upper.to - 1, lower.to - 1, lower.from].map(pixel)
  return `M${a},${top}L${b},${top}L${c},${bottom}L${d},${bottom}Z`
}

type PartNamesProps = { parts: readonly SplitPart[]; places: readonly Place[]; left: number }

/** The parts' names over the first bar, moved apart where parts are narrow, with a line to the part each names. */
function PartNames({ parts, places, left }: PartNamesProps): ReactElement {
  const centres = places.map(({ from, to }) => (from + to) / 2)
  const spread = spreadLabels(centres, {
    gap: parts.map((part) => estimateTextWidth(part.label, 12) + 12),
    from: left,
    to: WIDTH,
  })
  return h(
    'g',
    null,
    parts.map((part, index) =>
      h(
        'g',
        { key: part.label },
        h('path', {
          className: 'leader',
          d: `M${pixel(spread[index]!)},16L${pixel(centres[index]!)},${TOP - 2}`,
        }),
        h('text', { x: pixel(spread[index]!), y: 12, textAnchor: 'middle' }, part.label),
      ),
    ),
  )
}

type FiguresProps = { labels: readonly string[]; places: readonly Place[]; y: number; left: number }

function Figures({ labels, places, y, left }: FiguresProps): ReactElement {
  const spread = spreadLabels(
    places.map(({ from, to }) => (from + to) / 2),
    { gap: labels.map((label) => estimateTextWidth(label, 12) + 8), from: left, to: WIDTH },
  )
  return h(
    'g',
    null,
    labels.map((label, index) =>
      h(
        'text',
        // Two parts may have the same share: the place tells them apart.
        {
          key: `${index} ${label}`,
          x: pixel(spread[index]!),
          y,
          textAnchor: 'middle',
          className: 'halo',
        },
        label,
      ),
    ),
  )
}
