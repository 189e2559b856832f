import { type AccountName, findAccountNames } from '../../store/account-names.ts'
import {
  type EntryKey,
  findAct,
  listAccountEntries,
  listWorkspaceEntries,
  type StoredAccountEntry,
  type StoredWorkspaceEntry,
} from '../../store/audit-log.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { ProblemError } from '../problem.ts'
import { type NamedAct, namePeople } from './name-people.ts'
import { openSealed } from './open-sealed.ts'

export type ToldAct = NamedAct & {
  /** What it changed of the workspace as a whole. */
  readonly workspace: readonly StoredWorkspaceEntry[]
  /** A page of what it changed of accounts, in the order of their ids. */
  readonly accounts: readonly (StoredAccountEntry & Partial<AccountName>)[]
  readonly next: EntryKey | undefined
}

/**
 * One act with what it changed, and the names of accounts that there still are. Texts about people are opened while their key
 * lives, and are `{ erased }` afterwards. Throws `not-found`.
 */
export async function readAct(
  context: Context,
  {
    number,
    after,
    limit,
  }: { readonly number: number; readonly after?: EntryKey | undefined; readonly limit: number },
): Promise<ToldAct> {
  allow(context, 'audit.read')
  const { database, workspaceId } = context
  return database.transaction(async (transaction) => {
    const act = await findAct(transaction, workspaceId, number)
    if (act === undefined) {
      throw new ProblemError([{ code: 'not-found', values: { what: 'act', id: number } }])
    }
    const key = { workspaceId, actId: act.actId }
    const accounts = await listAccountEntries(transaction, key, { after, limit })
    const workspace = await listWorkspaceEntries(transaction, key)
    const open = (value: unknown) => openSealed(transaction, workspaceId, value)
    const last = accounts.at(-1)
    const names = await findAccountNames(transaction, workspaceId, [
      ...new Set(accounts.map(({ accountId }) => accountId)),
    ])
    const [named] = await namePeople(transaction, workspaceId, [(await open(act)) as typeof act])
    return {
      ...named!,
      workspace: (await open(workspace)) as typeof workspace,
      accounts: ((await open(accounts)) as typeof accounts).map((entry) => ({
        ...entry,
        ...names.get(entry.accountId),
      })),
      next: last === undefined || accounts.length < limit ? undefined : keyOf(last),
    }
  })
}

function keyOf({ accountId, entry }: EntryKey): EntryKey {
  return { accountId, entry }
}
