import type { BookOfCsm } from '../../domain/assignment/books.ts'
import { listActionsSince } from '../../store/act-order.ts'
import { readAssignmentFigures, type StoredAssignmentPlan } from '../../store/assignment-plans.ts'
import type { Connection } from '../../store/database.ts'
import type { Uuid } from '../../store/identifier.ts'
import { listOwnerNames } from '../../store/listed-owners.ts'
import { findNewestModelVersion } from '../../store/model-versions.ts'
import type { PlacementRun } from '../../store/placement-runs.ts'
import { allow, mayDo } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { concernsPlacements } from '../plan/concerns-placements.ts'
import type { AssignmentIncumbent, AssignmentSummary } from './assignment-summary.ts'
import { getAssignmentPlan, listRunsOfAssignment } from './get-assignment-plan.ts'
import { planSeenBy } from './plan-seen-by.ts'

export type ReadAssignmentPlan = StoredAssignmentPlan & {
  readonly stale: { readonly modelChanged: boolean; readonly dataChanged: boolean }
  /** Undefined until it is computed, and for whoever may not see money of the company. */
  readonly summary: AssignmentSummary | undefined
  /** Of a CSM who sees their own book: what it comes to in the plan. */
  readonly ownBook: BookOfCsm | undefined
  /** While it is computed: the best so far; undefined before there is one. */
  readonly incumbent: AssignmentIncumbent | undefined
  /** What was applied of it, the newest first. */
  readonly runs: readonly PlacementRun[]
  /** What people are called, by id. */
  readonly names: ReadonlyMap<string, string>
}

/**
 * [Q120] A plan of books with its figures, whether it still speaks of what is there, and what was applied of it. A CSM sees what
 * their own book comes to.
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
    const isWhole = mayDo(context.actor, 'plan.read')
    return {
      ...planSeenBy(context, plan),
      stale: await findStaleness(transaction, workspaceId, plan),
      summary: isWhole ? summary : undefined,
      ownBook: summary && ownBookOf(context, summary),
      incumbent: isWhole && plan.state === 'computing' ? incumbent : undefined,
      runs: await listRunsOfAssignment(transaction, key),
      names: await listOwnerNames(transaction, workspaceId),
    }
  })
}

function ownBookOf({ actor }: Context, { utilisation }: AssignmentSummary): BookOfCsm | undefined {
  const bookOf = actor.kind === 'user' ? actor.bookOf : undefined
  return utilisation.find(({ csm }) => csm === bookOf)
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
