import { appendAct } from '../../store/audit.ts'
import type { Uuid } from '../../store/identifier.ts'
import { addStoredPlanComment } from '../../store/plan-comments.ts'
import { findAccountsOutsidePlan, PLAN_ROW_KINDS } from '../../store/plan-rows.ts'
import { holdPlan } from '../../store/plans.ts'
import { canonicalInstant } from '../../store/value-parsers.ts'
import { nameOfActor } from '../access/actor.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { ProblemError } from '../problem.ts'
import { getPlanIn } from './get-plan.ts'

/**
 * [Q72] Says something about a plan, or about one of its rows. The audit log has that it was said, and not what. Throws
 * `plan-not-ready` for a plan that is not there to be looked at, and `not-found` for an account that it says nothing of.
 */
export async function addPlanComment(
  context: Context,
  {
    planId,
    accountId,
    body,
  }: { readonly planId: Uuid; readonly accountId?: Uuid | undefined; readonly body: string },
): Promise<{ readonly commentId: Uuid }> {
  allow(context, 'plan.comment')
  const { database, workspaceId, actor, newId, now } = context
  const commentId = newId()
  const actId = newId()
  await database.transaction(async (transaction) => {
    const key = { workspaceId, planId }
    await holdPlan(transaction, key)
    await getPlanIn(transaction, key, ['ready', 'applied'])
    const missing =
      accountId === undefined
        ? []
        : await findAccountsOutsidePlan(transaction, key, {
            ...{ accountIds: [accountId], kinds: PLAN_ROW_KINDS },
          })
    if (missing.length > 0) {
      throw new ProblemError([{ code: 'not-found', values: { what: 'plan-row', id: missing[0]! } }])
    }
    const createdAt = canonicalInstant(now())
    const authorId = actor.kind === 'user' ? actor.userId : undefined
    await addStoredPlanComment(transaction, key, { commentId, accountId, body, authorId, createdAt })
    await appendAct(transaction, {
      ...{ workspaceId, actId, action: 'plan.comment', actor: nameOfActor(actor), at: createdAt },
      details: { plan: planId, comment: commentId, ...(accountId !== undefined && { account: accountId }) },
    })
  })
  return { commentId }
}
