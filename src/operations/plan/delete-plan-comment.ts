import { appendAct } from '../../store/audit.ts'
import type { Uuid } from '../../store/identifier.ts'
import { erasePlanComment, findPlanComment } from '../../store/plan-comments.ts'
import { nameOfActor } from '../access/actor.ts'
import { allow, refusalOf } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { ProblemError } from '../problem.ts'
import { mayDelete } from './list-plan-comments.ts'

/** [Q73] Takes a comment away for good: one's own, and as an owner anybody's. Throws `not-found` and `not-allowed`. */
export async function deletePlanComment(
  context: Context,
  { planId, commentId }: { readonly planId: Uuid; readonly commentId: Uuid },
): Promise<void> {
  allow(context, 'plan.comment')
  const { database, workspaceId, actor, newId, now } = context
  const actId = newId()
  await database.transaction(async (transaction) => {
    const key = { workspaceId, planId }
    const found = await findPlanComment(transaction, key, commentId)
    if (found === undefined) {
      throw new ProblemError([{ code: 'not-found', values: { what: 'comment', id: commentId } }])
    }
    if (!mayDelete(context, found)) throw refusalOf('user.administer')
    const { accountId } = found
    await erasePlanComment(transaction, key, commentId)
    await appendAct(transaction, {
      ...{ workspaceId, actId, action: 'plan.comment', actor: nameOfActor(actor), at: now() },
      details: {
        ...{ plan: planId, comment: commentId, deleted: true },
        ...(accountId !== undefined && { account: accountId }),
      },
    })
  })
}
