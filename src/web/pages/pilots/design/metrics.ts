import type { Draw } from '../pilot-queries.ts'
import type { Metric, Protocol } from './edit-protocol.ts'

/** What a pilot can be measured by, as somebody chooses it. */
export type MetricChoice = 'health' | 'left' | 'time' | 'acv' | 'signal'
export const METRIC_CHOICES: readonly MetricChoice[] = ['health', 'left', 'time', 'acv', 'signal']

export type EffectUnit = 'points' | 'share' | 'days' | 'money' | 'plain'

/** In what an effect on a metric is counted. */
export function unitOfMetric({ source, kind }: Pick<Metric, 'source' | 'kind'>): EffectUnit {
  if (kind === 'proportion') return 'share'
  if (kind === 'time') return 'days'
  return source.code === 'health' ? 'points' : source.code === 'acv' ? 'money' : 'plain'
}

export function choiceOfMetric({ source, kind }: Metric): MetricChoice {
  return source.code === 'left' ? (kind === 'time' ? 'time' : 'left') : source.code
}

/** A metric as it is first chosen. */
export function metricOf(choice: MetricChoice, name: string, signal = ''): Metric {
  switch (choice) {
    case 'health':
    case 'acv':
      return { name, source: { code: choice }, kind: 'mean', better: 'higher' }
    case 'left':
      return { name, source: { code: 'left' }, kind: 'proportion', better: 'lower' }
    case 'time':
      return { name, source: { code: 'left' }, kind: 'time', better: 'higher' }
    case 'signal':
      return { name, source: { code: 'signal', metric: signal, how: 'mean' }, kind: 'mean', better: 'higher' }
  }
}

/** An effect that one could begin to think about, in the unit of the metric; money in minor units. */
export function usualEffect(metric: Metric): number {
  return { points: 5, share: 0.02, days: 7, money: 100_000, plain: 1 }[unitOfMetric(metric)]
}

/**
 * The protocol with the metric that the preview proposes as the one that decides, and what decided before among those that must not
 * become worse. The least effect is the smallest that would be shown, rounded up to two figures: whether that pays is to be judged anew.
 */
export function takeProposal(
  protocol: Protocol,
  proposal: NonNullable<Draw['power']['proposal']>,
  healthName: string,
): Pick<Protocol, 'primary' | 'others' | 'rule'> {
  const { primary, others, rule } = protocol
  const next =
    others.find(({ name }) => name === proposal.metric) ?? proposedMetric(proposal.metric, healthName)
  const kept = [primary, ...others].filter(({ name }) => name !== next.name)
  const minimumEffect =
    proposal.smallestEffect === null ? usualEffect(next) : roundUp(proposal.smallestEffect)
  return { primary: next, others: kept, rule: { ...rule, minimumEffect } }
}

/** The server proposes health under this name, and signals under their own. */
function proposedMetric(name: string, healthName: string): Metric {
  return name === 'health' ? metricOf('health', healthName) : metricOf('signal', name, name)
}

/** To two figures, never down: 3.91 becomes 4, 0.0432 becomes 0.044. */
export function roundUp(value: number): number {
  if (!(value > 0)) return value
  const scale = 10 ** (1 - Math.floor(Math.log10(value)))
  return Number((Math.ceil(value * scale - 1e-9) / scale).toPrecision(2))
}
