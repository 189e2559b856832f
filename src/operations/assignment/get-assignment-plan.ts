import {
  type AssignmentPlanKey,
  type AssignmentPlanState,
  findAssignmentPlan,
  type StoredAssignmentPlan,
} from '../../store/assignment-plans.ts'
import type { SeenAssignmentPlan } from '../../store/assignment-row-walks.ts'
import type { Connection } from '../../store/database.ts'
import { listPlacementRuns, type PlacementRun } from '../../store/placement-runs.ts'
import { ProblemError } from '../problem.ts'

/** So many runs of one plan are looked at: every apply of a part makes one. */
const MOST_RUNS = 1000

/** A plan of books. Throws `not-found` where the workspace has none of that id. */
export async function getAssignmentPlan(
  connection: Connection,
  key: AssignmentPlanKey,
): Promise<StoredAssignmentPlan> {
  const plan = await findAssignmentPlan(connection, key)
  if (plan !== undefined) return plan
  throw new ProblemError([
    { code: 'not-found', values: { what: 'assignment-plan', id: key.assignmentPlanId } },
  ])
}

/** One in one of some states. Throws `plan-not-ready` when it is in another. */
export async function getAssignmentPlanIn(
  connection: Connection,
  key: AssignmentPlanKey,
  states: readonly AssignmentPlanState[],
): Promise<StoredAssignmentPlan> {
  const plan = await getAssignmentPlan(connection, key)
  if (states.includes(plan.state)) return plan
  throw new ProblemError([
    { code: 'plan-not-ready', values: { plan: key.assignmentPlanId, state: plan.state } },
  ])
}

/** The runs that have applied a plan of books or parts of it, the newest first. */
export async function listRunsOfAssignment(
  connection: Connection,
  { workspaceId, assignmentPlanId }: AssignmentPlanKey,
): Promise<readonly PlacementRun[]> {
  return listPlacementRuns(connection, workspaceId, { assignmentPlanId, limit: MOST_RUNS })
}

/** A plan with those of its runs that were not taken back. */
export function seenAssignmentOf(key: AssignmentPlanKey, runs: readonly PlacementRun[]): SeenAssignmentPlan {
  const standing = runs.filter(({ undoneBy }) => undoneBy === undefined)
  return { ...key, runs: standing.map(({ number }) => number) }
}
