import type { Accounts } from '../account/customer-base.ts'
import { type TierTally, tallyAccounts } from '../capacity/tally-accounts.ts'
import type { Day } from '../kernel/day.ts'
import type { Model } from '../model/model.ts'
import { FOREIGN } from '../tiering/decision.ts'
import { MOVES, type Placements } from '../tiering/placements.ts'
import { type MoveCount, MoveTally } from './group-movements.ts'
import type { FindCurrent } from './list-movements.ts'
import type { AccountSum } from './plan.ts'

/** What the cost of one tier follows from. */
export type TierCount = {
  readonly accounts: number
  /** Of these, accounts whose ACV is known, free ones included. */
  readonly accountsWithAcv: number
  readonly arrMinor: number
  readonly load: TierTally
}

export type PlacementTally = {
  /** In the order of the model. */
  readonly tiers: readonly TierCount[]
  readonly heldOutside: AccountSum
  readonly moves: readonly MoveCount[]
}

/** [L2] Adds up the placements of a list in one walk over it: work of each tier, movements by reason, who is held outside. */
export function tallyPlacements({
  model,
  accounts,
  placements,
  current,
  asOf,
}: {
  readonly model: Model
  readonly accounts: Accounts
  readonly placements: Placements
  readonly current: FindCurrent
  readonly asOf: Day
}): PlacementTally {
  const loads = tallyAccounts(model, asOf)
  const moves = new MoveTally(model)
  const heldOutside = { accounts: 0, arrMinor: 0 }
  let position = 0
  for (const account of accounts) {
    const at = position++
    const tier = placements.tier[at]!
    if (tier >= 0) loads.add(account, tier)
    if (tier === FOREIGN) {
      heldOutside.accounts++
      heldOutside.arrMinor += account.acvMinor ?? 0
    }
    if ((placements.flags[at]! & MOVES) === 0) continue
    const from = current(account.id)?.tier ?? account.tier
    moves.add({ reason: placements.reason[at]!, from, to: tier, acvMinor: account.acvMinor })
  }
  const tallies = loads.tallies()
  return {
    tiers: placements.totals.map(
      ({ accounts: count, arrMinor, accountsWithoutAcv }, tier): TierCount => ({
        accounts: count,
        accountsWithAcv: count - accountsWithoutAcv,
        arrMinor,
        load: tallies[tier]!,
      }),
    ),
    heldOutside,
    moves: moves.counts(),
  }
}
