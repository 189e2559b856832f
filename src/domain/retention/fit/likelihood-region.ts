import { findRoot } from '../../statistics/find-root.ts'
import type { RenewalCounts } from './renewal-counts.ts'
import {
  fromLogit,
  LARGEST_LOGIT,
  likeliestChurn,
  logLikelihoodOf,
  type Mixture,
} from './renewal-likelihood.ts'

export type Limits = { readonly lower: number; readonly upper: number }

/**
 * [RT44] Intervals by the profile likelihood, of any figure that follows from α and β: its smallest and largest value over all α, β whose log-likelihood is at most 1.9207 (95 %) below the top.
 * That is the set which a likelihood-ratio test does not refuse; a figure without a limit inside of the model has an infinite one.
 */
export function limitsBy(
  {
    counts,
    mixture,
    logLikelihood,
  }: { readonly counts: RenewalCounts; readonly mixture: Mixture; readonly logLikelihood: number },
  drop = DROP_95,
): (figure: (mixture: Mixture) => number) => Limits {
  const floor = logLikelihood - drop
  const profile = (difference: number) =>
    logLikelihoodOf(counts, { churn: likeliestChurn(counts, difference), difference }) - floor
  const from = profile(0) >= 0 ? 0 : findRoot(profile, { from: 0, to: mixture.difference, tolerance: 1e-15 })!
  const to = profile(1) >= 0 ? 1 : findRoot(profile, { from: mixture.difference, to: 1, tolerance: 1e-15 })!
  const edge = (angle: number) => edgeAt(counts, { angle, from, to, floor })
  const points = Array.from({ length: POINTS }, (_, index) => edge((2 * Math.PI * index) / POINTS))
  return (figure) => {
    const highest = (of: (mixture: Mixture) => number) =>
      climbEdge(points.map(of), (angle) => of(edge(angle)))
    return { lower: -highest((at) => -figure(at)), upper: highest(figure) }
  }
}

/** The region's edge as a closed curve: over one half turn the lower mean churns, over the other the upper ones. */
function edgeAt(
  counts: RenewalCounts,
  {
    angle,
    from,
    to,
    floor,
  }: { readonly angle: number; readonly from: number; readonly to: number; readonly floor: number },
): Mixture {
  const difference = Math.min(to, Math.max(from, from + ((to - from) * (1 - Math.cos(angle))) / 2))
  const best = likeliestChurn(counts, difference)
  const above = (logit: number) => logLikelihoodOf(counts, { churn: fromLogit(logit), difference }) - floor
  const top = Math.log(best / (1 - best))
  const side = Math.sin(angle) >= 0 ? -LARGEST_LOGIT : LARGEST_LOGIT
  // At the two ends of the curve the sides meet, and rounding may leave the top itself below the floor.
  const root = above(top) <= 0 ? top : findRoot(above, { from: top, to: side, tolerance: 1e-13 })
  return { churn: fromLogit(root ?? side), difference }
}

/** The highest value along the closed edge: from the highest point by golden sections between its neighbours. */
function climbEdge(values: readonly number[], at: (angle: number) => number): number {
  const best = values.reduce((top, value, index) => (value > values[top]! ? index : top), 0)
  const highest = values[best]!
  if (highest === Number.POSITIVE_INFINITY) return highest
  const step = (2 * Math.PI) / values.length
  let [low, high] = [(best - 1) * step, (best + 1) * step]
  let [left, right] = [high - GOLDEN * (high - low), low + GOLDEN * (high - low)]
  let [atLeft, atRight] = [at(left), at(right)]
  while (high - low > 1e-6) {
    if (atLeft > atRight) {
      ;[high, right, atRight] = [right, left, atLeft]
      left = high - GOLDEN * (high - low)
      atLeft = at(left)
    } else {
      ;[low, left, atLeft] = [left, right, atRight]
      right = low + GOLDEN * (high - low)
      atRight = at(right)
    }
  }
  return Math.max(highest, atLeft, atRight)
}

/** Half of 3.841459, the 95 % point of chi-squared with one degree of freedom. */
const DROP_95 = 1.920729410347062
const POINTS = 64
const GOLDEN = (Math.sqrt(5) - 1) / 2
