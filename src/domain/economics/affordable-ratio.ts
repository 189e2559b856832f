import {
  add,
  compare,
  divide,
  type Exact,
  exact,
  multiply,
  roundUp,
  subtract,
  ZERO,
} from '../kernel/exact.ts'
import type { TierCost } from '../model/model.ts'

/** What one account may cost a year: target share × ACV, exact minor units. */
export function budgetAt(acv: Exact, targetShare: number): Exact {
  return multiply(exact(targetShare), acv)
}

/**
 * The fewest accounts per CSM that the budget pays for: loaded cost / (budget − shared − technology), rounded up (spec/3).
 * `impossible` when the budget does not even cover what comes beside the CSM.
 */
export function affordableRatio(budget: Exact, cost: TierCost): number | 'impossible' {
  const leftForCsm = subtract(budget, costBesideCsm(cost))
  if (compare(leftForCsm, ZERO) <= 0) return 'impossible'
  return roundUp(divide(exact(cost.csmMinor), leftForCsm))
}

/** What an account costs before any CSM, exact minor units per year. */
export function costBesideCsm(cost: TierCost): Exact {
  return [cost.technologyMinor, cost.variableMinor].map(exact).reduce(add, exact(cost.sharedMinor))
}
