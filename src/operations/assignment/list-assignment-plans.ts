import { listStoredAssignmentPlans, type StoredAssignmentPlan } from '../../store/assignment-plans.ts'
import type { Uuid } from '../../store/identifier.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { planSeenBy } from './plan-seen-by.ts'

/** A page of the plans of books of a workspace, the newest first. */
export async function listAssignmentPlans(
  context: Context,
  { after, limit }: { readonly after?: Uuid | undefined; readonly limit: number },
): Promise<{ readonly items: readonly StoredAssignmentPlan[]; readonly next: Uuid | undefined }> {
  allow(context, 'assignment.read')
  const { database, workspaceId } = context
  const plans = await listStoredAssignmentPlans(database, workspaceId, { before: after, limit })
  const items = plans.map((plan) => planSeenBy(context, plan))
  return { items, next: items.length < limit ? undefined : items.at(-1)?.id }
}
