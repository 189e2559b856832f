import type { Uuid } from '../../store/identifier.ts'
import { listStoredPlans, type StoredPlan } from '../../store/plans.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'

/** A page of the plans of a workspace, the newest first. */
export async function listPlans(
  context: Context,
  { after, limit }: { readonly after?: Uuid | undefined; readonly limit: number },
): Promise<{ readonly items: readonly StoredPlan[]; readonly next: Uuid | undefined }> {
  allow(context, 'plan.read')
  const items = await listStoredPlans(context.database, context.workspaceId, { before: after, limit })
  return { items, next: items.length < limit ? undefined : items.at(-1)?.id }
}
