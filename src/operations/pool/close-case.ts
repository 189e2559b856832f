import type { Uuid } from '../../store/identifier.ts'
import { closeStoredCase } from '../../store/pool-cases.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { changeCase } from './change-case.ts'
import { dealTo } from './deal-cases.ts'
import type { ShownCase } from './shown-case.ts'

/**
 * [Q135] [Q136] Ends a case, with the minutes that it took where somebody says so; whoever had it takes the next. One without a first
 * response has had it by that; one that waits is withdrawn, which only those who manage pools may do.
 */
export async function closeCase(
  context: Context,
  { caseId, minutes }: { readonly caseId: Uuid; readonly minutes?: number | undefined },
): Promise<ShownCase> {
  allow(context, 'pool.work')
  const { workspaceId, now } = context
  return changeCase(context, { caseId, action: 'pool.close' }, async (transaction, { stored, pools }) => {
    const { accountId, personId } = stored
    await closeStoredCase(transaction, { workspaceId, accountId, caseId }, { at: now(), minutes })
    if (personId === undefined) return []
    pools.note(personId, 'gone')
    return dealTo(context, transaction, { pools, personId })
  })
}
