import type { LoadCost } from '../optimiser/problem.ts'

/** One bend of a convex cost: points per unit below and above a load. */
export type Hinge = { readonly at: number; readonly below: number; readonly above: number }

/** Sum of the hinges' costs at a load. */
export function costAt(hinges: readonly Hinge[], load: number): number {
  return hinges.reduce(
    (cost, { at, below, above }) => cost + (load < at ? below * (at - load) : above * (load - at)),
    0,
  )
}

/** The cost of what comes on top of a load that is already there, for the optimiser. `fixed` is added whatever comes. */
export function loadCostOf(
  hinges: readonly Hinge[],
  {
    limit,
    used,
    fixed = 0,
  }: { readonly limit: number; readonly used: number; readonly fixed?: number | undefined },
): LoadCost {
  const bends = hinges
    .filter(({ at, below, above }) => at > used && below + above > 0)
    .toSorted((a, b) => a.at - b.at)
  const slopes = [hinges.reduce((slope, { at, below, above }) => slope + (at > used ? -below : above), 0)]
  const knots: number[] = []
  for (const { at, below, above } of bends) {
    const slope = slopes.at(-1)! + below + above
    if (at - used === knots.at(-1)) slopes[slopes.length - 1] = slope
    else {
      knots.push(at - used)
      slopes.push(slope)
    }
  }
  return { knots, slopes, atZero: fixed + costAt(hinges, used), limit: Math.max(0, limit - used) }
}
