import type { BetaShape } from './renewal-likelihood.ts'

/**
 * [RT24] Expected number of periods that a new customer pays, each discounted to the first one (at t = 0, undiscounted): Σ S(t) / (1 + d)^t = ₂F₁(1, β; α + β; 1 / (1 + d)).
 * Undefined where it is endless: no discount and α ≤ 1.
 */
export function expectedLifetime(shape: BetaShape, discount: number): number | undefined {
  if (!(discount >= 0)) throw new RangeError(`a discount is 0 or more, not ${discount}`)
  const { alpha, beta } = shape
  if (discount === 0) return alpha > 1 ? (alpha + beta - 1) / (alpha - 1) : undefined
  return (1 + discount) * meanOfPayments(shape, discount)
}

/**
 * [RT25] Expected periods still to come of a customer who has renewed so many times, the next renewal undiscounted (DERL, Fader & Hardie 2010):
 * the chance to renew once more, times the lifetime of whoever has.
 */
export function residualLifetime(
  { alpha, beta }: BetaShape,
  { afterRenewals, discount }: { readonly afterRenewals: number; readonly discount: number },
): number | undefined {
  const later = expectedLifetime({ alpha, beta: beta + afterRenewals + 1 }, discount)
  const renewing = (beta + afterRenewals) / (alpha + beta + afterRenewals)
  return later === undefined ? undefined : renewing * later
}

/** The mean of 1 / (θ + d) over customers whose churn θ has a Beta(α, β) distribution. */
function meanOfPayments({ alpha, beta }: BetaShape, discount: number): number {
  // Close to 0 a shape has an endless tail; one step up in it has an exact relation, and a short one.
  if (beta < SHORT) {
    const later = meanOfPayments({ alpha, beta: beta + 1 }, discount)
    return (1 + (beta / (alpha + beta)) * later) / (1 + discount)
  }
  if (alpha < SHORT) {
    const later = meanOfPayments({ alpha: alpha + 1, beta }, discount)
    return (1 - (alpha / (alpha + beta)) * later) / discount
  }
  return integrate({ alpha, beta }, discount)
}

/**
 * The same by the trapezoidal rule in the logit of θ. The integrand is smooth and falls off exponentially at both ends there, so that the rule converges to double
 * precision (Trefethen & Weideman 2014), for discounts near zero too, where the series needs millions of terms.
 */
function integrate({ alpha, beta }: BetaShape, discount: number): number {
  const peak = Math.log(alpha / beta)
  const height = logWeight(alpha, beta, peak)
  const step = Math.min(0.4, Math.sqrt(1 / alpha + 1 / beta) / 4)
  let [weights, sum] = [0, 0]
  const add = (logit: number): boolean => {
    const weight = Math.exp(logWeight(alpha, beta, logit) - height)
    weights += weight
    sum += weight / (1 / (1 + Math.exp(-logit)) + discount)
    return weight > NEGLIGIBLE
  }
  add(peak)
  for (let steps = 1; add(peak + steps * step); steps++);
  for (let steps = 1; add(peak - steps * step); steps++);
  return sum / weights
}

/** ln θ^α (1 − θ)^β at a logit. */
function logWeight(alpha: number, beta: number, logit: number): number {
  return -alpha * softPlus(-logit) - beta * softPlus(logit)
}

/** ln (1 + e^x) without overflow. */
function softPlus(x: number): number {
  return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)))
}

const SHORT = 0.05
/** Even times 1 / (θ + d) at its largest, what is left out is below the last digit for discounts from 1e-12. */
const NEGLIGIBLE = 1e-28
