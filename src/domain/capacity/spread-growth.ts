import { divide, type Exact, exact, ZERO } from '../kernel/exact.ts'
import { MONTHS } from './months-ahead.ts'
import type { TierTally } from './tally-accounts.ts'

/**
 * [P10] Accounts still to be won in twelve months, by tier and month: what the projection adds to the accounts known today,
 * in today's mix of tiers, evenly over the year. A projection below today's count adds nobody.
 */
export function spreadGrowth(tallies: readonly TierTally[], accountsIn12Months: number): Exact[][] {
  const today = tallies.reduce((sum, { accounts }) => sum + accounts, 0)
  const won = today === 0 ? 0 : Math.max(0, accountsIn12Months - today)
  return tallies.map(({ accounts }) => {
    const monthly = won === 0 ? ZERO : divide(exact(won * accounts), exact(today * MONTHS))
    return new Array<Exact>(MONTHS).fill(monthly)
  })
}
