import type { Uuid } from '../../store/identifier.ts'
import { type CaseState, listStoredCases } from '../../store/pool-cases.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { ProblemError } from '../problem.ts'
import { loadPools } from './load-pools.ts'
import { seenPools } from './seen-pools.ts'
import { type ShownCase, showCase } from './shown-case.ts'

export type CaseQuery = {
  readonly pool: string
  readonly states?: readonly CaseState[] | undefined
  readonly personId?: Uuid | undefined
  readonly before?: Uuid | undefined
  readonly limit: number
}

/** [Q134] So many cases of a pool before an id, the newest first, each with its reason. Throws `not-found`. */
export async function listPoolCases(
  context: Context,
  { pool, states, personId, before, limit }: CaseQuery,
): Promise<{ readonly items: readonly ShownCase[]; readonly next: Uuid | undefined }> {
  allow(context, 'pool.read')
  const { database, workspaceId } = context
  const pools = await loadPools(context, database)
  const seen = await seenPools(context, pools)
  if (!seen.pools.some((found) => found.pool === pool)) {
    throw new ProblemError([{ code: 'not-found', values: { what: 'pool', id: pool } }])
  }
  const filter = { pools: [pool], states, personId }
  const found = await listStoredCases(database, workspaceId, { filter, before, limit })
  return {
    items: found.map((stored) => showCase(stored, pools)),
    next: found.length < limit ? undefined : found.at(-1)?.caseId,
  }
}
