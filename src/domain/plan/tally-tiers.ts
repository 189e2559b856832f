import type { Accounts } from '../account/customer-base.ts'
import { type TierTally, tallyAccounts } from '../capacity/tally-accounts.ts'
import type { Day } from '../kernel/day.ts'
import type { Model } from '../model/model.ts'

/** What the cost of one tier follows from. */
export type TierCount = {
  readonly accounts: number
  /** Of these, accounts whose ACV is known, free ones included. */
  readonly accountsWithAcv: number
  readonly arrMinor: number
  readonly load: TierTally
}

/** [L2] Counts the accounts of each tier in one walk. `tierAt` gives the tier of the nth account, below zero for none. */
export function tallyTiers({
  model,
  accounts,
  tierAt,
  asOf,
}: {
  readonly model: Model
  readonly accounts: Accounts
  readonly tierAt: (index: number) => number
  readonly asOf: Day
}): readonly TierCount[] {
  const counts = model.tiers.map(() => ({ accounts: 0, accountsWithAcv: 0, arrMinor: 0 }))
  const loads = tallyAccounts(model, asOf)
  let index = 0
  for (const account of accounts) {
    const tier = tierAt(index++)
    if (tier < 0) continue
    const count = counts[tier]!
    count.accounts++
    if (account.acvMinor !== undefined) {
      count.accountsWithAcv++
      count.arrMinor += account.acvMinor
    }
    loads.add(account, tier)
  }
  const tallies = loads.tallies()
  return counts.map((count, tier) => ({ ...count, load: tallies[tier]! }))
}
