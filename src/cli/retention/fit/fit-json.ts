import type { LearntRenewals } from '../../../operations/retention/learn-renewals.ts'

/** A projection of renewals as a document; what does not exist (a limit, an endless lifetime) is null. */
export function fitJson({ projection, cohorts, discount }: LearntRenewals): object {
  const { fit, ...found } = projection
  const { alpha, beta, logLikelihood, standardErrors, customers, renewals, against } = fit
  const [first] = cohorts
  return {
    ...{ definition: 'shifted_beta_geometric', alpha, beta, logLikelihood, customers, renewals },
    values: first?.values,
    isCohortSizeAssumed: cohorts.some(({ isSizeAssumed }) => isSizeAssumed),
    missing: cohorts.reduce((sum, cohort) => sum + cohort.missing, 0),
    ...{ survival: found.survival, renewalRates: found.renewalRates, observed: found.observed },
    ...{ meanChurn: fit.mixture.churn, discount },
    expectedDiscountedLifetime: found.expectedLifetime,
    residualLifetime: found.residualLifetime,
    standardErrors,
    intervals: {
      ...{ confidence: 0.95, method: 'profile_likelihood' },
      ...{ alpha: found.alpha, beta: found.beta, meanChurn: found.meanChurn },
      ...{ survival: found.survivalLimits, expectedDiscountedLifetime: found.expectedLifetimeLimits },
    },
    fitTest: against,
    cohorts: found.cohorts.map(({ name, fit: own, refusal, ...cohort }) => ({
      ...{ cohort: name, ...cohort, alpha: own?.alpha, beta: own?.beta },
      ...{ logLikelihood: own?.logLikelihood, meanChurn: own?.mixture.churn, refused: refusal?.code },
    })),
    pooling: found.pooling,
  }
}
