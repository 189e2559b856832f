import { listPlacementRuns, type PlacementRun } from '../../store/placement-runs.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'

/** A page of everything that has changed placements and owners, the newest first. */
export async function listRuns(
  context: Context,
  { after, limit }: { readonly after?: number | undefined; readonly limit: number },
): Promise<{ readonly items: readonly PlacementRun[]; readonly next: number | undefined }> {
  allow(context, 'plan.read')
  const { database, workspaceId } = context
  const items = await listPlacementRuns(database, workspaceId, { before: after, limit })
  return { items, next: items.length < limit ? undefined : items.at(-1)?.number }
}
