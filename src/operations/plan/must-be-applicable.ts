import type { Connection } from '../../store/database.ts'
import type { ModelVersion } from '../../store/model-versions.ts'
import { readLatestEffectiveDay } from '../../store/placement-runs.ts'
import type { StoredPlan } from '../../store/plans.ts'
import type { Context } from '../context.ts'
import { ProblemError } from '../problem.ts'

/**
 * [Q66] Refuses a plan as a whole: when another version of the model is in force, before its day has come, and when the placements
 * that it starts from hold from a later day on.
 */
export async function mustBeApplicable(
  { workspaceId, today }: Pick<Context, 'workspaceId' | 'today'>,
  connection: Connection,
  { plan, newest }: { readonly plan: StoredPlan; readonly newest: ModelVersion | undefined },
): Promise<void> {
  const { asOf, modelVersionId, modelNumber, seenRun } = plan
  if (newest?.id !== modelVersionId) {
    const values = { plan: plan.id, seen: modelNumber, current: newest?.number ?? 0 }
    throw new ProblemError([{ code: 'stale-plan', values }])
  }
  if (asOf > today()) {
    throw new ProblemError([{ code: 'plan-in-future', values: { asOfDay: asOf, today: today() } }])
  }
  const latest = await readLatestEffectiveDay(connection, workspaceId, seenRun)
  if (latest !== undefined && latest > asOf) {
    throw new ProblemError([{ code: 'plan-before-placements', values: { asOfDay: asOf, latestDay: latest } }])
  }
}
