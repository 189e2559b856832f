import type { Act } from '../../store/audit.ts'
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
import { openSealed } from './open-sealed.ts'

export type ToldAct = Act & {
  /** What it changed of the workspace as a whole. */
  readonly workspace: readonly StoredWorkspaceEntry[]
  /** A page of what it changed of accounts, in the order of their ids. */
  readonly accounts: readonly StoredAccountEntry[]
  readonly next: EntryKey | undefined
}

/**
 * One act with what it changed. Texts about people are opened while their key lives, and are `{ erased }` afterwards. Throws
 * `not-found`.
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
    return {
      ...act,
      workspace: (await open(workspace)) as typeof workspace,
      accounts: (await open(accounts)) as typeof accounts,
      next: last === undefined || accounts.length < limit ? undefined : keyOf(last),
    }
  })
}

function keyOf({ accountId, entry }: EntryKey): EntryKey {
  return { accountId, entry }
}
