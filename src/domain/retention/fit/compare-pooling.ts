import { chiSquaredTail } from '../../statistics/chi-squared.ts'
import { climb } from './climb.ts'
import { type Cohort, cohortsByName } from './cohort.ts'
import type { Against } from './fit-renewals.ts'
import { countRenewals, type RenewalCounts } from './renewal-counts.ts'
import { logLikelihoodOf, mixtureOf, shapeOf } from './renewal-likelihood.ts'
import { searchCoarsely } from './search-coarsely.ts'

/**
 * [RT26] Whether cohorts are told better each by an α and β of its own than all by the same: the likelihood-ratio test. A cohort that was watched for one renewal has one
 * rate of its own. Undefined for fewer than two cohorts.
 */
export function comparePooling(
  cohorts: readonly Cohort[],
  { renewals, pooled }: { readonly renewals: number; readonly pooled: number },
): Against | undefined {
  const each = [...cohortsByName(cohorts).values()]
    .map((named) => countRenewals(named, renewals))
    .filter(({ length }) => length > 0)
  const parameters = each.reduce((sum, { length }) => sum + Math.min(2, length), 0)
  const df = parameters - 2
  if (each.length < 2 || df < 1) return undefined
  const apart = each.reduce((sum, counts) => sum + highestLikelihood(counts), 0)
  const chiSquared = Math.max(0, 2 * (apart - pooled))
  return { chiSquared, df, p: chiSquaredTail(chiSquared, df) }
}

function highestLikelihood(counts: RenewalCounts): number {
  const { kind, mixture, logLikelihood } = searchCoarsely(counts)
  return kind === 'inside'
    ? logLikelihoodOf(counts, mixtureOf(climb(counts, shapeOf(mixture))))
    : logLikelihood
}
