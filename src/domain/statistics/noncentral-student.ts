import { logNormalTail, millsRatio } from './normal.ts'
import { logExcess } from './saddle-term.ts'
import { stirlingError } from './stirling-error.ts'

/**
 * [ST13] P(T > t) of the noncentral T = (Z + delta) / √(X / df), X chi-squared with df degrees of freedom.
 *
 * It is the mean of P(Z > t s − delta) over s = √(X / df). In ln s that is a smooth hump which falls off faster than
 * exponentially on the right and exponentially on the left, so the trapezoidal rule is as good as exact.
 */
export function noncentralStudentTail({ t, df, delta }: { t: number; df: number; delta: number }): number {
  const peak = findPeak(t, df, delta)
  const logHeight = (s: number) => logDensity(s, df) + logNormalTail(t * s - delta)
  const top = logHeight(peak)
  let reach = peak
  while (logHeight(reach) > top - 40) reach *= 1.05
  // Steps that see the steepest that either factor becomes before the hump has ended.
  const width = Math.min(0.1, 0.5 / Math.sqrt(2 * df * peak ** 2 + (t * reach) ** 2 + 1))
  let sum = 1
  for (const direction of [-width, width]) {
    for (let step = 1; ; step++) {
      const term = Math.exp(logHeight(peak * Math.exp(step * direction)) - top)
      sum += term
      if (term < 1e-18) break
    }
  }
  return Math.min(1, width * sum * Math.exp(top))
}

/** ln of the density of ln s. */
function logDensity(s: number, df: number): number {
  const square = s * s
  const excess = (s - 1) * (s + 1)
  const bend = excess < -0.5 || excess > 1 ? Math.log(square) - excess : logExcess(excess)
  return (df / 2) * bend + 0.5 * Math.log(df / Math.PI) - stirlingError(df / 2)
}

/** Where the hump is highest: df (1 / s − s) = t φ(t s − delta) / P(Z > t s − delta), whose sides fall and rise in s. */
function findPeak(t: number, df: number, delta: number): number {
  const slope = (s: number) => df * (1 / s - s) - t / millsRatio(t * s - delta)
  let low = 1
  let high = 1
  while (slope(low) < 0) low /= 2
  while (slope(high) > 0) high *= 2
  for (let round = 0; round < 40; round++) {
    const middle = (low + high) / 2
    if (slope(middle) > 0) low = middle
    else high = middle
  }
  return (low + high) / 2
}
