import { chiSquaredTail } from '../../statistics/chi-squared.ts'
import { climb, slopesAt } from './climb.ts'
import { type Cohort, type CohortFault, findCohortFault } from './cohort.ts'
import { countRenewals, type RenewalCounts } from './renewal-counts.ts'
import { type BetaShape, logLikelihoodOf, type Mixture, mixtureOf, shapeOf } from './renewal-likelihood.ts'
import { searchCoarsely } from './search-coarsely.ts'

/** Why no shifted beta-geometric can be fitted. */
export type FitRefusal =
  | CohortFault
  | { readonly code: 'too_few_renewals'; readonly available: number }
  | { readonly code: 'no_churn' }
  | { readonly code: 'all_leave_at_once' }
  | { readonly code: 'leave_at_first_only'; readonly churn: number }
  | { readonly code: 'churn_constant'; readonly churn: number; readonly logLikelihood: number }

/** A shifted beta-geometric (Fader & Hardie 2007): each customer has a churn of its own, constant over time, drawn from Beta(α, β). */
export type RenewalFit = BetaShape & {
  readonly kind: 'fit'
  readonly logLikelihood: number
  readonly mixture: Mixture
  /** Customers at the start, of all cohorts. */
  readonly customers: number
  /** Renewals of the cohort that was watched for longest. */
  readonly renewals: number
  readonly counts: RenewalCounts
  /** By the observed information; undefined where it cannot be inverted. */
  readonly standardErrors: { readonly alpha: number; readonly beta: number; readonly meanChurn: number }
  /** Whether one rate for each renewal tells more than α and β do (likelihood ratio); undefined with no more renewals than parameters. */
  readonly against: Against | undefined
}

export type Against = { readonly chiSquared: number; readonly df: number; readonly p: number }

/** [RT21] The α and β that are most likely for cohorts together, by at most so many renewals of each; or why there are none. */
export function fitRenewals(
  cohorts: readonly Cohort[],
  { renewals }: { readonly renewals: number },
): RenewalFit | { readonly kind: 'refused'; readonly reason: FitRefusal } {
  const refused = (reason: FitRefusal) => ({ kind: 'refused', reason }) as const
  for (const cohort of cohorts) {
    const fault = findCohortFault(cohort)
    if (fault !== undefined) return refused(fault)
  }
  const counts = countRenewals(cohorts, renewals)
  const left = counts.reduce((sum, { atRisk, kept }) => sum + atRisk - kept, 0)
  const watched = Math.max(0, ...cohorts.map(({ customers }) => Math.min(renewals, customers.length - 1)))
  if (watched < 2) return refused({ code: 'too_few_renewals', available: watched })
  if (left === 0) return refused({ code: 'no_churn' })
  if (counts[0]!.kept === 0) return refused({ code: 'all_leave_at_once' })
  const { kind, mixture, logLikelihood } = searchCoarsely(counts)
  const { churn } = mixture
  if (kind === 'all_alike') return refused({ code: 'churn_constant', churn, logLikelihood })
  if (kind === 'all_or_never') return refused({ code: 'leave_at_first_only', churn })
  const shape = climb(counts, shapeOf(mixture))
  return fitAt(shape, { counts, cohorts, renewals: watched })
}

function fitAt(
  shape: BetaShape,
  {
    counts,
    cohorts,
    renewals,
  }: { readonly counts: RenewalCounts; readonly cohorts: readonly Cohort[]; readonly renewals: number },
): RenewalFit {
  const { alpha, beta } = shape
  const mixture = mixtureOf(shape)
  const logLikelihood = logLikelihoodOf(counts, mixture)
  const { alphaAlpha, alphaBeta, betaBeta } = slopesAt(counts, shape)
  const determinant = alphaAlpha * betaBeta - alphaBeta * alphaBeta
  const [varianceAlpha, varianceBeta] = [-betaBeta / determinant, -alphaAlpha / determinant]
  const covariance = alphaBeta / determinant
  const varianceMean =
    (beta * beta * varianceAlpha - 2 * alpha * beta * covariance + alpha * alpha * varianceBeta) /
    (alpha + beta) ** 4
  return {
    ...{ kind: 'fit', alpha, beta, logLikelihood, mixture, renewals, counts },
    customers: cohorts.reduce((sum, cohort) => sum + cohort.customers[0]!, 0),
    standardErrors: {
      ...{ alpha: Math.sqrt(varianceAlpha), beta: Math.sqrt(varianceBeta) },
      meanChurn: Math.sqrt(varianceMean),
    },
    against: againstRates(counts, logLikelihood),
  }
}

function againstRates(counts: RenewalCounts, logLikelihood: number): Against | undefined {
  const df = counts.length - 2
  if (df < 1) return undefined
  const free = counts.reduce((sum, { atRisk, kept }) => {
    const left = atRisk - kept
    return (
      sum + (left > 0 ? left * Math.log(left / atRisk) : 0) + (kept > 0 ? kept * Math.log(kept / atRisk) : 0)
    )
  }, 0)
  const chiSquared = Math.max(0, 2 * (free - logLikelihood))
  return { chiSquared, df, p: chiSquaredTail(chiSquared, df) }
}
