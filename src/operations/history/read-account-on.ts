import type { Day } from '../../domain/kernel/day.ts'
import type { Uuid } from '../../store/identifier.ts'
import { type BasePlacement, findPlacementOn } from '../../store/placement-history.ts'
import { readPublishedRun } from '../../store/placements.ts'
import { allow } from '../access/rights.ts'
import { mustSeeAccount } from '../account/must-see-account.ts'
import type { Context } from '../context.ts'

/**
 * The tier, the reason and the owner of an account on a day; undefined where it had not been placed by then. Throws `not-found`
 * for an account that the actor may not see.
 */
export async function readAccountOn(
  context: Context,
  { accountId, day }: { readonly accountId: Uuid; readonly day: Day },
): Promise<BasePlacement | undefined> {
  allow(context, 'history.read')
  await mustSeeAccount(context, accountId)
  const { database, workspaceId } = context
  return database.transaction(async (transaction) => {
    const run = await readPublishedRun(transaction, workspaceId)
    return findPlacementOn(transaction, { workspaceId, accountId, run }, day)
  })
}
