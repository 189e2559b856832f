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

export type FindLimits = {
  readonly of: (figure: (mixture: Mixture) => number) => Limits
  /** Of several figures that are computed at once. */
  readonly ofEach: (figures: (mixture: Mixture) => readonly number[]) => readonly Limits[]
}

/**
 * [RT22] Intervals by the profile likelihood, of any figure that follows from α and β: its smallest and largest value over all α, β whose log-likelihood is at most 1.9207 (95 %) below the top.
 * That is the set which a likelihood-ratio test does not refuse; a figure without a limit inside of the model has an infinite one.
 */
export function limitsBy({
  counts,
  mixture,
  logLikelihood,
}: {
  readonly counts: RenewalCounts
  readonly mixture: Mixture
  readonly logLikelihood: number
}): FindLimits {
  const floor = logLikelihood - DROP_95
  const profile = (difference: number) =>
    logLikelihoodOf(counts, { churn: likeliestChurn(counts, difference), difference }) - floor
  const from = profile(0) >= 0 ? 0 : findRoot(profile, { from: 0, to: mixture.difference, tolerance: 1e-15 })!
  const to = profile(1) >= 0 ? 1 : findRoot(profile, { from: mixture.difference, to: 1, tolerance: 1e-15 })!
  const edge = (angle: number) => edgeAt(counts, { angle, from, to, floor })
  const points = Array.from({ length: POINTS }, (_, index) => edge((2 * Math.PI * index) / POINTS))
  const ofEach = (figures: (mixture: Mixture) => readonly number[]) => {
    const values = points.map(figures)
    return values[0]!.map((_, figure) => ({
      lower: -climbEdge(
        values.map((each) => -each[figure]!),
        (angle) => -figures(edge(angle))[figure]!,
      ),
      upper: climbEdge(
        values.map((each) => each[figure]!),
        (angle) => figures(edge(angle))[figure]!,
      ),
    }))
  }
  return { ofEach, of: (figure) => ofEach((at) => [figure(at)])[0]! }
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

/** The highest value along the closed edge: where the parabola through the highest point and its neighbours has its top, twice, the second time close up. */
function climbEdge(values: readonly number[], at: (angle: number) => number): number {
  const count = values.length
  const best = values.reduce((top, value, index) => (value > values[top]! ? index : top), 0)
  const highest = values[best]!
  if (highest === Number.POSITIVE_INFINITY) return highest
  const step = (2 * Math.PI) / count
  const [before, after] = [values[(best + count - 1) % count]!, values[(best + 1) % count]!]
  const rough = step * (best + topOf(before, highest, after))
  const near = step / 16
  const [left, middle, right] = [at(rough - near), at(rough), at(rough + near)]
  const fine = at(rough + near * topOf(left, middle, right))
  return Math.max(highest, left, middle, right, fine)
}

/** Where the parabola through three values, one apart, has its top, counted from the second; within one, for values that are no hill. */
function topOf(before: number, middle: number, after: number): number {
  const bend = before - 2 * middle + after
  const top = (before - after) / (2 * bend)
  return bend < 0 ? Math.min(1, Math.max(-1, top)) : 0
}

/** Half of 3.841459, the 95 % point of chi-squared with one degree of freedom. */
const DROP_95 = 1.920729410347062
const POINTS = 256
