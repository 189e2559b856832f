import { type Book, findBook, listFilteredAccounts, type PageOf } from '../../store/account-pages.ts'
import type { Uuid } from '../../store/identifier.ts'
import type { ListedAccount } from '../../store/listed-account.ts'
import { readPublishedRun } from '../../store/placements.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { findSeenBook } from './find-seen-book.ts'

export type AccountQuery = {
  readonly tier?: string | undefined
  /** Accounts in no tier, or only those in one. */
  readonly unplaced?: boolean | undefined
  /** The person who owns them. */
  readonly owner?: Uuid | undefined
  /** A part of the name or of the source's id. */
  readonly text?: string | undefined
  readonly after?: Uuid | undefined
  readonly limit: number
}

/** A page of the accounts that the actor may see, with contract, tier and owner of today, in the order of their ids. */
export async function listAccounts(context: Context, query: AccountQuery): Promise<PageOf<ListedAccount>> {
  allow(context, 'account.read')
  const { tier, unplaced, owner, text, after, limit } = query
  const { database, workspaceId, today } = context
  return database.transaction(async (transaction) => {
    const run = await readPublishedRun(transaction, workspaceId)
    const book = await findSeenBook(context, transaction)
    const ownersBook: Book | undefined =
      owner === undefined ? undefined : await findBook(transaction, workspaceId, owner)
    const filter = { tier, unplaced, owner: ownersBook, book, text }
    return listFilteredAccounts(transaction, { workspaceId, asOf: today(), run }, { filter, after, limit })
  })
}
