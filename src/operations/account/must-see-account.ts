import { hasAccount } from '../../store/account-pages.ts'
import type { Uuid } from '../../store/identifier.ts'
import { readPublishedRun } from '../../store/placements.ts'
import type { Context } from '../context.ts'
import { ProblemError } from '../problem.ts'
import { findSeenBook } from './find-seen-book.ts'

/**
 * Refuses an account that the actor may not see: one of another workspace or of none, and for a CSM who sees their book only one
 * outside of it. All get the same answer, so that nothing tells which accounts there are.
 */
export async function mustSeeAccount(context: Context, accountId: Uuid): Promise<void> {
  const { database, workspaceId } = context
  const isSeen = await database.transaction(async (transaction) => {
    const run = await readPublishedRun(transaction, workspaceId)
    const book = await findSeenBook(context, transaction)
    return hasAccount(transaction, { workspaceId, accountId, run }, book)
  })
  if (!isSeen) throw noAccount(accountId)
}

/** The refusal for an account that is not there, as far as the actor can tell. */
export function noAccount(accountId: Uuid): ProblemError {
  return new ProblemError([{ code: 'not-found', values: { what: 'account', id: accountId } }])
}
