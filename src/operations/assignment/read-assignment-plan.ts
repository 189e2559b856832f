import { listActionsSince } from '../../store/act-order.ts'
import { readAssignmentFigures, type StoredAssignmentPlan } from '../../store/assignment-plans.ts'
import type { Connection } from '../../store/database.ts'
import type { Uuid } from '../../store/identifier.ts'
import { listOwnerNames } from '../../store/listed-owners.ts'
import { findNewestModelVersion } from '../../store/model-versions.ts'
import type { PlacementRun } from '../../store/placement-runs.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { concernsPlacements } from '../plan/concerns-placements.ts'
import type { AssignmentIncumbent, AssignmentSummary } from './assignment-summary.ts'
import { getAssignmentPlan, listRunsOfAssignment } from './get-assignment-plan.ts'

export type ReadAssignmentPlan = StoredAssignmentPlan & {
  readonly stale: { readonly modelChanged: boolean; readonly dataChanged: boolean }
  /** Undefined until it is computed. */
  readonly summary: AssignmentSummary | undefined
  /** While it is computed: the best so far; undefined before there is one. */
  readonly incumbent: AssignmentIncumbent | undefined
  /** What was applied of it, the newest first. */
  readonly runs: readonly PlacementRun[]
  /** What people are called, by id. */
  readonly names: ReadonlyMap<string, string>
}

/**
 * [Q122] A plan of books with its figures, whether it still speaks of what is there, and what was applied of it. A CSM who sees
 * their own book sees their own line of the team.
 */
export async function readAssignmentPlan(
  context: Context,
  { assignmentPlanId }: { readonly assignmentPlanId: Uuid },
): Promise<ReadAssignmentPlan> {
  allow(context, 'assignment.read')
  const { database, workspaceId } = context
  return database.transaction(async (transaction) => {
    const key = { workspaceId, assignmentPlanId }
    const plan = await getAssignmentPlan(transaction, key)
    const { summary, incumbent } = await readAssignmentFigures<AssignmentSummary, AssignmentIncumbent>(
      transaction,
      key,
    )
    return {
      ...plan,
      stale: await findStaleness(transaction, workspaceId, plan),
      summary: summary && seenBy(context, summary),
      incumbent: plan.state === 'computing' ? incumbent : undefined,
      runs: await listRunsOfAssignment(transaction, key),
      names: await listOwnerNames(transaction, workspaceId),
    }
  })
}

/** Locks that were refused name accounts of others. */
function seenBy({ actor }: Context, summary: AssignmentSummary): AssignmentSummary {
  const bookOf = actor.kind === 'user' ? actor.bookOf : undefined
  if (bookOf === undefined) return summary
  return {
    ...summary,
    utilisation: summary.utilisation.filter(({ csm }) => csm === bookOf),
    refusedLocks: [],
  }
}

async function findStaleness(
  connection: Connection,
  workspaceId: Uuid,
  { modelVersionId, seenAct }: StoredAssignmentPlan,
): Promise<ReadAssignmentPlan['stale']> {
  const newest = await findNewestModelVersion(connection, workspaceId)
  const actions = seenAct === undefined ? [] : await listActionsSince(connection, workspaceId, seenAct)
  return {
    modelChanged: newest?.id !== modelVersionId,
    dataChanged: actions.some(concernsPlacements),
  }
}
