import { listFilteredAccounts, type PageOf } from '../../store/account-pages.ts'
import type { Uuid } from '../../store/identifier.ts'
import type { ListedAccount } from '../../store/listed-account.ts'
import { readPublishedRun } from '../../store/placements.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { findSeenBook } from './find-seen-book.ts'
import { mustSeeAccount } from './must-see-account.ts'

/** A page of the accounts that name one as their parent, as far as the actor may see them. */
export async function listChildAccounts(
  context: Context,
  {
    accountId,
    after,
    limit,
  }: { readonly accountId: Uuid; readonly after?: Uuid | undefined; readonly limit: number },
): Promise<PageOf<ListedAccount>> {
  allow(context, 'account.read')
  await mustSeeAccount(context, accountId)
  const { database, workspaceId, today } = context
  return database.transaction(async (transaction) => {
    const run = await readPublishedRun(transaction, workspaceId)
    const filter = { parentId: accountId, book: await findSeenBook(context, transaction) }
    return listFilteredAccounts(transaction, { workspaceId, asOf: today(), run }, { filter, after, limit })
  })
}
