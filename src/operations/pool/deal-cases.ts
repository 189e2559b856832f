import { nextCase, orderQueue } from '../../domain/pool/next-case.ts'
import { nextHelper } from '../../domain/pool/next-helper.ts'
import type { PoolCase } from '../../domain/pool/pool-case.ts'
import type { AccountEntry } from '../../store/audit.ts'
import type { Transaction } from '../../store/database.ts'
import type { Uuid } from '../../store/identifier.ts'
import { assignCase, listStoredCases, type StoredCase } from '../../store/pool-cases.ts'
import type { Context } from '../context.ts'
import type { LoadedPool, Pools } from './load-pools.ts'

/** A queue is looked at up to this length, from the oldest on; what lies behind it comes in as the queue gets shorter. */
const LONGEST_QUEUE = 10_000

type Waiting = PoolCase & { readonly stored: StoredCase }

/** [Q133] Gives every waiting case of a pool to somebody who can take it, the most urgent first. Gives what the log notes. */
export async function dealQueue(
  context: Context,
  transaction: Transaction,
  { pools, pool }: { readonly pools: Pools; readonly pool: LoadedPool },
): Promise<readonly AccountEntry[]> {
  const given: AccountEntry[] = []
  for (const waiting of orderQueue(await readQueue(context, transaction, [pool.pool]))) {
    const entry = await give(context, transaction, { pools, pool, waiting })
    if (entry !== undefined) given.push(entry)
  }
  return given
}

/** [Q133] Gives somebody who has become free what they can take, of all their pools, until they are as busy as they may be. */
export async function dealTo(
  context: Context,
  transaction: Transaction,
  { pools, personId }: { readonly pools: Pools; readonly personId: Uuid },
): Promise<readonly AccountEntry[]> {
  const served = pools.pools.filter(({ persons }) => persons.some(({ csm }) => csm.id === personId))
  const given: AccountEntry[] = []
  for (const pool of served) {
    let queue = await readQueue(context, transaction, [pool.pool])
    for (;;) {
      const people = pool.people()
      const person = people.find(({ id }) => id === personId)!
      const waiting = nextCase(person, queue, people)
      if (waiting === undefined) break
      const entry = await give(context, transaction, { pools, pool, waiting })
      if (entry !== undefined) given.push(entry)
      queue = queue.filter(({ id }) => id !== waiting.id)
    }
  }
  return given
}

/** What the log says of several changes, in the order of their accounts. */
export function inOrder(entries: readonly AccountEntry[]): readonly AccountEntry[] {
  return entries.toSorted((a, b) => (a.accountId < b.accountId ? -1 : a.accountId > b.accountId ? 1 : 0))
}

export function poolCaseOf(stored: StoredCase): PoolCase {
  const { caseId, openedAt, dueAt, language, skill, lastHelper, handedBackBy } = stored
  return {
    ...{ id: caseId, language, skill, lastHelper, handedBackBy },
    openedAt: Date.parse(openedAt),
    dueAt: dueAt === undefined ? undefined : Date.parse(dueAt),
  }
}

async function readQueue(
  { workspaceId }: Context,
  transaction: Transaction,
  pools: readonly string[],
): Promise<readonly Waiting[]> {
  const filter = { pools, states: ['waiting'] as const }
  const found = await listStoredCases(transaction, workspaceId, {
    ...{ filter, limit: LONGEST_QUEUE, order: 'oldest' },
  })
  return found.map((stored) => ({ ...poolCaseOf(stored), stored }))
}

async function give(
  { workspaceId, now }: Context,
  transaction: Transaction,
  { pools, pool, waiting }: { readonly pools: Pools; readonly pool: LoadedPool; readonly waiting: Waiting },
): Promise<AccountEntry | undefined> {
  const helper = nextHelper(waiting, pool.people())
  if (helper.kind === 'nobody') return undefined
  const { accountId, caseId } = waiting.stored
  const { personId, because, load, others } = helper
  await assignCase(
    transaction,
    { workspaceId, accountId, caseId },
    { personId, at: now(), reason: { because, load, others } },
  )
  pools.note(personId, 'given')
  return { accountId, after: { case: caseId, state: 'assigned', person: personId } }
}
