import { min } from 'd3-array'
import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { createElement as h, type ReactElement } from 'react'
import { BottomAxis, LeftAxis } from './axis.ts'
import { ChartFrame, type ChartWords } from './chart-frame.ts'
import { estimateTextWidth } from './estimate-text-width.ts'
import { pixel } from './pixel.ts'

export type PromisePoint = {
  readonly people: number
  /** Share of the cases answered in time, 0..1, with the standard error of the simulation. */
  readonly simulated: number
  readonly error: number
  readonly formula: number
}

export type PromiseCurveProps = ChartWords & {
  /** One more person each. */
  readonly points: readonly PromisePoint[]
  /** What is promised. */
  readonly wanted: { readonly share: number; readonly label: string }
  /** The people that are asked about. */
  readonly chosen: { readonly people: number; readonly share: number; readonly label: string } | undefined
  readonly simulatedLabel: string
  readonly formulaLabel: string
  readonly xTitle: string
  readonly yTitle: string
  readonly formatPeople: (people: number) => string
  readonly formatShare: (share: number) => string
}

const WIDTH = 560
const HEIGHT = 290
const PLOT = { left: 52, top: 44, bottom: 238 }
const TEXT = 12

/** What one more person buys: the share in time by the simulation (solid, with its error) and by the formula (dashed). */
export function PromiseCurve(props: PromiseCurveProps): ReactElement {
  const { points, wanted, chosen, formatPeople, formatShare } = props
  const right = WIDTH - 14 - estimateTextWidth(wanted.label, TEXT)
  const [first, last] = [points[0]?.people ?? 0, points.at(-1)?.people ?? 1]
  const lowest = min([wanted.share, ...points.flatMap(({ simulated, formula }) => [simulated, formula])]) ?? 0
  const x = scaleLinear([first, last === first ? first + 1 : last], [PLOT.left + 12, right - 12])
  // Lines need no zero: where every number of people does well the picture shows the difference.
  const y = scaleLinear([lowest < 0.5 ? 0 : Math.floor(lowest * 10 - 1) / 10, 1], [PLOT.bottom, PLOT.top])
  const curve = (of: (point: PromisePoint) => number) =>
    line<PromisePoint>(
      ({ people }) => pixel(x(people)),
      (point) => pixel(y(of(point))),
    )([...points]) ?? ''
  return h(
    ChartFrame,
    { ...props, width: WIDTH, height: HEIGHT },
    h(LeftAxis, {
      ticks: y.ticks(4).map((share) => ({ at: y(share), label: formatShare(share) })),
      ...{ x: PLOT.left, to: right, y: 12, title: props.yTitle },
    }),
    h('path', {
      className: 'limit',
      strokeDasharray: '2 3',
      d: `M${PLOT.left},${pixel(y(wanted.share))}H${pixel(right)}`,
    }),
    h('text', { x: pixel(right + 6), y: pixel(y(wanted.share) + 4) }, wanted.label),
    h('path', { className: 'edge', d: curve(({ formula }) => formula) }),
    h('path', { className: 'curve', d: curve(({ simulated }) => simulated) }),
    points.map(({ people, simulated, error }) =>
      h(
        'g',
        { key: people },
        h('path', {
          className: 'whole',
          d: `M${pixel(x(people))},${pixel(Math.min(PLOT.bottom, y(Math.max(0, simulated - 2 * error))))}V${pixel(y(Math.min(1, simulated + 2 * error)))}`,
        }),
        h(
          'circle',
          { className: 'point', cx: pixel(x(people)), cy: pixel(y(simulated)), r: 3 },
          h('title', null, `${formatPeople(people)}: ${formatShare(simulated)}`),
        ),
      ),
    ),
    chosen === undefined
      ? null
      : h(Chosen, { x: x(chosen.people), y: y(chosen.share), right, label: chosen.label }),
    h(CurveKey, props),
    h(BottomAxis, {
      ticks: points
        .filter((_, index) => points.length <= 12 || index % 2 === 0)
        .map(({ people }) => ({ at: x(people), label: formatPeople(people) })),
      ...{ from: PLOT.left, to: right, y: PLOT.bottom, title: props.xTitle },
    }),
  )
}

function Chosen({
  x,
  y,
  right,
  label,
}: {
  readonly x: number
  readonly y: number
  readonly right: number
  readonly label: string
}): ReactElement {
  const width = estimateTextWidth(label, TEXT)
  const isLeft = x + 12 + width > right
  return h(
    'g',
    null,
    h('path', { className: 'mark', d: `M${pixel(x)},${PLOT.bottom}V${pixel(y)}H${PLOT.left}` }),
    h('circle', { className: 'ring', cx: pixel(x), cy: pixel(y), r: 5 }),
    h(
      'text',
      {
        x: pixel(isLeft ? x - 10 : x + 10),
        y: pixel(Math.min(y + 22, PLOT.bottom - 8)),
        textAnchor: isLeft ? 'end' : 'start',
        className: 'strong halo',
      },
      label,
    ),
  )
}

/** Which of the two lines is which. */
function CurveKey({
  simulatedLabel,
  formulaLabel,
}: Pick<PromiseCurveProps, 'simulatedLabel' | 'formulaLabel'>): ReactElement {
  const second = WIDTH - 14 - estimateTextWidth(formulaLabel, TEXT)
  const first = second - 48 - estimateTextWidth(simulatedLabel, TEXT)
  return h(
    'g',
    null,
    h('path', { className: 'curve', d: `M${pixel(first - 30)},8H${pixel(first - 6)}` }),
    h('text', { x: pixel(first), y: 12, className: 'soft' }, simulatedLabel),
    h('path', { className: 'edge', d: `M${pixel(second - 30)},8H${pixel(second - 6)}` }),
    h('text', { x: pixel(second), y: 12, className: 'soft' }, formulaLabel),
  )
}
