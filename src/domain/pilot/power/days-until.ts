import { findRoot } from '../../statistics/find-root.ts'

const LONGEST_DAYS = 3653

/** The first day at which the power is there, within ten years: looked for in steps of 2 %, then between the last two. */
export function daysUntil(surplus: (days: number) => number, from: number): number | undefined {
  let before = from
  for (let days = from + 1; days < LONGEST_DAYS; days = Math.ceil(days * 1.02)) {
    if (surplus(days) >= 0) {
      const root = findRoot(surplus, { from: before, to: days, tolerance: 1e-6 })
      return root === undefined ? undefined : Math.ceil(root)
    }
    before = days
  }
  return undefined
}
