import type { StoredAssignmentPlan } from '../../store/assignment-plans.ts'
import { mayDo } from '../access/rights.ts'
import type { Context } from '../context.ts'

/** A plan of books without what names accounts and plans of others, for whoever may not read plans: who leaves, and what is locked. */
export function planSeenBy({ actor }: Context, plan: StoredAssignmentPlan): StoredAssignmentPlan {
  if (mayDo(actor, 'plan.read')) return plan
  return { ...plan, options: { ...plan.options, without: [], locks: [] } }
}
