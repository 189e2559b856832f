import type { Day } from '../../domain/kernel/day.ts'
import type { Uuid } from '../../store/identifier.ts'
import { findNewestModelVersion } from '../../store/model-versions.ts'
import { readPublishedRun } from '../../store/placements.ts'
import { addPlan } from '../../store/plans.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { startJob } from '../job/start-job.ts'
import { ProblemError } from '../problem.ts'

/** [Q60] Begins a plan of the customer base for a day, today's when none is given. Throws `no-model` before the first commit. */
export async function requestPlan(
  context: Context,
  { asOf = context.today() }: { readonly asOf?: Day | undefined } = {},
): Promise<{ readonly planId: Uuid; readonly jobId: Uuid }> {
  allow(context, 'plan.make')
  const { database, workspaceId, actor, newId, now } = context
  const planId = newId()
  const jobId = newId()
  await database.transaction(async (transaction) => {
    const version = await findNewestModelVersion(transaction, workspaceId)
    if (version === undefined) throw new ProblemError([{ code: 'no-model', values: {} }])
    await addPlan(transaction, {
      ...{ workspaceId, id: planId, jobId, asOf, modelVersionId: version.id, createdAt: now() },
      // What it has seen is written again when it is computed.
      seenRun: await readPublishedRun(transaction, workspaceId),
      createdBy: actor.kind === 'user' ? actor.userId : undefined,
    })
    await startJob(context, transaction, { id: jobId, kind: 'plan', input: { planId } })
  })
  return { planId, jobId }
}
