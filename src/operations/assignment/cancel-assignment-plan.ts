import { askToCancel } from '../../store/assignment-plans.ts'
import type { Uuid } from '../../store/identifier.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { getAssignmentPlanIn } from './get-assignment-plan.ts'

/**
 * [Q121] Ends the search of a plan of books: the best that was found so far becomes the plan. Once more changes nothing. Throws
 * `plan-not-ready` for one that nobody computes any more.
 */
export async function cancelAssignmentPlan(
  context: Context,
  { assignmentPlanId }: { readonly assignmentPlanId: Uuid },
): Promise<void> {
  allow(context, 'assignment.make')
  const { database, workspaceId, now } = context
  await database.transaction(async (transaction) => {
    const key = { workspaceId, assignmentPlanId }
    await getAssignmentPlanIn(transaction, key, ['computing'])
    const isDone = await askToCancel(transaction, key, now())
    if (!isDone) await getAssignmentPlanIn(transaction, key, [])
  })
}
