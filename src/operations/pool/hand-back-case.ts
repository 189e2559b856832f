import type { Uuid } from '../../store/identifier.ts'
import { queueAgain } from '../../store/pool-cases.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { ProblemError } from '../problem.ts'
import { changeCase } from './change-case.ts'
import { dealQueue } from './deal-cases.ts'
import { loadPools } from './load-pools.ts'
import type { ShownCase } from './shown-case.ts'

/**
 * [Q135] [Q137] Gives a case back to its pool: it stays as old and as urgent as it is, and goes to somebody else, at once where somebody
 * can take it. Throws `case-waits` where nobody has it.
 */
export async function handBackCase(
  context: Context,
  { caseId }: { readonly caseId: Uuid },
): Promise<ShownCase> {
  allow(context, 'pool.work')
  const { workspaceId } = context
  return changeCase(context, { caseId, action: 'pool.hand-back' }, async (transaction, { stored }) => {
    const { accountId, personId, handedBackBy } = stored
    if (personId === undefined) throw new ProblemError([{ code: 'case-waits', values: {} }])
    const by = [...new Set([...handedBackBy, personId])]
    await queueAgain(transaction, { workspaceId, accountId, caseId }, by)
    // What was given to them today or this week is one less.
    const pools = await loadPools(context, transaction)
    const pool = pools.pools.find((found) => found.pool === stored.pool)
    return pool === undefined ? [] : dealQueue(context, transaction, { pools, pool })
  })
}
