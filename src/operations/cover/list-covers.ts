import type { Day } from '../../domain/kernel/day.ts'
import { listStoredCovers, type StoredCover } from '../../store/covers.ts'
import type { Uuid } from '../../store/identifier.ts'
import { allow } from '../access/rights.ts'
import { findSeenBook } from '../account/find-seen-book.ts'
import type { Context } from '../context.ts'

export type CoverPlace = { readonly accountId: Uuid; readonly coverId: Uuid }

export type CoverQuery = {
  readonly accountId?: Uuid | undefined
  /** Whoever covers or is covered. */
  readonly personId?: Uuid | undefined
  /** Those that last on this day or later; today when left out. */
  readonly from?: Day | undefined
  readonly after?: CoverPlace | undefined
  readonly limit: number
}

/** [Q130] A page of covers by account. A CSM who sees their own book sees where they cover and are covered. */
export async function listCovers(
  context: Context,
  { accountId, personId, from = context.today(), after, limit }: CoverQuery,
): Promise<{ readonly items: readonly StoredCover[]; readonly next: CoverPlace | undefined }> {
  allow(context, 'assignment.read')
  const { database, workspaceId } = context
  return database.transaction(async (transaction) => {
    const seenBy = await findSeenBook(context, transaction)
    const wish = { from, accountId, personId, seenBy, after, limit }
    const items = await listStoredCovers(transaction, workspaceId, wish)
    return { items, next: items.length < limit ? undefined : items.at(-1) }
  })
}
