import { type AccountEntry, appendAct } from '../../store/audit.ts'
import type { Transaction } from '../../store/database.ts'
import { holdPools, listStoredCases, queueAgain } from '../../store/pool-cases.ts'
import { listWorkspaceIds } from '../../store/workspaces.ts'
import { nameOfActor } from '../access/actor.ts'
import type { Context, Surroundings } from '../context.ts'
import { enterWorkspace } from '../enter-workspace.ts'
import { dealQueue, inOrder } from './deal-cases.ts'
import { type LoadedPool, loadPools } from './load-pools.ts'

const MOST_UNANSWERED = 10_000

/**
 * [Q139] What time alone changes, in every workspace: caps of a day begin anew, leave begins and ends. Cases that nobody has answered come
 * back from people who are away or have left, and everything that waits is dealt.
 */
export async function dealPools(surroundings: Surroundings): Promise<void> {
  for (const workspaceId of await listWorkspaceIds(surroundings.database)) {
    await dealPoolsOf(enterWorkspace(surroundings, workspaceId, { kind: 'system' }))
  }
}

async function dealPoolsOf(context: Context): Promise<void> {
  const { database, workspaceId, actor, newId, now } = context
  const actId = newId()
  await database.transaction(async (transaction) => {
    await holdPools(transaction, workspaceId)
    const { pools: present } = await loadPools(context, transaction)
    const entries: AccountEntry[] = []
    for (const pool of present) entries.push(...(await takeBack(context, transaction, pool)))
    const pools = await loadPools(context, transaction)
    for (const pool of pools.pools) entries.push(...(await dealQueue(context, transaction, { pools, pool })))
    if (entries.length === 0) return
    await appendAct(transaction, {
      ...{ workspaceId, actId, action: 'pool.deal', actor: nameOfActor(actor), at: now() },
      accounts: inOrder(entries),
    })
  })
}

async function takeBack(
  { workspaceId }: Context,
  transaction: Transaction,
  pool: LoadedPool,
): Promise<readonly AccountEntry[]> {
  const present = new Set(pool.people().flatMap(({ id, isOnLeave }) => (isOnLeave ? [] : [id])))
  const filter = { pools: [pool.pool], states: ['assigned'] as const }
  const unanswered = await listStoredCases(transaction, workspaceId, {
    ...{ filter, limit: MOST_UNANSWERED, order: 'oldest' },
  })
  const left = unanswered.filter(({ personId }) => !present.has(personId!))
  for (const { accountId, caseId, handedBackBy } of left) {
    await queueAgain(transaction, { workspaceId, accountId, caseId }, handedBackBy)
  }
  return left.map(({ accountId, caseId, personId }) => ({
    accountId,
    before: { case: caseId, state: 'assigned', person: personId },
    after: { case: caseId, state: 'waiting' },
  }))
}
