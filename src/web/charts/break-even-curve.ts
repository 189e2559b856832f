import { max, min } from 'd3-array'
import { scaleLinear, scaleLog } from 'd3-scale'
import { createElement as h, type ReactElement } from 'react'
import { BottomAxis, LeftAxis } from './axis.ts'
import { ChartFrame, type ChartWords } from './chart-frame.ts'
import { estimateTextWidth } from './estimate-text-width.ts'
import { pixel } from './pixel.ts'
import { spreadLabels } from './spread-labels.ts'
import { colourOf, type Tone } from './touch-pattern.ts'

export type CostCurve = {
  readonly label: string
  readonly tone: Tone
  /** Cost of one account, in the unit of the axis. */
  readonly cost: number
  /** The ACV that it has; undefined: not known, or none. */
  readonly acv: number | undefined
  /** The ACV at which the cost is the wanted share. */
  readonly breakEven: number | undefined
}

export type BreakEvenCurveProps = ChartWords & {
  readonly curves: readonly CostCurve[]
  readonly band: { readonly from: number; readonly to: number; readonly label: string }
  readonly acvLabel: string
  readonly breakEvenLabel: string
  readonly xTitle: string
  readonly yTitle: string
  readonly formatAcv: (acv: number) => string
  readonly formatShare: (share: number) => string
}

const WIDTH = 640
const HEIGHT = 340
const PLOT = { left: 52, right: 628, top: 64, bottom: 290 }
const SAMPLES = 48
const LARGEST_SHARE = 0.5
/** Besides its label each curve has a stroke of its own, so that black and white is enough. */
const STROKES: Record<Tone, string | undefined> = {
  high: undefined,
  low: '8 4',
  tech: '2 3',
  neutral: '8 3 2 3',
}

/** Cost share over ACV, one falling curve per tier: where it enters the band is the ACV from which the touch pays. */
export function BreakEvenCurve(props: BreakEvenCurveProps): ReactElement {
  const { band, formatAcv, formatShare } = props
  const curves = props.curves.filter(({ cost }) => cost >= 0.01)
  const top = topShare(curves, band.to)
  // What is below one unit of money would stretch the axis without end.
  const marks = curves.flatMap(({ acv = 0, breakEven = 0 }) => [acv, breakEven]).filter((acv) => acv >= 1)
  const from = (min(marks) ?? 1000) / 3
  const to = (max(marks) ?? 100_000) * 3
  const x = scaleLog([from, to], [PLOT.left, PLOT.right]).clamp(true)
  const y = scaleLinear([0, top], [PLOT.bottom, PLOT.top])
  const shareAt = (cost: number, acv: number) => y(Math.min(top, cost / acv))
  return h(
    ChartFrame,
    { ...props, width: WIDTH, height: HEIGHT },
    h('rect', {
      className: 'reference',
      x: PLOT.left,
      y: pixel(y(Math.min(top, band.to))),
      width: PLOT.right - PLOT.left,
      height: pixel(y(band.from) - y(Math.min(top, band.to))),
    }),
    h(LeftAxis, {
      ticks: y.ticks(5).map((share) => ({ at: y(share), label: formatShare(share) })),
      ...{ x: PLOT.left, to: PLOT.right, y: 14, title: props.yTitle },
    }),
    h('text', { x: PLOT.left + 6, y: pixel(y(band.from) - 6), className: 'soft halo' }, band.label),
    curves.map((curve) =>
      h('path', {
        key: curve.label,
        className: 'track',
        stroke: colourOf(curve.tone),
        strokeDasharray: STROKES[curve.tone],
        d: pathOf(curve, { x, y, top, ends: [from, to] }),
      }),
    ),
    h(CurveLabels, { curves, x, top, from, to }),
    curves.map((curve) =>
      h(Marks, { key: curve.label, curve, x, yAt: shareAt, formatAcv, isAbove: isAbove(curve, top) }),
    ),
    h(BottomAxis, {
      ticks: roundTicks(from, to).map((value) => ({ at: x(value), label: formatAcv(value) })),
      ...{ from: PLOT.left, to: PLOT.right, y: PLOT.bottom, title: props.xTitle },
    }),
    h(MarkKey, { acvLabel: props.acvLabel, breakEvenLabel: props.breakEvenLabel }),
  )
}

/** The band takes the lower half at least; a share that is far above is drawn at the edge. */
function topShare(curves: readonly CostCurve[], bandTo: number): number {
  const shares = curves.flatMap(({ cost, acv }) => (acv ? [cost / acv] : []))
  return Math.max(bandTo * 2, Math.min(LARGEST_SHARE, (max(shares) ?? 0) * 1.15))
}

function isAbove({ cost, acv }: CostCurve, top: number): boolean {
  return acv !== undefined && cost / acv > top
}

type Scale = (value: number) => number

function pathOf(
  { cost }: CostCurve,
  { x, y, top, ends }: { x: Scale; y: Scale; top: number; ends: readonly [number, number] },
): string {
  const from = Math.max(ends[0], cost / top)
  if (from >= ends[1]) return ''
  const step = (ends[1] / from) ** (1 / SAMPLES)
  return Array.from({ length: SAMPLES + 1 }, (_, at) => {
    const acv = from * step ** at
    return `${at === 0 ? 'M' : 'L'}${pixel(x(acv))},${pixel(y(cost / acv))}`
  }).join('')
}

/** Each curve is named where it begins, at the upper edge. */
function CurveLabels({
  curves,
  x,
  top,
  from,
  to,
}: {
  readonly curves: readonly CostCurve[]
  readonly x: Scale
  readonly top: number
  readonly from: number
  readonly to: number
}): ReactElement {
  const widths = curves.map(({ label }) => estimateTextWidth(label, 12) + 16)
  const starts = curves.map(({ cost }) => x(Math.min(to, Math.max(from, cost / top))))
  const places = spreadLabels(starts, { gap: widths, from: PLOT.left, to: WIDTH })
  return h(
    'g',
    null,
    curves.map(({ label }, index) =>
      h(
        'g',
        { key: label },
        h('path', {
          className: 'leader',
          d: `M${pixel(places[index]!)},${PLOT.top - 14}L${pixel(starts[index]!)},${PLOT.top}`,
        }),
        h(
          'text',
          { x: pixel(places[index]!), y: PLOT.top - 18, textAnchor: 'middle', className: 'strong halo' },
          label,
        ),
      ),
    ),
  )
}

type MarksProps = {
  readonly curve: CostCurve
  readonly x: Scale
  readonly yAt: (cost: number, acv: number) => number
  readonly formatAcv: (acv: number) => string
  readonly isAbove: boolean
}

/** The ACV that the tier has is filled (an arrow where it is above the picture), the one that it would need is hollow. */
function Marks({
  curve: { cost, acv, breakEven },
  x,
  yAt,
  formatAcv,
  isAbove: above,
}: MarksProps): ReactElement {
  const at = acv !== undefined && acv > 0 ? { x: pixel(x(acv)), y: pixel(yAt(cost, acv)) } : undefined
  const needed =
    breakEven !== undefined && breakEven > 0
      ? { x: pixel(x(breakEven)), y: pixel(yAt(cost, breakEven)) }
      : undefined
  return h(
    'g',
    null,
    needed && h('path', { className: 'mark', d: `M${needed.x},${needed.y}V${PLOT.bottom}` }),
    needed && h('circle', { className: 'ring', cx: needed.x, cy: needed.y, r: 5 }),
    needed &&
      h(
        'text',
        { x: needed.x + 8, y: needed.y - 6, className: 'halo' },
        breakEven === undefined ? '' : formatAcv(breakEven),
      ),
    at &&
      (above
        ? h('path', { className: 'dot', d: `M${at.x},${at.y - 4}l5,8h-10z` })
        : h('circle', { className: 'dot', cx: at.x, cy: at.y, r: 4.5 })),
  )
}

function MarkKey({
  acvLabel,
  breakEvenLabel,
}: {
  readonly acvLabel: string
  readonly breakEvenLabel: string
}): ReactElement {
  const second = WIDTH - estimateTextWidth(breakEvenLabel, 12) - 8
  const first = second - estimateTextWidth(acvLabel, 12) - 32
  return h(
    'g',
    null,
    h('circle', { className: 'dot', cx: pixel(first - 10), cy: 10, r: 4.5 }),
    h('text', { x: pixel(first), y: 14, className: 'soft' }, acvLabel),
    h('circle', { className: 'ring', cx: pixel(second - 10), cy: 10, r: 5 }),
    h('text', { x: pixel(second), y: 14, className: 'soft' }, breakEvenLabel),
  )
}

/** 1, 2 and 5 of each power of ten, or fewer where they would not fit. */
function roundTicks(from: number, to: number): number[] {
  const decades = Math.log10(to / from)
  const steps = decades > 4 ? [1] : decades > 2.4 ? [1, 3] : [1, 2, 5]
  const ticks: number[] = []
  for (let power = Math.floor(Math.log10(from)); power <= Math.log10(to); power++) {
    for (const step of steps) {
      const value = step * 10 ** power
      if (value >= from && value <= to) ticks.push(value)
    }
  }
  return ticks
}
