import { scaleLinear } from 'd3-scale'
import { createElement as h, type ReactElement } from 'react'
import { ChartFrame, type ChartWords } from './chart-frame.ts'
import { estimateTextWidth } from './estimate-text-width.ts'
import { pixel } from './pixel.ts'
import { spreadLabels } from './spread-labels.ts'
import { fillOf, type Tone, TouchPatterns } from './touch-pattern.ts'

export type ScoreScaleProps = ChartWords & {
  /** Side by side; the end of one is the start of the next, and belongs to both. */
  readonly bands: readonly {
    readonly from: number
    readonly to: number
    readonly label: string
    readonly tone: Tone
  }[]
  /** The score, or its range while factors are unknown. */
  readonly score: { readonly from: number; readonly to: number; readonly label: string }
  /** Beside something else it is narrow: then the bands have their names on a line of their own. */
  readonly width?: number
}

const WIDTH = 640
const NARROW = 480
const BAR = { margin: 20, top: 58, height: 14 }

/** A score on the scale whose bands decide, as a point or, while something is unknown, as a range. */
export function ScoreScale(props: ScoreScaleProps): ReactElement {
  const { id, bands, score, width = WIDTH } = props
  const x = scaleLinear([bands[0]?.from ?? 0, bands.at(-1)?.to ?? 1], [BAR.margin, width - BAR.margin])
  const bottom = BAR.top + BAR.height
  const names = bottom + (width < NARROW ? 40 : 20)
  const widths = bands.map((band) => estimateTextWidth(band.label, 12) + 8)
  const centres = bands.map((band) => (x(band.from) + x(band.to)) / 2)
  // Names too long for one line stand by turns in two.
  const isCrowded = widths.reduce((sum, each) => sum + each, 0) > width
  const places = isCrowded
    ? centres.map((at, index) => Math.max(widths[index]! / 2, Math.min(width - widths[index]! / 2, at)))
    : spreadLabels(centres, { gap: widths, from: 0, to: width })
  const ends = [...bands.map((band) => band.from), ...bands.slice(-1).map((band) => band.to)]
  const centre = (x(score.from) + x(score.to)) / 2
  const anchor =
    centre < Math.min(140, width / 4) ? 'start' : centre > width - Math.min(140, width / 4) ? 'end' : 'middle'
  return h(
    ChartFrame,
    { ...props, width, height: names + (isCrowded ? 24 : 8) },
    h(TouchPatterns, { chartId: id }),
    bands.map((band, index) =>
      h(
        'g',
        { key: band.label },
        h('rect', {
          className: 'bar',
          x: pixel(x(band.from)),
          y: BAR.top,
          width: pixel(x(band.to) - x(band.from)),
          height: BAR.height,
          fill: fillOf(id, band.tone),
        }),
        h(
          'text',
          {
            x: pixel(places[index]!),
            y: names + (isCrowded && index % 2 === 1 ? 16 : 0),
            textAnchor: 'middle',
          },
          band.label,
        ),
      ),
    ),
    ends.map((end) =>
      h('text', { key: end, x: pixel(x(end)), y: bottom + 20, textAnchor: 'middle', className: 'soft' }, end),
    ),
    h('path', {
      className: 'limit',
      d: `M${pixel(x(score.from))},${BAR.top + 5}V34H${pixel(x(score.to))}V${BAR.top + 5}`,
    }),
    h(
      'text',
      {
        x: pixel(anchor === 'middle' ? centre : x(anchor === 'start' ? score.from : score.to)),
        y: 26,
        textAnchor: anchor,
        className: 'strong',
      },
      score.label,
    ),
  )
}
