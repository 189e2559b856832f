import type { StoredAssignmentPlan } from '../../store/assignment-plans.ts'
import type { Connection } from '../../store/database.ts'
import type { Uuid } from '../../store/identifier.ts'
import { findNewestModelVersion } from '../../store/model-versions.ts'
import { ProblemError } from '../problem.ts'

/** [Q122] Refuses a plan of books whose limits and goals are those of an earlier version of the model. */
export async function mustBeOfModelInForce(
  connection: Connection,
  workspaceId: Uuid,
  { id, modelVersionId, modelNumber }: StoredAssignmentPlan,
): Promise<void> {
  const newest = await findNewestModelVersion(connection, workspaceId)
  if (newest?.id === modelVersionId) return
  const values = { plan: id, seen: modelNumber, current: newest?.number ?? 0 }
  throw new ProblemError([{ code: 'stale-plan', values }])
}
