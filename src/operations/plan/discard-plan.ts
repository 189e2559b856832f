import { appendAct } from '../../store/audit.ts'
import type { Uuid } from '../../store/identifier.ts'
import { erasePlanComments } from '../../store/plan-comments.ts'
import { erasePlanRows } from '../../store/plan-rows.ts'
import { changePlanState } from '../../store/plans.ts'
import { nameOfActor } from '../access/actor.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { getPlanIn } from './get-plan.ts'

const DISCARDABLE = ['computing', 'ready', 'failed'] as const

/** [Q64] Puts a plan away with all its rows and what was said about it. What was applied of it stays. One that was wholly applied is kept as it is. */
export async function discardPlan(context: Context, { planId }: { readonly planId: Uuid }): Promise<void> {
  allow(context, 'plan.discard')
  const { database, workspaceId, actor, newId, now } = context
  const actId = newId()
  await database.transaction(async (transaction) => {
    const key = { workspaceId, planId }
    await getPlanIn(transaction, key, DISCARDABLE)
    const isDone = await changePlanState(transaction, key, {
      from: ['computing', 'ready'],
      to: 'discarded',
    })
    if (!isDone) await getPlanIn(transaction, key, [])
    await erasePlanRows(transaction, key)
    await erasePlanComments(transaction, key)
    await appendAct(transaction, {
      ...{ workspaceId, actId, action: 'plan.discard', actor: nameOfActor(actor), at: now() },
      details: { plan: planId },
    })
  })
}
