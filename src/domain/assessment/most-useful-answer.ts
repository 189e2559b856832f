import { compare, type Exact, exact } from '../kernel/exact.ts'
import type { Answers } from './answers.ts'
import type { AssessmentSettings } from './assessment-settings.ts'
import type { Factor, FactorName } from './factor.ts'
import type { Recommendation } from './recommend.ts'
import type { BaseSummary } from './summarise-base.ts'
import type { TouchPart } from './tally-zones.ts'

export type UsefulAnswer = {
  readonly factor: FactorName
  /** Points by which the range of the total narrows. */
  readonly narrowsBy: number
  /** Whether the answer could change the recommendation beyond its score: a zone or a guard hangs on it. */
  readonly couldChange: boolean
}

type Inputs = {
  readonly factors: readonly Factor[]
  readonly recommendation: Recommendation | undefined
  readonly split: readonly TouchPart[]
  readonly costShare: Exact | undefined
  readonly answers: Answers
  readonly summary: BaseSummary
  readonly settings: AssessmentSettings
}

/**
 * The unknown factor whose answer says most: each narrows the total by the same four points, so one that a zone or a
 * guard hangs on goes first; then the order of the factors. Undefined when all are known.
 */
export function findMostUsefulAnswer(inputs: Inputs): UsefulAnswer | undefined {
  const unknown = inputs.factors
    .filter(({ score }) => score === undefined)
    .map(({ factor }) => ({ factor, narrowsBy: 4, couldChange: COULD_CHANGE[factor](inputs) }))
  return unknown.find(({ couldChange }) => couldChange) ?? unknown[0]
}

const COULD_CHANGE: Readonly<Record<FactorName, (inputs: Inputs) => boolean>> = {
  acv: () => true,
  complexity: ({ recommendation, split }) =>
    recommendation === 'tech' || (recommendation === 'hybrid' && split.some(({ touch }) => touch === 'tech')),
  segment: ({ recommendation }) => recommendation === 'low' || recommendation === 'tech',
  margin: ({ costShare, summary, settings }) =>
    costShare !== undefined &&
    compare(costShare, exact(settings.limits.unaffordable.costShareFrom)) >= 0 &&
    summary.active >= settings.parameters.stages.earlyScaleFrom,
  competition: ({ recommendation, answers }) =>
    recommendation !== 'high' && answers.competitorDedicatedAtOurPrice === undefined,
  growth: () => false,
}
