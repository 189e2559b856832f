import { listStoredAssignmentPlans, type StoredAssignmentPlan } from '../../store/assignment-plans.ts'
import type { Uuid } from '../../store/identifier.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'

/** A page of the plans of books of a workspace, the newest first. */
export async function listAssignmentPlans(
  context: Context,
  { after, limit }: { readonly after?: Uuid | undefined; readonly limit: number },
): Promise<{ readonly items: readonly StoredAssignmentPlan[]; readonly next: Uuid | undefined }> {
  allow(context, 'assignment.read')
  const { database, workspaceId } = context
  const items = await listStoredAssignmentPlans(database, workspaceId, { before: after, limit })
  return { items, next: items.length < limit ? undefined : items.at(-1)?.id }
}
