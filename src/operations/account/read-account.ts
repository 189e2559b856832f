import { findListedAccount } from '../../store/account-pages.ts'
import type { Uuid } from '../../store/identifier.ts'
import type { ListedAccount } from '../../store/listed-account.ts'
import { readPublishedRun } from '../../store/placements.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { findSeenBook } from './find-seen-book.ts'
import { noAccount } from './must-see-account.ts'

/** One account as it is today. Throws `not-found` for one that the actor may not see. */
export async function readAccount(
  context: Context,
  { accountId }: { readonly accountId: Uuid },
): Promise<ListedAccount> {
  allow(context, 'account.read')
  const { database, workspaceId, today } = context
  const found = await database.transaction(async (transaction) => {
    const run = await readPublishedRun(transaction, workspaceId)
    const book = await findSeenBook(context, transaction)
    return findListedAccount(transaction, { workspaceId, asOf: today(), run }, { accountId, book })
  })
  if (found === undefined) throw noAccount(accountId)
  return found
}
