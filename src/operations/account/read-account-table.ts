import type { Account } from '../../domain/account/account.ts'
import { type Day, formatDay } from '../../domain/kernel/day.ts'
import type { Book } from '../../store/account-pages.ts'
import { readLastActNumberBut } from '../../store/act-order.ts'
import { listOwnerNames } from '../../store/listed-owners.ts'
import { readPublishedRun } from '../../store/placements.ts'
import { holdState, readBase } from '../../store/read-base.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { findSeenBook } from './find-seen-book.ts'

export type AccountTable = {
  readonly version: string
  readonly asOf: Day
  readonly currency: string
  /** Those that the actor may see. They are made as they are walked: keep none. */
  readonly accounts: Iterable<Account>
  /** What the source calls an account. */
  readonly externalIdOf: (accountId: string) => string | undefined
  /** The name of an owner; what the company's list says where the team has nobody of that name. */
  readonly nameOfOwner: (owner: string) => string
  /** Left out of `acvMinor`, because their contract is in another currency. Undefined for whoever sees a book: it counts all accounts. */
  readonly inOtherCurrency: number | undefined
}

/** What leaves the table as it is: the noun, or the operation itself. */
const WITHOUT_EFFECT = [
  ...['session', 'api-key', 'contact', 'view', 'import.map', 'plan.comment', 'plan.make', 'plan.discard'],
  ...['model', 'answers', 'assignment.make', 'assignment.discard', 'handoff', 'cover', 'pool', 'pilot'],
]

/**
 * [Q96] All accounts that the actor may see, of today, in columns: what a grid and a chart in a browser work on. Undefined where
 * `isKnown` says that the reader has the table of this version: then no account is read.
 */
export async function readAccountTable(
  context: Context,
  isKnown: (version: string) => boolean = () => false,
): Promise<AccountTable | undefined> {
  allow(context, 'account.read')
  const { database, workspaceId, today } = context
  return database.transaction(async (transaction) => {
    await holdState(transaction)
    const act = await readLastActNumberBut(transaction, workspaceId, WITHOUT_EFFECT)
    const book = await findSeenBook(context, transaction)
    const version = [workspaceId, act, formatDay(today()), book?.personId ?? 'all'].join(' ')
    if (isKnown(version)) return undefined
    const run = await readPublishedRun(transaction, workspaceId)
    const names = await listOwnerNames(transaction, workspaceId)
    const { base, sourceOf, inOtherCurrency } = await readBase(transaction, {
      workspaceId,
      asOf: today(),
      run,
    })
    return {
      ...{ version, asOf: today(), currency: base.currency },
      inOtherCurrency: book === undefined ? inOtherCurrency : undefined,
      accounts: book === undefined ? base.accounts : ofBook(base.accounts, book),
      externalIdOf: (accountId) => sourceOf(accountId)?.externalId,
      nameOfOwner: (owner) => names.get(owner) ?? owner,
    }
  })
}

function* ofBook(accounts: Iterable<Account>, { names, covered = [] }: Book): Generator<Account> {
  const isCovered = new Set(covered)
  for (const account of accounts) {
    const { id, owner } = account
    if (isCovered.has(id) || (owner !== undefined && names.includes(owner))) yield account
  }
}
