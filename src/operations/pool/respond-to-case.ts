import type { Uuid } from '../../store/identifier.ts'
import { respondToCase as respondToStored } from '../../store/pool-cases.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { ProblemError } from '../problem.ts'
import { changeCase } from './change-case.ts'
import type { ShownCase } from './shown-case.ts'

/** [Q135] Notes that the customer has had the first response now; the first time counts. Throws `case-waits` where nobody has it. */
export async function respondToCase(
  context: Context,
  { caseId }: { readonly caseId: Uuid },
): Promise<ShownCase> {
  allow(context, 'pool.work')
  const { workspaceId, now } = context
  return changeCase(context, { caseId, action: 'pool.respond' }, async (transaction, { stored }) => {
    if (stored.state === 'waiting') throw new ProblemError([{ code: 'case-waits', values: {} }])
    await respondToStored(transaction, { workspaceId, accountId: stored.accountId, caseId }, now())
    return []
  })
}
