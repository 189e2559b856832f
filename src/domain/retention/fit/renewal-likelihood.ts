import { findRoot } from '../../statistics/find-root.ts'
import type { RenewalCounts } from './renewal-counts.ts'

/**
 * A point of the model, closed at both ends: `churn` is the mean chance α / (α + β) to leave at the first renewal, `difference` how much customers differ, φ / (1 + φ) with φ = 1 / (α + β).
 * At 0 all are alike (a constant churn), at 1 each one leaves at the first renewal or never.
 */
export type Mixture = { readonly churn: number; readonly difference: number }

export type BetaShape = { readonly alpha: number; readonly beta: number }

/** α and β of a mixture; both infinite where customers do not differ. */
export function shapeOf({ churn, difference }: Mixture): BetaShape {
  const total = (1 - difference) / difference
  return { alpha: churn * total, beta: (1 - churn) * total }
}

export function mixtureOf({ alpha, beta }: BetaShape): Mixture {
  return { churn: alpha / (alpha + beta), difference: 1 / (1 + alpha + beta) }
}

/** Of the chance to leave at the first renewal, the part that is left at a later one (0: the first). */
export function leftOfChurn(difference: number, renewal: number): number {
  return renewal === 0 ? 1 : (1 - difference) / (1 - difference + difference * renewal)
}

/** [RT20] The log-likelihood, without the constant of the multinomial: Σ left × ln(1 − r) + kept × ln r (Fader & Hardie 2007). */
export function logLikelihoodOf(counts: RenewalCounts, { churn, difference }: Mixture): number {
  return counts.reduce((sum, { atRisk, kept }, renewal) => {
    const leaving = churn * leftOfChurn(difference, renewal)
    const left = atRisk - kept
    return sum + (left > 0 ? left * Math.log(leaving) : 0) + (kept > 0 ? kept * Math.log1p(-leaving) : 0)
  }, 0)
}

/** The mean churn that is most likely for a difference; the likelihood is concave in it. */
export function likeliestChurn(counts: RenewalCounts, difference: number): number {
  const left = counts.reduce((sum, { atRisk, kept }) => sum + atRisk - kept, 0)
  if (difference === 0) return left / counts.reduce((sum, { atRisk }) => sum + atRisk, 0)
  const slope = (logit: number) => {
    const churn = fromLogit(logit)
    return counts.reduce((sum, { kept }, renewal) => {
      const part = leftOfChurn(difference, renewal)
      return sum - (kept * part * churn) / (1 - part * churn)
    }, left)
  }
  const root = findRoot(slope, { from: -LARGEST_LOGIT, to: LARGEST_LOGIT, tolerance: 1e-13 })
  return fromLogit(root ?? Math.sign(slope(0)) * LARGEST_LOGIT)
}

/** Mean churns are looked for between the shares of these logits, 1e-13 from 0 and from 1. */
export const LARGEST_LOGIT = 30

export function fromLogit(logit: number): number {
  return 1 / (1 + Math.exp(-logit))
}
