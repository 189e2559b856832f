import { listActionsSince } from '../../store/act-order.ts'
import type { Connection } from '../../store/database.ts'
import type { Uuid } from '../../store/identifier.ts'
import { findNewestModelVersion } from '../../store/model-versions.ts'
import type { PlacementRun } from '../../store/placement-runs.ts'
import { readPlanSummary, type StoredPlan } from '../../store/plans.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { concernsPlacements } from './concerns-placements.ts'
import { getPlan, listRunsOfPlan } from './get-plan.ts'
import type { PlanSummary } from './plan-summary.ts'

/** Whether a plan still speaks of what is there. */
export type Staleness = {
  /** Another version of the model is in force: the plan can no longer be applied. */
  readonly modelChanged: boolean
  /** Something was done since that may have changed accounts: applying tells which (`listPlanChanges` beforehand). */
  readonly dataChanged: boolean
}

export type ReadPlan = StoredPlan & {
  readonly stale: Staleness
  /** Undefined until it is computed. */
  readonly summary: PlanSummary | undefined
  /** What was applied of it, the newest first. */
  readonly runs: readonly PlacementRun[]
}

/** [Q62] A plan with its figures, what it has seen, whether that still holds, and what was applied of it. */
export async function readPlan(context: Context, { planId }: { readonly planId: Uuid }): Promise<ReadPlan> {
  allow(context, 'plan.read')
  const { database, workspaceId } = context
  return database.transaction(async (transaction) => {
    const plan = await getPlan(transaction, workspaceId, planId)
    return {
      ...plan,
      stale: await findStaleness(transaction, workspaceId, plan),
      summary: await readPlanSummary<PlanSummary>(transaction, workspaceId, planId),
      runs: await listRunsOfPlan(transaction, workspaceId, planId),
    }
  })
}

async function findStaleness(
  connection: Connection,
  workspaceId: Uuid,
  { modelVersionId, seenAct }: StoredPlan,
): Promise<Staleness> {
  const newest = await findNewestModelVersion(connection, workspaceId)
  const actions = seenAct === undefined ? [] : await listActionsSince(connection, workspaceId, seenAct)
  return {
    modelChanged: newest?.id !== modelVersionId,
    dataChanged: actions.some(concernsPlacements),
  }
}
