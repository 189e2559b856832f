import type { Connection } from '../../store/database.ts'
import type { Uuid } from '../../store/identifier.ts'
import { listPlacementRuns, type PlacementRun } from '../../store/placement-runs.ts'
import type { SeenPlan } from '../../store/plan-rows.ts'
import { findPlan, type PlanState, type StoredPlan } from '../../store/plans.ts'
import { ProblemError } from '../problem.ts'

/** So many runs of one plan are looked at: every apply of a part makes one. */
const MOST_RUNS = 1000

/** A plan. Throws `not-found` where the workspace has none of that id. */
export async function getPlan(connection: Connection, workspaceId: Uuid, planId: Uuid): Promise<StoredPlan> {
  const plan = await findPlan(connection, workspaceId, planId)
  if (plan !== undefined) return plan
  throw new ProblemError([{ code: 'not-found', values: { what: 'plan', id: planId } }])
}

/** A plan in one of some states. Throws `plan-not-ready` when it is in another. */
export async function getPlanIn(
  connection: Connection,
  { workspaceId, planId }: { readonly workspaceId: Uuid; readonly planId: Uuid },
  states: readonly PlanState[],
): Promise<StoredPlan> {
  const plan = await getPlan(connection, workspaceId, planId)
  if (states.includes(plan.state)) return plan
  throw new ProblemError([{ code: 'plan-not-ready', values: { plan: planId, state: plan.state } }])
}

/** The runs that have applied a plan or parts of it, the newest first. */
export async function listRunsOfPlan(
  connection: Connection,
  workspaceId: Uuid,
  planId: Uuid,
): Promise<readonly PlacementRun[]> {
  return listPlacementRuns(connection, workspaceId, { planId, limit: MOST_RUNS })
}

/** A plan with those of its runs that were not taken back. */
export function seenPlanOf(
  { workspaceId, planId }: { readonly workspaceId: Uuid; readonly planId: Uuid },
  runs: readonly PlacementRun[],
): SeenPlan {
  const standing = runs.filter(({ undoneBy }) => undoneBy === undefined)
  return { workspaceId, planId, runs: standing.map(({ number }) => number) }
}
