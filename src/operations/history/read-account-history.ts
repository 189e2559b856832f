import type { Uuid } from '../../store/identifier.ts'
import {
  listOwnerHistory,
  listPlacementHistory,
  type OwnerPeriod,
  type PlacementPeriod,
} from '../../store/placement-history.ts'
import { readPublishedRun } from '../../store/placements.ts'
import { allow } from '../access/rights.ts'
import { mustSeeAccount } from '../account/must-see-account.ts'
import type { Context } from '../context.ts'

export type AccountHistory = {
  readonly placements: readonly PlacementPeriod[]
  readonly owners: readonly OwnerPeriod[]
}

/**
 * Every tier and every owner that an account has had, the oldest first, each with its period, its reason, and what decided.
 * Throws `not-found` for an account that the actor may not see.
 */
export async function readAccountHistory(
  context: Context,
  { accountId }: { readonly accountId: Uuid },
): Promise<AccountHistory> {
  allow(context, 'history.read')
  await mustSeeAccount(context, accountId)
  const { database, workspaceId } = context
  return database.transaction(async (transaction) => {
    const subject = { workspaceId, accountId, run: await readPublishedRun(transaction, workspaceId) }
    return {
      placements: await listPlacementHistory(transaction, subject),
      owners: await listOwnerHistory(transaction, subject),
    }
  })
}
