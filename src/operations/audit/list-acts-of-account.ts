import type { Act } from '../../store/audit.ts'
import { findActs, listEntriesOfAccount } from '../../store/audit-log.ts'
import type { Uuid } from '../../store/identifier.ts'
import { allow } from '../access/rights.ts'
import { mustSeeAccount } from '../account/must-see-account.ts'
import type { Context } from '../context.ts'
import { openSealed } from './open-sealed.ts'

type EntryOfAct = { readonly actId: Uuid; readonly entry: number }

/** What one act changed of the account. */
export type AccountAct = Pick<Act, 'number' | 'actId' | 'action' | 'actor' | 'at'> & {
  readonly entry: number
  readonly before: unknown
  readonly after: unknown
}

export type AccountActPage = { readonly items: readonly AccountAct[]; readonly next: EntryOfAct | undefined }

/** Who did what to one account, the latest first. */
export async function listActsOfAccount(
  context: Context,
  {
    accountId,
    before,
    limit,
  }: { readonly accountId: Uuid; readonly before?: EntryOfAct | undefined; readonly limit: number },
): Promise<AccountActPage> {
  allow(context, 'audit.read')
  const { database, workspaceId } = context
  const entries = await listEntriesOfAccount(database, { workspaceId, accountId }, { before, limit })
  // An account that was erased is told of too, while the log has something to tell.
  if (entries.length === 0 && before === undefined) await mustSeeAccount(context, accountId)
  const acts = await findActs(database, workspaceId, [...new Set(entries.map(({ actId }) => actId))])
  const byId = new Map(acts.map((act) => [act.actId, act]))
  const items = entries.flatMap((entry) => {
    const act = byId.get(entry.actId)
    return act === undefined ? [] : [toldOf(act, entry)]
  })
  const last = entries.at(-1)
  const isLast = last === undefined || entries.length < limit
  const opened = await database.transaction((transaction) => openSealed(transaction, workspaceId, items))
  return {
    items: opened as typeof items,
    next: isLast ? undefined : { actId: last.actId, entry: last.entry },
  }
}

function toldOf(
  { number, actId, action, actor, at }: Act,
  { entry, before, after }: { readonly entry: number; readonly before: unknown; readonly after: unknown },
): AccountAct {
  return { number, actId, action, actor, at, entry, before, after }
}
