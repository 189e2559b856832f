import { scaleLinear } from 'd3-scale'
import { createElement as h, type ReactElement } from 'react'
import { BottomAxis, LeftAxis, type Tick } from './axis.ts'
import { ChartFrame, type ChartWords } from './chart-frame.ts'
import { estimateTextWidth } from './estimate-text-width.ts'
import { pixel } from './pixel.ts'
import { spreadLabels } from './spread-labels.ts'

export type SurvivalStep = {
  readonly time: number
  readonly survival: number
  /** Unknown after the last event of a group, where everybody has left. */
  readonly lower?: number | undefined
  readonly upper?: number | undefined
}

export type SurvivalCurve = {
  readonly label: string
  /** From the first event on, by time; before it everybody is there. */
  readonly steps: readonly SurvivalStep[]
  /** Until here the group was watched. */
  readonly end: number
  /** How many were still watched at each tick, as far as anybody was. */
  readonly atRisk?: readonly string[] | undefined
}

export type SurvivalCurvesProps = ChartWords & {
  readonly curves: readonly SurvivalCurve[]
  readonly ticks: readonly Tick[]
  readonly xTitle: string
  readonly yTitle: string
  /** Above the numbers of who is watched. */
  readonly atRiskTitle?: string
  readonly formatShare: (share: number) => string
}

const WIDTH = 640
const HEIGHT = 300
const PLOT = { left: 52, top: 28, bottom: 248 }
const ROW = 18
/** Told apart without colour; the first is solid. */
const DASHES = [undefined, '7 4', '2 3', '10 3 2 3', '5 2', '1 4', '12 4', '8 2 2 2 2 2']

/** Who is still there, group by group: a step at each time somebody left, named where the curve ends. One group alone shows its limits. */
export function SurvivalCurves(props: SurvivalCurvesProps): ReactElement {
  const { curves, formatShare } = props
  const right = WIDTH - Math.max(0, ...curves.map(({ label }) => estimateTextWidth(label, 12))) - 14
  const last = Math.max(1e-9, ...curves.map(({ end }) => end))
  const x = scaleLinear([0, last], [PLOT.left, right])
  const y = scaleLinear([0, 1], [PLOT.bottom, PLOT.top])
  const ends = curves.map(({ steps }) => y(steps.at(-1)?.survival ?? 1))
  const places = spreadLabels(ends, { gap: 16, from: 16, to: HEIGHT - 30 })
  const rows = props.atRiskTitle === undefined ? [] : curves.filter(({ atRisk }) => atRisk !== undefined)
  const alone = curves.length === 1 ? curves[0] : undefined
  return h(
    ChartFrame,
    { ...props, width: WIDTH, height: HEIGHT + (rows.length === 0 ? 0 : 34 + rows.length * ROW) },
    h(LeftAxis, {
      ticks: [0, 0.25, 0.5, 0.75, 1].map((share) => ({ at: y(share), label: formatShare(share) })),
      ...{ x: PLOT.left, to: right, y: 12, title: props.yTitle },
    }),
    alone === undefined
      ? null
      : (['lower', 'upper'] as const).map((limit) =>
          h('path', {
            key: limit,
            className: 'edge',
            d: stairs(alone, (step) => step[limit], { x, y }),
          }),
        ),
    curves.map((curve, index) =>
      h(
        'path',
        {
          key: `${index} ${curve.label}`,
          ...{ className: 'curve', strokeDasharray: DASHES[index % DASHES.length] },
          d: stairs(curve, ({ survival }) => survival, { x, y }),
        },
        h('title', null, curve.label),
      ),
    ),
    curves.map(({ label, end }, index) =>
      h(
        'g',
        { key: `${index} ${label}` },
        Math.abs(places[index]! - ends[index]!) > 3 || x(end) < right - 3
          ? h('path', {
              className: 'leader',
              d: `M${pixel(x(end))},${pixel(ends[index]!)}L${pixel(right + 4)},${pixel(places[index]!)}`,
            })
          : null,
        h('text', { x: pixel(right + 8), y: pixel(places[index]! + 4) }, label),
      ),
    ),
    h(BottomAxis, {
      ticks: props.ticks.map((tick) => ({ at: x(tick.at), label: tick.label })),
      ...{ from: PLOT.left, to: right, y: PLOT.bottom, title: props.xTitle },
    }),
    rows.length === 0 ? null : h('text', { x: 0, y: HEIGHT + 16, className: 'soft' }, props.atRiskTitle),
    rows.map(({ label, atRisk = [] }, index) => {
      const y = HEIGHT + 34 + index * ROW
      return h(
        'g',
        { key: `${index} ${label}` },
        atRisk.map((count, at) => {
          const tick = props.ticks[at]
          return tick === undefined
            ? null
            : h('text', { key: tick.at, x: pixel(x(tick.at)), y, textAnchor: 'middle' }, count)
        }),
        h('text', { x: pixel(right + 8), y }, label),
      )
    }),
  )
}

type Scales = { readonly x: (time: number) => number; readonly y: (share: number) => number }

/** Level until the next event, then down; it ends where the value is not known. */
function stairs(
  { steps, end }: SurvivalCurve,
  of: (step: SurvivalStep) => number | undefined,
  { x, y }: Scales,
): string {
  let path = `M${pixel(x(0))},${pixel(y(1))}`
  for (const step of steps) {
    const value = of(step)
    path += `H${pixel(x(step.time))}`
    if (value === undefined) return path
    path += `V${pixel(y(value))}`
  }
  return `${path}H${pixel(x(end))}`
}
