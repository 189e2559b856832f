import { createElement as h, type ReactElement } from 'react'
import { ChartFrame, type ChartWords } from './chart-frame.ts'
import { estimateTextWidth } from './estimate-text-width.ts'
import { pixel } from './pixel.ts'
import { spreadLabels } from './spread-labels.ts'
import { fillOf, type Tone, TouchPatterns } from './touch-pattern.ts'

export type FlowEnd = { readonly label: string; readonly tone: Tone }

export type Flow = {
  /** Places in `from` and in `to`. */
  readonly from: number
  readonly to: number
  readonly count: number
  /** What the reader hovers over, say "Low to high: 12 accounts". */
  readonly title: string
}

export type MovementFlowProps = ChartWords & {
  /** Where something leaves, from top to bottom; an end without a flow is not drawn. */
  readonly from: readonly FlowEnd[]
  readonly to: readonly FlowEnd[]
  readonly flows: readonly Flow[]
  readonly fromTitle: string
  readonly toTitle: string
  readonly formatCount: (count: number) => string
}

const WIDTH = 640
const TOP = 30
const NODE = 12
/** As high as all flows together, without the gaps between the ends. */
const FLOW_HEIGHT = 200
const GAP = 30
const NEAR = 8
/** More figures than these would stand on each other; the others are in the table and on hover. */
const MOST_FIGURES = 12

/** What goes from where to where: each band as wide as what goes, the ends named beside it, the figures on the bands. */
export function MovementFlow(props: MovementFlowProps): ReactElement {
  const { id, from, to, formatCount } = props
  const flows = props.flows.filter(({ count }) => count > 0)
  const total = flows.reduce((sum, { count }) => sum + count, 0)
  const scale = total === 0 ? 0 : FLOW_HEIGHT / total
  const lefts = placeEnds(from, flows, { side: 'from', scale })
  const rights = placeEnds(to, flows, { side: 'to', scale })
  const left = widthOf(lefts, props.fromTitle, formatCount)
  const right = WIDTH - widthOf(rights, props.toTitle, formatCount)
  const bands = bandsOf(flows, { lefts, rights, scale })
  const height = Math.max(...[...lefts, ...rights].map(({ bottom }) => bottom), TOP + FLOW_HEIGHT) + 16
  return h(
    ChartFrame,
    { ...props, width: WIDTH, height: pixel(height) },
    h(TouchPatterns, { chartId: id }),
    h('text', { x: left, y: 12, textAnchor: 'end', className: 'soft' }, props.fromTitle),
    h('text', { x: right, y: 12, className: 'soft' }, props.toTitle),
    bands.map((band, index) =>
      h(
        'path',
        {
          key: `${flows[index]!.from} ${flows[index]!.to}`,
          className: 'flow',
          fill: fillOf(id, from[flows[index]!.from]!.tone),
          d: ribbon(band, left + NODE, right - NODE),
        },
        h('title', null, flows[index]!.title),
      ),
    ),
    h(Ends, { chartId: id, ends: lefts, x: left, textX: left - NEAR, anchor: 'end', formatCount }),
    h(Ends, {
      chartId: id,
      ends: rights,
      x: right - NODE,
      textX: right + NEAR,
      anchor: 'start',
      formatCount,
    }),
    h(Figures, { flows, bands, x: left + NODE + NEAR, bottom: height, formatCount }),
  )
}

type PlacedEnd = FlowEnd & { readonly count: number; readonly top: number; readonly bottom: number }
type Side = { readonly side: 'from' | 'to'; readonly scale: number }

/** Ends with something to show, one below the other; the key of an end is its place. */
function placeEnds(
  ends: readonly FlowEnd[],
  flows: readonly Flow[],
  { side, scale }: Side,
): (PlacedEnd & { readonly place: number })[] {
  let top = TOP
  return ends.flatMap((end, place) => {
    const count = flows.reduce((sum, flow) => sum + (flow[side] === place ? flow.count : 0), 0)
    if (count === 0) return []
    const bottom = top + Math.max(1, count * scale)
    const placed = { ...end, place, count, top, bottom }
    top = bottom + GAP
    return [placed]
  })
}

type Band = { readonly left: number; readonly right: number; readonly thickness: number }
type PlacedEnds = readonly (PlacedEnd & { readonly place: number })[]

/** Where each flow leaves and arrives: in the order of the other end, so that bands of one end do not cross there. */
function bandsOf(
  flows: readonly Flow[],
  {
    lefts,
    rights,
    scale,
  }: { readonly lefts: PlacedEnds; readonly rights: PlacedEnds; readonly scale: number },
): readonly Band[] {
  const topOf = (ends: PlacedEnds, place: number) => ends.find((end) => end.place === place)!.top
  const before = (flow: Flow, side: 'from' | 'to', other: 'from' | 'to') =>
    flows.reduce(
      (sum, each) => sum + (each[side] === flow[side] && each[other] < flow[other] ? each.count : 0),
      0,
    ) * scale
  return flows.map((flow) => ({
    left: topOf(lefts, flow.from) + before(flow, 'from', 'to'),
    right: topOf(rights, flow.to) + before(flow, 'to', 'from'),
    thickness: Math.max(1, flow.count * scale),
  }))
}

function ribbon({ left, right, thickness }: Band, fromX: number, toX: number): string {
  const [x0, x1, middle] = [fromX, toX, (fromX + toX) / 2].map(pixel)
  const [a, b] = [pixel(left), pixel(right)]
  const [c, d] = [pixel(right + thickness), pixel(left + thickness)]
  return `M${x0},${a}C${middle},${a} ${middle},${b} ${x1},${b}V${c}C${middle},${c} ${middle},${d} ${x0},${d}Z`
}

function widthOf(ends: PlacedEnds, title: string, formatCount: (count: number) => string): number {
  const texts = ends.flatMap(({ label, count }) => [label, formatCount(count)])
  return Math.max(...texts.map((text) => estimateTextWidth(text, 13)), estimateTextWidth(title, 12)) + NEAR
}

type EndsProps = {
  readonly chartId: string
  readonly ends: PlacedEnds
  readonly x: number
  readonly textX: number
  readonly anchor: 'start' | 'end'
  readonly formatCount: (count: number) => string
}

function Ends({ chartId, ends, x, textX, anchor, formatCount }: EndsProps): ReactElement {
  return h(
    'g',
    null,
    ends.map(({ place, label, tone, count, top, bottom }) => {
      const middle = (top + bottom) / 2
      return h(
        'g',
        { key: place },
        h('rect', {
          className: 'bar',
          x: pixel(x),
          y: pixel(top),
          width: NODE,
          height: pixel(bottom - top),
          fill: fillOf(chartId, tone),
        }),
        h('text', { x: pixel(textX), y: pixel(middle - 2), textAnchor: anchor, className: 'strong' }, label),
        h('text', { x: pixel(textX), y: pixel(middle + 13), textAnchor: anchor }, formatCount(count)),
      )
    }),
  )
}

type FiguresProps = {
  readonly flows: readonly Flow[]
  readonly bands: readonly Band[]
  readonly x: number
  readonly bottom: number
  readonly formatCount: (count: number) => string
}

/** The figures on the bands, the largest ones: where they leave, because there no band crosses another. */
function Figures({ flows, bands, x, bottom, formatCount }: FiguresProps): ReactElement {
  const shown = [...flows.keys()]
    .sort((one, other) => flows[other]!.count - flows[one]!.count)
    .slice(0, MOST_FIGURES)
  const middles = shown.map((index) => {
    const { left, thickness } = bands[index]!
    return left + thickness / 2
  })
  const placed = spreadLabels(middles, { gap: 14, from: TOP - 8, to: bottom })
  return h(
    'g',
    null,
    shown.map((index, order) =>
      h(
        'text',
        {
          key: index,
          x: pixel(x),
          y: pixel(placed[order]! + 4),
          className: 'strong halo',
        },
        formatCount(flows[index]!.count),
      ),
    ),
  )
}
