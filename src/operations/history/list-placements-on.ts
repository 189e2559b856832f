import type { Day } from '../../domain/kernel/day.ts'
import type { PageOf } from '../../store/account-pages.ts'
import type { Uuid } from '../../store/identifier.ts'
import { type BasePlacement, listPlacementsOn as listPlacements } from '../../store/placement-history.ts'
import { readPublishedRun } from '../../store/placements.ts'
import { allow } from '../access/rights.ts'
import { findSeenBook } from '../account/find-seen-book.ts'
import type { Context } from '../context.ts'

export type BaseQuery = {
  readonly day: Day
  readonly tier?: string | undefined
  readonly after?: Uuid | undefined
  readonly limit: number
  /** The run up to which placements count; undefined: the published one. */
  readonly run?: number | undefined
}

/** A page of the state of the whole base on a day: every account that had been placed by then and that the actor may see. */
export async function listPlacementsOn(
  context: Context,
  { day, tier, after, limit, run: given }: BaseQuery,
): Promise<PageOf<BasePlacement>> {
  allow(context, 'history.read')
  const { database, workspaceId } = context
  return database.transaction(async (transaction) => {
    const run = given ?? (await readPublishedRun(transaction, workspaceId))
    const book = await findSeenBook(context, transaction)
    const items = await listPlacements(transaction, { workspaceId, run, day }, { tier, after, limit, book })
    return { items, next: items.length < limit ? undefined : items.at(-1)?.accountId }
  })
}
