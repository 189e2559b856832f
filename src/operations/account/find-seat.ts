import type { Account } from '../../domain/account/account.ts'
import type { FactContext } from '../../domain/account/field-catalogue.ts'
import type { Model } from '../../domain/model/model.ts'
import { activeAccounts } from '../../domain/plan/active-accounts.ts'
import { seatsOfPeople } from '../../domain/plan/seats-of-people.ts'
import { planPlacements } from '../../domain/tiering/plan-placements.ts'
import type { Seat } from '../../domain/tiering/seat.ts'
import type { View } from '../../store/accounts.ts'
import type { Transaction } from '../../store/database.ts'
import { readTeamOfWorkspace } from '../../store/people.ts'
import { readBase } from '../../store/read-base.ts'

/**
 * What the bounded tiers of a model make of one account today; undefined where the model has none. A rank is found among all
 * accounts only, so this reads the whole base: seconds for a million of them.
 */
export async function findSeat(
  transaction: Transaction,
  view: View,
  {
    account,
    model,
    context,
  }: { readonly account: Account; readonly model: Model; readonly context: FactContext },
): Promise<Seat | undefined> {
  if (model.tiers.every(({ bound }) => bound === undefined)) return undefined
  const stored = await readBase(transaction, view)
  const team = await readTeamOfWorkspace(transaction, view.workspaceId, view.asOf)
  const { accounts } = stored.base
  let active = 0
  let position = -1
  for (const { id, startOn } of accounts) {
    if (startOn !== undefined && startOn > view.asOf) continue
    if (id === account.id) position = active
    active++
  }
  const placements = planPlacements({
    model,
    accounts: activeAccounts(accounts, view.asOf, active),
    current: stored.current,
    context,
    seatsByTier: seatsOfPeople(model, team.length === 0 ? undefined : team, view.asOf),
  })
  return placements.seatAt(position)
}
