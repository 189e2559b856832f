import { LIMIT_TOLERANCE } from './load-cost.ts'
import type { LoadCost } from './problem.ts'

/**
 * min over 0 ≤ L ≤ min(limit, most) of cost(L) − price · L: minus the convex conjugate of what a load costs.
 * `most` is what all jobs together could use, so that it is finite at any price.
 */
export function findNetLoad(cost: LoadCost, price: number, most: number): number {
  const { knots, slopes, limit, atZero } = cost
  const last = Math.min(limit + LIMIT_TOLERANCE * Math.max(1, Math.abs(limit)), most)
  let load = 0
  let value = atZero
  for (let part = 0; part < slopes.length && load < last; part++) {
    const slope = slopes[part]!
    if (slope >= price) break
    const end = Math.min(knots[part] ?? Number.POSITIVE_INFINITY, last)
    if (end <= load) continue
    value += (slope - price) * (end - load)
    load = end
  }
  return value
}

/** Whether a load costs nothing, however high. */
export function isFree({ slopes, limit }: LoadCost): boolean {
  return limit === Number.POSITIVE_INFINITY && slopes.every((slope) => slope === 0)
}
