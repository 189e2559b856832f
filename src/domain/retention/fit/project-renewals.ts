import { type Cohort, cohortsByName } from './cohort.ts'
import { comparePooling } from './compare-pooling.ts'
import { expectedLifetime, residualLifetime } from './expected-lifetime.ts'
import { type Against, type FitRefusal, fitRenewals, type RenewalFit } from './fit-renewals.ts'
import { type Limits, limitsBy } from './likelihood-region.ts'
import { projectSurvival, renewalRates } from './project-survival.ts'
import { countRenewals } from './renewal-counts.ts'
import { type Mixture, shapeOf } from './renewal-likelihood.ts'

/** A limit that does not exist is undefined. */
export type Interval = { readonly lower: number | undefined; readonly upper: number | undefined }

export type Projection = {
  readonly kind: 'projection'
  readonly fit: RenewalFit
  /** Shares still there after 0, 1, … renewals, with their intervals, and those that were seen. */
  readonly survival: readonly number[]
  readonly survivalLimits: readonly Interval[]
  readonly observed: readonly number[]
  readonly renewalRates: readonly number[]
  readonly alpha: Interval
  readonly beta: Interval
  readonly meanChurn: Interval
  /** Undefined: endless. */
  readonly expectedLifetime: number | undefined
  readonly expectedLifetimeLimits: Interval
  readonly residualLifetime:
    | { readonly afterRenewals: number; readonly value: number | undefined }
    | undefined
  /** Each cohort on its own, where there are several. */
  readonly cohorts: readonly {
    readonly name: string
    readonly customers: number
    readonly renewals: number
    readonly fit: RenewalFit | undefined
    readonly refusal: FitRefusal | undefined
  }[]
  readonly pooling: Against | undefined
}

export type ProjectionAsk = {
  /** At most so many renewals of each cohort are looked at. */
  readonly renewals: number
  /** Up to so many renewals survival is projected. */
  readonly project: number
  readonly discount: number
  readonly afterRenewals?: number | undefined
}

/** [RT30] Everything that a fit tells: survival and renewal rates with their intervals, lifetimes, and whether the cohorts go together. */
export function projectRenewals(
  cohorts: readonly Cohort[],
  ask: ProjectionAsk,
): Projection | { readonly kind: 'refused'; readonly reason: FitRefusal } {
  const { renewals, project, discount, afterRenewals } = ask
  const fit = fitRenewals(cohorts, { renewals })
  if (fit.kind === 'refused') return fit
  const { mixture } = fit
  const names = cohortsByName(cohorts)
  const limits = limitsBy(fit)
  const interval = (figure: (mixture: Mixture) => number) => intervalOf(limits.of(figure))
  return {
    ...{ kind: 'projection', fit, survival: projectSurvival(mixture, project) },
    survivalLimits: limits.ofEach((at) => projectSurvival(at, project)).map(intervalOf),
    observed: observedSurvival(cohorts),
    renewalRates: renewalRates(mixture, project),
    alpha: interval((at) => shapeOf(at).alpha),
    beta: interval((at) => shapeOf(at).beta),
    meanChurn: interval(({ churn }) => churn),
    expectedLifetime: expectedLifetime(fit, discount),
    expectedLifetimeLimits: interval((at) => lifetimeAt(at, discount)),
    residualLifetime:
      afterRenewals === undefined
        ? undefined
        : { afterRenewals, value: residualLifetime(fit, { afterRenewals, discount }) },
    cohorts: names.size < 2 ? [] : [...names].map(([name, named]) => alone(name, named, renewals)),
    pooling: comparePooling(cohorts, { renewals, pooled: fit.logLikelihood }),
  }
}

/** What is seen of all cohorts together: renewal rates of those who came up, multiplied (Kaplan & Meier 1958). */
function observedSurvival(cohorts: readonly Cohort[]): readonly number[] {
  const [only, ...more] = cohorts
  if (only !== undefined && more.length === 0)
    return only.customers.map((customers) => customers / only.customers[0]!)
  const survival = [1]
  for (const { atRisk, kept } of countRenewals(cohorts, Number.POSITIVE_INFINITY))
    survival.push(survival.at(-1)! * (kept / atRisk))
  return survival
}

function alone(name: string, cohorts: readonly Cohort[], most: number): Projection['cohorts'][number] {
  const found = fitRenewals(cohorts, { renewals: most })
  return {
    name,
    customers: cohorts.reduce((sum, { customers }) => sum + customers[0]!, 0),
    renewals: Math.min(most, Math.max(...cohorts.map(({ customers }) => customers.length - 1))),
    fit: found.kind === 'fit' ? found : undefined,
    refusal: found.kind === 'refused' ? found.reason : undefined,
  }
}

/** At the ends of the model: a constant churn, or a share that never leaves. */
function lifetimeAt(mixture: Mixture, discount: number): number {
  const { churn, difference } = mixture
  const never = discount === 0 ? Number.POSITIVE_INFINITY : (1 + discount) / discount
  if (difference === 0) return churn + discount === 0 ? never : (1 + discount) / (churn + discount)
  if (difference === 1) return churn + (1 - churn) * never
  return expectedLifetime(shapeOf(mixture), discount) ?? Number.POSITIVE_INFINITY
}

function intervalOf({ lower, upper }: Limits): Interval {
  return { lower: finite(lower), upper: finite(upper) }
}

function finite(value: number): number | undefined {
  return Number.isFinite(value) ? value : undefined
}
