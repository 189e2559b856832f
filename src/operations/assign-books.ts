import type { ListedLock } from '../connectors/read-locks.ts'
import type { Csm } from '../domain/account/csm.ts'
import { namesOf } from '../domain/account/names-of.ts'
import { isActive } from '../domain/assessment/summarise-base.ts'
import type { BookAccount, BookLock } from '../domain/assignment/book-account.ts'
import type { Books } from '../domain/assignment/books.ts'
import type { BooksInputs, BooksOptions } from '../domain/assignment/books-inputs.ts'
import { type AssignmentExplanation, explainAssignment } from '../domain/assignment/explain-assignment.ts'
import { findPeople } from '../domain/assignment/find-people.ts'
import { prepareBooks } from '../domain/assignment/prepare-books.ts'
import { findClosestName } from '../domain/condition/find-closest-name.ts'
import { activeAccounts } from '../domain/plan/active-accounts.ts'
import type { Plan } from '../domain/plan/plan.ts'
import { solveBooks } from './assignment/solve-books.ts'
import type { Inputs } from './load-inputs.ts'
import { type Problem, ProblemError } from './problem.ts'

/** What somebody asks of books made from files; people are called by id or name. */
export type BookWishes = {
  readonly locks?: readonly ListedLock[] | undefined
  readonly mostMoves?: number | undefined
  readonly without?: readonly string[] | undefined
  readonly allowOverload?: boolean | undefined
  /** Undefined: queues where a model says what a pool is, else books for everybody whom people serve. */
  readonly pools?: BooksInputs['pools'] | undefined
  /** How far to search. */
  readonly effort: 'quick' | 'usual' | 'thorough'
  /** Accounts to be explained. */
  readonly explain?: readonly string[] | undefined
}

/** Where the wishes and the owners of today were read. */
export type BookFiles = {
  readonly team: string
  readonly locks?: string | undefined
  /** Owners of today by account, where a file says them; else the list's own. */
  readonly owners?: ReadonlyMap<string, string | undefined> | undefined
}

export type AssignedBooks = {
  readonly inputs: BooksInputs
  readonly books: Books
  readonly explanations: readonly AssignmentExplanation[]
}

/** [Q144] Who serves whom, from files. Throws every wish that names nobody or that no books could keep. */
export async function assignBooks(
  { inputs, plan }: { readonly inputs: Inputs; readonly plan: Plan },
  wishes: BookWishes,
  { files, onProgress }: { readonly files: BookFiles } & Pick<BooksOptions, 'onProgress'>,
): Promise<AssignedBooks> {
  const team = inputs.team?.team ?? []
  const accounts = bookAccountsOf(inputs, plan, files.owners)
  const { locks: listed = [], without = [], explain = [] } = wishes
  const problems = [
    ...without.flatMap((person) => problemOfPerson(person, team, { file: files.team })),
    ...listed.flatMap(({ person, line }) => problemOfPerson(person, team, { file: files.locks, line })),
    ...problemsOfAccounts(explain, accounts, inputs.summary.file),
  ]
  if (problems.length > 0) throw new ProblemError(problems)
  const { idOf } = findPeople(team, [])
  const locks = listed.map(({ account, person }): BookLock => ({ account, csm: idOf(person)! }))
  const asked: BooksInputs = {
    model: plan.model,
    asOf: plan.asOf,
    accounts,
    team,
    locks,
    mostMoves: wishes.mostMoves,
    without: without.map((person) => idOf(person)!),
    allowOverload: wishes.allowOverload,
    pools: wishes.pools ?? (plan.isDefaultModel ? 'books' : 'queue'),
  }
  if (locks.length > 0) mustHold(asked, listed, files.locks)
  const books = await solveBooks(asked, { effort: wishes.effort, onProgress })
  return { inputs: asked, books, explanations: explain.map((id) => explainAssignment(asked, books, id)!) }
}

function problemOfPerson(
  person: string,
  team: readonly Csm[],
  place: Pick<Problem, 'file' | 'line'>,
): readonly Problem[] {
  const names = team.flatMap(namesOf)
  if (names.includes(person)) return []
  return [
    { code: 'person-not-in-team', ...place, values: { person, closest: findClosestName(person, names) } },
  ]
}

function problemsOfAccounts(
  ids: readonly string[],
  accounts: readonly BookAccount[],
  file: string,
): readonly Problem[] {
  const known = new Set(accounts.map(({ id }) => id))
  return ids
    .filter((id) => !known.has(id))
    .map((account) => ({ code: 'account-not-found', file, values: { account } }))
}

/** A lock that would silently be broken is worse than no books. */
function mustHold(asked: BooksInputs, listed: readonly ListedLock[], file: string | undefined): void {
  const { refusedLocks } = prepareBooks(asked)
  if (refusedLocks.length === 0) return
  const lines = new Map(listed.map(({ account, line }) => [account, line]))
  throw new ProblemError(
    refusedLocks.map(({ account, csm, reason }) => ({
      code: 'lock-refused',
      file,
      line: lines.get(account),
      values: { account, csm, reason },
    })),
  )
}

/** [Q145] All accounts of the list in the tiers that the plan puts them in; those that begin later are in none. */
function bookAccountsOf(
  { base, asOf, current }: Inputs,
  plan: Plan,
  owners: BookFiles['owners'],
): BookAccount[] {
  const accounts: BookAccount[] = []
  const add = (account: BookAccount, tier: string | undefined) => {
    const { id, name, acvMinor, health, language, region, country, industry, startOn, renewalOn } = account
    const owner =
      owners === undefined ? (account.owner ?? current?.placements.get(id)?.owner) : owners.get(id)
    accounts.push({
      ...{ id, name, acvMinor, health, language, region, country, industry, startOn, renewalOn },
      ...{ tier, owner },
    })
  }
  let position = 0
  for (const account of activeAccounts(base.accounts, asOf, plan.customerBase.active)) {
    add(account, plan.tierAt(position++))
  }
  for (const account of base.accounts) if (!isActive(account, asOf)) add(account, undefined)
  return accounts
}
