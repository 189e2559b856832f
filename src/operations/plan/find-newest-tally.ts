import type { Connection } from '../../store/database.ts'
import type { Uuid } from '../../store/identifier.ts'
import { listStoredPlans, readPlanSummary } from '../../store/plans.ts'
import type { PlanSummary } from './plan-summary.ts'

/** So many of the newest plans are looked through for one that was computed. */
const LOOKED_THROUGH = 20

/** How many accounts each tier has by the newest plan that was computed; undefined where there is none. */
export async function findNewestTally(
  connection: Connection,
  workspaceId: Uuid,
): Promise<ReadonlyMap<string, number> | undefined> {
  const plans = await listStoredPlans(connection, workspaceId, { limit: LOOKED_THROUGH })
  const newest = plans.find(({ state }) => state === 'ready' || state === 'applied')
  if (newest === undefined) return undefined
  const summary = await readPlanSummary<PlanSummary>(connection, workspaceId, newest.id)
  return summary && new Map(summary.document.tiers.map(({ id, accounts }) => [id, accounts]))
}
