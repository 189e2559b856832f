import type { Day } from '../../domain/kernel/day.ts'
import type { Uuid } from '../../store/identifier.ts'
import { findNewestModelVersion } from '../../store/model-versions.ts'
import { readPublishedRun } from '../../store/placements.ts'
import { addPlan, findPlan } from '../../store/plans.ts'
import type { JobContext } from '../job/job-work.ts'
import { computePlan } from '../plan/compute-plan.ts'

/**
 * The plan of a day, which people find in the morning: its id is the job's, so that a second attempt goes on with it. Null before
 * the first commit of a model.
 */
export async function planDay(context: JobContext, day: Day): Promise<Uuid | null> {
  const { database, workspaceId, jobId, now } = context
  const isPlanned = await database.transaction(async (transaction) => {
    if ((await findPlan(transaction, workspaceId, jobId)) !== undefined) return true
    const version = await findNewestModelVersion(transaction, workspaceId)
    if (version === undefined) return false
    const seenRun = await readPublishedRun(transaction, workspaceId)
    await addPlan(transaction, {
      ...{ workspaceId, id: jobId, jobId, asOf: day, modelVersionId: version.id, seenRun },
      ...{ createdBy: undefined, createdAt: now() },
    })
    return true
  })
  if (!isPlanned) return null
  await computePlan(context, { planId: jobId, isHealthFresh: true })
  return jobId
}
