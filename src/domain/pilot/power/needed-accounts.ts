import { findRoot } from '../../statistics/find-root.ts'
import type { Design, Outcome } from './design.ts'
import { powerAt } from './power-at.ts'

/** More accounts than any company has. */
const MOST = 1e12

/**
 * [PT56] How many accounts all arms together need so that each comparison shows the effect with this probability, not
 * rounded; undefined where no number is enough.
 */
export function neededAccounts(outcome: Outcome, design: Design, power: number): number | undefined {
  const lacking = (total: number) =>
    power -
    powerAt(
      outcome,
      design,
      design.allocation.map((share) => share * total),
    )
  const least = leastAccounts(design)
  if (lacking(least) <= 0) return least
  let enough = least
  while (lacking(enough) > 0) {
    enough *= 2
    if (enough > MOST) return undefined
  }
  return findRoot(lacking, { from: enough / 2, to: enough })
}

/** Whole accounts of each arm, or those of whole books; a part of one is one more. */
export function wholeSizes({ allocation, clusters }: Design, total: number): number[] {
  const unit = clusters?.size ?? 1
  // A part in a thousand million is what rounding made.
  return allocation.map((share) => Math.ceil(((share * total) / unit) * (1 - 1e-9)) * unit)
}

/** Two in each arm: a single one has no spread. */
function leastAccounts({ allocation, clusters }: Design): number {
  return (2 * (clusters?.size ?? 1)) / Math.min(...allocation)
}
