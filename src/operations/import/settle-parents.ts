import type { Account } from '../../domain/account/account.ts'
import type { Accounts } from '../../domain/account/customer-base.ts'
import type { Transaction } from '../../store/database.ts'
import { derivedIdOf, type Uuid } from '../../store/identifier.ts'
import { findUnknownAccounts, walkParents } from '../../store/parents.ts'
import { findCycles } from './find-cycles.ts'
import type { ReportNote } from './import-report.ts'

const EXAMPLES = 5

export type SettledParents = {
  /** The list, without parents that would make an account its own ancestor. */
  readonly accounts: Iterable<Account>
  /** After the list is written: what to say about parents. */
  readonly noteUnknown: () => Promise<readonly ReportNote[]>
}

/**
 * Looks at the parents that a list names, together with those that are known: an account that would be above itself has its parent
 * taken as not known, and a parent that the workspace lacks is told.
 */
export async function settleParents(
  transaction: Transaction,
  {
    workspaceId,
    source,
    accounts,
  }: { readonly workspaceId: Uuid; readonly source: string; readonly accounts: Accounts },
): Promise<SettledParents> {
  const idOf = (externalId: string) => derivedIdOf('account', workspaceId, { source, externalId })
  const parentOf = new Map<Uuid, Uuid>()
  for await (const { accountId, parentId } of walkParents(transaction, workspaceId))
    parentOf.set(accountId, parentId)
  const hasKnown = parentOf.size > 0
  const nameOf = new Map<Uuid, string>()
  const children = new Map<string, number>()
  for (const { id, parentId } of accounts) {
    if (parentId === undefined) {
      if (hasKnown) parentOf.delete(idOf(id))
      continue
    }
    const accountId = idOf(id)
    parentOf.set(accountId, idOf(parentId))
    nameOf.set(accountId, id)
    children.set(parentId, (children.get(parentId) ?? 0) + 1)
  }
  const cyclic = new Set<string>()
  for (const accountId of findCycles(parentOf)) {
    const name = nameOf.get(accountId)
    if (name !== undefined) cyclic.add(name)
  }
  return {
    accounts: cyclic.size === 0 ? accounts : withoutParents(accounts, cyclic),
    noteUnknown: async () => [
      ...noteCycles(cyclic),
      ...(await noteUnknownParents(transaction, { workspaceId, children, idOf })),
    ],
  }
}

function noteCycles(cyclic: ReadonlySet<string>): readonly ReportNote[] {
  if (cyclic.size === 0) return []
  const examples = [...cyclic].slice(0, EXAMPLES)
  return [{ code: 'parents-cyclic', values: { accounts: cyclic.size, examples } }]
}

async function noteUnknownParents(
  transaction: Transaction,
  {
    workspaceId,
    children,
    idOf,
  }: {
    readonly workspaceId: Uuid
    readonly children: ReadonlyMap<string, number>
    readonly idOf: (externalId: string) => Uuid
  },
): Promise<readonly ReportNote[]> {
  const parents = [...children.keys()].map((externalId) => ({ accountId: idOf(externalId), externalId }))
  const unknown = await findUnknownAccounts(transaction, workspaceId, parents)
  if (unknown.length === 0) return []
  const accounts = unknown.reduce((sum, externalId) => sum + children.get(externalId)!, 0)
  return [{ code: 'parents-unknown', values: { accounts, examples: unknown.slice(0, EXAMPLES) } }]
}

function withoutParents(accounts: Accounts, cyclic: ReadonlySet<string>): Iterable<Account> {
  return {
    *[Symbol.iterator]() {
      for (const account of accounts) {
        // An account of columns has its facts as getters: a copy would have none.
        yield cyclic.has(account.id) ? Object.create(account, { parentId: { value: undefined } }) : account
      }
    },
  }
}
