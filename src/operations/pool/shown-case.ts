import { type Helper, type Nobody, nextHelper, type PassedOver } from '../../domain/pool/next-helper.ts'
import type { Connection } from '../../store/database.ts'
import type { Uuid } from '../../store/identifier.ts'
import { listStoredCases, type StoredCase } from '../../store/pool-cases.ts'
import type { Context } from '../context.ts'
import { ProblemError } from '../problem.ts'
import { poolCaseOf } from './deal-cases.ts'
import type { Pools } from './load-pools.ts'

/** Why somebody has a case, or, while it waits, what keeps everybody from it now. */
export type CaseReason = {
  /** Undefined while it waits. */
  readonly because: Helper['because'] | undefined
  readonly others: readonly PassedOver[]
}

export type ShownCase = Omit<StoredCase, 'reason'> & { readonly why: CaseReason }

export async function readShownCase(
  { workspaceId }: Pick<Context, 'workspaceId'>,
  connection: Connection,
  { pools, caseId }: { readonly pools: Pools; readonly caseId: Uuid },
): Promise<ShownCase> {
  const [stored] = await listStoredCases(connection, workspaceId, { filter: { caseId }, limit: 1 })
  if (stored === undefined) throw noCase(caseId)
  return showCase(stored, pools)
}

/** [Q134] A case with its reason: as it was decided for one that somebody has, as it is now for one that waits. */
export function showCase({ reason, ...stored }: StoredCase, { pools }: Pick<Pools, 'pools'>): ShownCase {
  const decided = reason as Pick<Helper, 'because' | 'others'> | null
  if (decided !== null) return { ...stored, why: { because: decided.because, others: decided.others } }
  const people = pools.find(({ pool }) => pool === stored.pool)?.people() ?? []
  const now: Helper | Nobody | undefined =
    stored.state === 'waiting' ? nextHelper(poolCaseOf({ ...stored, reason }), people) : undefined
  return { ...stored, why: { because: undefined, others: now?.kind === 'nobody' ? now.others : [] } }
}

export function noCase(caseId: Uuid): ProblemError {
  return new ProblemError([{ code: 'not-found', values: { what: 'pool-case', id: caseId } }])
}
