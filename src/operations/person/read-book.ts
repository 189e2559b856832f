import { accountHours } from '../../domain/capacity/account-hours.ts'
import { MONTHS } from '../../domain/capacity/months-ahead.ts'
import { type Book, findBook, listFilteredAccounts } from '../../store/account-pages.ts'
import type { Transaction } from '../../store/database.ts'
import type { Uuid } from '../../store/identifier.ts'
import type { ListedAccount } from '../../store/listed-account.ts'
import { hasPerson } from '../../store/people.ts'
import { readPublishedRun } from '../../store/placements.ts'
import { allow } from '../access/rights.ts'
import { findSeenBook } from '../account/find-seen-book.ts'
import type { Context } from '../context.ts'
import { findCustomFields } from '../model/load-base.ts'
import { loadNewestModel } from '../model/load-newest-model.ts'
import { ProblemError } from '../problem.ts'

export type BookAccount = {
  readonly account: ListedAccount
  /** Of the tier's own people in the twelve months ahead; undefined in no tier of the model. */
  readonly hours: number | undefined
}

export type OwnedAccounts = {
  /** Of the whole book. */
  readonly count: number
  /** Those that take the most hours first. */
  readonly accounts: readonly BookAccount[]
}

const AT_A_TIME = 1000

/**
 * [Q117] The accounts of one person with the hours that each takes, the most first, so many of them. Throws `not-found` for a person
 * whom the actor may not see, and `no-model` before the first commit.
 */
export async function readBook(
  context: Context,
  { personId, limit }: { readonly personId: Uuid; readonly limit: number },
): Promise<OwnedAccounts> {
  allow(context, 'person.read')
  allow(context, 'account.read')
  const { database, workspaceId, today } = context
  const customFields = await findCustomFields(context)
  const { listed, model } = await database.transaction(async (transaction) => {
    const seen = await findSeenBook(context, transaction)
    const isSeen = seen === undefined || seen.personId === personId
    if (!(isSeen && (await hasPerson(transaction, workspaceId, personId)))) {
      throw new ProblemError([{ code: 'not-found', values: { what: 'person', id: personId } }])
    }
    const committed = await loadNewestModel(transaction, workspaceId, customFields)
    if (committed === undefined) throw new ProblemError([{ code: 'no-model', values: {} }])
    const owner = await findBook(transaction, workspaceId, personId)
    return { model: committed.model, listed: await listOwned(context, transaction, owner) }
  })
  const addHours = accountHours(model, today())
  const tierIndex = new Map(model.tiers.map(({ id }, index) => [id, index]))
  const hours = new Float64Array(MONTHS)
  const accounts = listed.map((account): BookAccount => {
    const tier = account.tier === undefined ? undefined : tierIndex.get(account.tier)
    if (tier === undefined) return { account, hours: undefined }
    hours.fill(0)
    addHours(account, tier, hours)
    return { account, hours: hours.reduce((sum, month) => sum + month, 0) }
  })
  return {
    count: accounts.length,
    // Accounts of no known hours come last.
    accounts: accounts.toSorted((one, other) => (other.hours ?? -1) - (one.hours ?? -1)).slice(0, limit),
  }
}

async function listOwned(
  { workspaceId, today }: Context,
  transaction: Transaction,
  owner: Book,
): Promise<readonly ListedAccount[]> {
  const view = { workspaceId, asOf: today(), run: await readPublishedRun(transaction, workspaceId) }
  const listed: ListedAccount[] = []
  let after: Uuid | undefined
  do {
    const page = await listFilteredAccounts(transaction, view, { filter: { owner }, after, limit: AT_A_TIME })
    listed.push(...page.items.filter(({ hasLeft }) => !hasLeft))
    after = page.next
  } while (after !== undefined)
  return listed
}
