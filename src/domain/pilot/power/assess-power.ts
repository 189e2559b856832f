import type { Metric, Protocol } from '../protocol.ts'
import { daysUntil } from './days-until.ts'
import { type Clusters, type Design, PLAIN_DESIGN } from './design.ts'
import { effectOf, type MeasuredMetric, type MetricFigures, outcomeOf } from './metric-outcome.ts'
import { neededAccounts, wholeSizes } from './needed-accounts.ts'
import { powerAt } from './power-at.ts'
import { smallestEffect } from './smallest-effect.ts'

/** A pilot before its start, and what is known of those who take part. */
export type PlannedPilot = {
  readonly protocol: Pick<Protocol, 'startsOn' | 'endsOn' | 'primary' | 'others' | 'rule'>
  readonly arms: { readonly treated: number; readonly control: number }
  /** By the metric's name; a metric without figures is not assessed. */
  readonly figures: ReadonlyMap<string, MetricFigures>
  /** Where books are drawn. */
  readonly clusters?: Clusters
  /** How surely an effect should be shown: 0.8 unless told. */
  readonly power?: number
}

export type MetricPower = {
  readonly metric: string
  /** The smallest effect that would be shown, in the metric's own unit (days, of times); undefined when none would. */
  readonly smallestEffect: number | undefined
}

/** What these weeks can and cannot show. */
export type PowerAssessment = {
  /** Whether the least effect that would pay for the change would be shown; undefined without figures. */
  readonly canShow: boolean | undefined
  /** How probably that effect would be shown; undefined without figures. */
  readonly power: number | undefined
  readonly primary: MetricPower
  /** In the order of the protocol. */
  readonly others: readonly MetricPower[]
  /** Accounts of both arms together, at the same shares and days; undefined when no number is enough. */
  readonly neededAccounts: number | undefined
  /** Days of treatment with these accounts, where days help; undefined where ten years are not enough. */
  readonly neededDays: number | undefined
  /** When the primary metric cannot show its effect, or nobody knows whether it can: the one of the others that shows the most for its spread. */
  readonly proposal: (MetricPower & { readonly inSpreads: number }) | undefined
}

/** [PT59] Whether a pilot can show its effect in the time and with the accounts it has, and what would help if it cannot. */
export function assessPower(pilot: PlannedPilot): PowerAssessment {
  const { protocol, arms, figures, power = 0.8 } = pilot
  const { primary, others, rule } = protocol
  const measured = measuredOf(pilot, primary)
  const found = { primary: metricPower(pilot, primary), others: others.map((one) => metricPower(pilot, one)) }
  if (measured === undefined) {
    const unknown = { canShow: undefined, power: undefined, neededAccounts: undefined }
    return { ...unknown, ...found, neededDays: undefined, proposal: propose(pilot) }
  }
  const design = designOf(pilot, measured.known)
  const reachedIn = (days: number) => {
    const outcome = outcomeOf({ ...measured, days }, rule.minimumEffect)
    return outcome === undefined ? 0 : powerAt(outcome, design, [arms.control, arms.treated])
  }
  const wanted = outcomeOf(measured, rule.minimumEffect)
  const total = wanted && neededAccounts(wanted, design, power)
  const reached = reachedIn(measured.days)
  const canShow = reached >= power
  const isTimely = figures.get(primary.name)?.code === 'leaving'
  return {
    ...{ canShow, power: reached },
    ...found,
    neededAccounts: total && wholeSizes(design, total).reduce((sum, size) => sum + size, 0),
    neededDays:
      canShow || !isTimely ? undefined : daysUntil((days) => reachedIn(days) - power, measured.days),
    proposal: canShow ? undefined : propose(pilot),
  }
}

/** [PT60] Of the other metrics the one that shows the smallest share of its spread, where that is less than now. */
function propose(pilot: PlannedPilot): PowerAssessment['proposal'] {
  const { primary, others } = pilot.protocol
  const rate = (metric: Metric) => {
    const known = pilot.figures.get(metric.name)
    const shown = metricPower(pilot, metric)
    if (known?.code !== 'spread' || shown.smallestEffect === undefined) return []
    return [{ ...shown, inSpreads: shown.smallestEffect / known.sd }]
  }
  const limit = rate(primary)[0]?.inSpreads ?? Number.POSITIVE_INFINITY
  return others
    .flatMap(rate)
    .filter(({ inSpreads }) => inSpreads < limit)
    .sort((a, b) => a.inSpreads - b.inSpreads)[0]
}

function metricPower(pilot: PlannedPilot, metric: Metric): MetricPower {
  const measured = measuredOf(pilot, metric)
  const none = { metric: metric.name, smallestEffect: undefined }
  const outcome = measured && outcomeOf(measured, 0)
  if (outcome === undefined || measured === undefined) return none
  const found = smallestEffect(outcome, {
    design: designOf(pilot, measured.known),
    sizes: [pilot.arms.control, pilot.arms.treated],
    power: pilot.power ?? 0.8,
    direction: metric.better === 'higher' ? 'increase' : 'decrease',
  })
  return { ...none, smallestEffect: found && effectOf(found, measured.days) }
}

function measuredOf({ protocol, figures }: PlannedPilot, metric: Metric): MeasuredMetric | undefined {
  const known = figures.get(metric.name)
  return known && { metric, known, days: protocol.endsOn - protocol.startsOn }
}

function designOf({ arms, clusters, protocol }: PlannedPilot, known: MetricFigures): Design {
  const all = arms.control + arms.treated
  return {
    ...PLAIN_DESIGN,
    allocation: [arms.control / all, arms.treated / all],
    alpha: protocol.rule.alpha,
    correlation: known.code === 'spread' ? (known.correlation ?? 0) : 0,
    clusters,
  }
}
