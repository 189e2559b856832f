import type { RenewalCounts } from './renewal-counts.ts'
import { likeliestChurn, logLikelihoodOf, type Mixture } from './renewal-likelihood.ts'

/** Where the likelihood is highest: roughly inside; or exactly at one of the ends of the model. */
export type Coarse = {
  /** `all_alike`: it rises as α and β run to infinity, customers do not differ. `all_or_never`: as they run to 0, each one leaves at the first renewal or never. */
  readonly kind: 'inside' | 'all_alike' | 'all_or_never'
  readonly mixture: Mixture
  readonly logLikelihood: number
}

/** The likelihood with the best mean churn, for differences from none to complete; α + β from a million down to a ten-thousandth. */
export function searchCoarsely(counts: RenewalCounts): Coarse {
  const profile = (difference: number) => {
    const mixture = { churn: likeliestChurn(counts, difference), difference }
    return { mixture, logLikelihood: logLikelihoodOf(counts, mixture) }
  }
  const inside = Array.from({ length: STEPS + 1 }, (_, step) => {
    const total = MOST_ALIKE * (LEAST_ALIKE / MOST_ALIKE) ** (step / STEPS)
    return profile(1 / (1 + total))
  })
  const best = inside.reduce((a, b) => (b.logLikelihood > a.logLikelihood ? b : a))
  const alike = profile(0)
  const isNoGain = best.logLikelihood <= alike.logLikelihood + ROUNDING * Math.abs(alike.logLikelihood)
  if (isNoGain) return { kind: 'all_alike', ...alike }
  const ends = profile(1)
  return ends.logLikelihood >= best.logLikelihood
    ? { kind: 'all_or_never', ...ends }
    : { kind: 'inside', ...best }
}

const STEPS = 120
const MOST_ALIKE = 1e6
const LEAST_ALIKE = 1e-4
/** Less than this share of a likelihood is no gain but rounding. */
const ROUNDING = 1e-13
