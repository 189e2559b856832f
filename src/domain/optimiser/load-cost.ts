import type { LoadCost } from './problem.ts'

/** Sums of fractions differ in their last digits with the order of adding; so much above a limit, relative to it, is still on it. */
export const LIMIT_TOLERANCE = 1e-9

/** What a load costs an agent; Infinity above the limit. */
export function costOfLoad({ knots, slopes, atZero, limit }: LoadCost, load: number): number {
  if (load > limit + LIMIT_TOLERANCE * Math.max(1, Math.abs(limit))) return Number.POSITIVE_INFINITY
  let cost = atZero
  for (let part = 0; part < slopes.length; part++) {
    const from = part === 0 ? Number.NEGATIVE_INFINITY : knots[part - 1]!
    const to = part === knots.length ? Number.POSITIVE_INFINITY : knots[part]!
    cost += slopes[part]! * (clamp(load, from, to) - clamp(0, from, to))
  }
  return cost
}

function clamp(value: number, from: number, to: number): number {
  return Math.min(Math.max(value, from), to)
}
