import { type AccountEntry, appendAct } from '../../store/audit.ts'
import type { Transaction } from '../../store/database.ts'
import type { Uuid } from '../../store/identifier.ts'
import { holdPools, listStoredCases, type StoredCase } from '../../store/pool-cases.ts'
import { nameOfActor } from '../access/actor.ts'
import { mayDo } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { ProblemError } from '../problem.ts'
import { inOrder } from './deal-cases.ts'
import { loadPools, type Pools } from './load-pools.ts'
import { seenPools } from './seen-pools.ts'
import { noCase, readShownCase, type ShownCase } from './shown-case.ts'

/**
 * [Q135] Changes an open case in its turn and notes it in the log. It is for whoever has the case, and for those who manage pools.
 * Throws `not-found` for one that the actor may not see, `case-closed`, and `case-not-yours`.
 */
export async function changeCase(
  context: Context,
  { caseId, action }: { readonly caseId: Uuid; readonly action: string },
  change: (
    transaction: Transaction,
    found: { readonly stored: StoredCase; readonly pools: Pools },
  ) => Promise<readonly AccountEntry[]>,
): Promise<ShownCase> {
  const { database, workspaceId, actor, newId, now } = context
  const { ownPersonId, pools: seen } = await seenPools(context, await loadPools(context, database))
  const actId = newId()
  return database.transaction(async (transaction) => {
    await holdPools(transaction, workspaceId)
    const pools = await loadPools(context, transaction)
    const [stored] = await listStoredCases(transaction, workspaceId, { filter: { caseId }, limit: 1 })
    const isOwn = stored?.personId !== undefined && stored.personId === ownPersonId
    const isSeen = isOwn || mayDo(actor, 'pool.manage') || seen.some(({ pool }) => pool === stored?.pool)
    if (stored === undefined || !isSeen) throw noCase(caseId)
    if (stored.state === 'closed') throw new ProblemError([{ code: 'case-closed', values: {} }])
    if (!isOwn && !mayDo(actor, 'pool.manage')) {
      throw new ProblemError([{ code: 'case-not-yours', values: {} }])
    }
    const given = await change(transaction, { stored, pools })
    const after = await readShownCase(context, transaction, { pools, caseId })
    await appendAct(transaction, {
      ...{ workspaceId, actId, action, actor: nameOfActor(actor), at: now() },
      details: { case: caseId, pool: stored.pool },
      accounts: inOrder([
        { accountId: stored.accountId, before: inLog(stored), after: inLog(after) },
        ...given.filter(({ after: entry }) => (entry as { case: Uuid }).case !== caseId),
      ]),
    })
    return after
  })
}

/** The log says who had it and how it stood, and not what it was about. */
function inLog({ caseId, state, personId }: Pick<StoredCase, 'caseId' | 'state' | 'personId'>) {
  return { case: caseId, state, person: personId }
}
