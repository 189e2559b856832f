import { changeAssignmentPlanState } from '../../store/assignment-plans.ts'
import { eraseAssignmentRows } from '../../store/assignment-rows.ts'
import { appendAct } from '../../store/audit.ts'
import type { Uuid } from '../../store/identifier.ts'
import { nameOfActor } from '../access/actor.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { getAssignmentPlanIn } from './get-assignment-plan.ts'

const DISCARDABLE = ['computing', 'ready', 'failed'] as const

/** [Q121] Puts a plan of books away with all its rows; whoever computes it stops. What was applied of it stays. */
export async function discardAssignmentPlan(
  context: Context,
  { assignmentPlanId }: { readonly assignmentPlanId: Uuid },
): Promise<void> {
  allow(context, 'assignment.discard')
  const { database, workspaceId, actor, newId, now } = context
  const actId = newId()
  await database.transaction(async (transaction) => {
    const key = { workspaceId, assignmentPlanId }
    await getAssignmentPlanIn(transaction, key, DISCARDABLE)
    const isDone = await changeAssignmentPlanState(transaction, key, {
      from: ['computing', 'ready'],
      to: 'discarded',
    })
    if (!isDone) await getAssignmentPlanIn(transaction, key, [])
    await eraseAssignmentRows(transaction, key)
    await appendAct(transaction, {
      ...{ workspaceId, actId, action: 'assignment.discard', actor: nameOfActor(actor), at: now() },
      details: { assignmentPlan: assignmentPlanId },
    })
  })
}
