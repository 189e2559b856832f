import { findRoot } from '../../statistics/find-root.ts'
import type { Metric } from '../protocol.ts'
import type { Outcome } from './design.ts'
import { leavingWithin, meanDays } from './leaving.ts'

/** What is known of a metric before the start. */
export type MetricFigures =
  /** Of a mean: its spread between accounts, and the correlation with its own value before (0 when not known). */
  | { readonly code: 'spread'; readonly sd: number; readonly correlation?: number }
  /** Of a proportion: the share of all accounts over days like those of the pilot. */
  | { readonly code: 'share'; readonly share: number }
  /** Of leaving: the share of all accounts within a year, below 1. */
  | { readonly code: 'leaving'; readonly perYear: number }

/** A metric, what is known of it, and over how many days it will be measured. */
export type MeasuredMetric = {
  readonly metric: Pick<Metric, 'kind' | 'better'>
  readonly known: MetricFigures
  readonly days: number
}

/** The outcome of an effect in the metric's own unit, for the better; undefined when it is larger than there can be. */
export function outcomeOf({ metric, known, days }: MeasuredMetric, effect: number): Outcome | undefined {
  const step = metric.better === 'higher' ? effect : -effect
  if (known.code === 'spread') return { kind: 'mean', difference: step, sd: known.sd }
  const baseline = shareOf(known, days)
  if (metric.kind !== 'time') {
    const target = baseline + step
    const isPossible = target >= 0 && target <= 1
    return isPossible ? { kind: 'proportion', baseline, target, method: 'normal' } : undefined
  }
  const survival = 1 - baseline
  const stay = meanDays(survival, days)
  const log = findRoot((at) => meanDays(survival ** Math.exp(at), days) - stay - step, { from: -25, to: 7 })
  return log === undefined
    ? undefined
    : { kind: 'time', survival, hazardRatio: Math.exp(log), method: 'freedman' }
}

/** The effect of an outcome in the metric's own unit, without its sign. */
export function effectOf(outcome: Outcome, days: number): number {
  if (outcome.kind === 'mean') return Math.abs(outcome.difference)
  if (outcome.kind === 'proportion') return Math.abs(outcome.target - outcome.baseline)
  const { survival, hazardRatio } = outcome
  return Math.abs(meanDays(survival ** hazardRatio, days) - meanDays(survival, days))
}

function shareOf(known: Exclude<MetricFigures, { code: 'spread' }>, days: number): number {
  return known.code === 'share' ? known.share : leavingWithin(known.perYear, days)
}
