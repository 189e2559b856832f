import type { Day } from '../../domain/kernel/day.ts'
import { holdDailyRuns } from '../../store/daily-runs.ts'
import type { Uuid } from '../../store/identifier.ts'
import { listUnfinishedJobs } from '../../store/jobs.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { startJob } from '../job/start-job.ts'
import { checkDay } from './check-day.ts'

/**
 * Starts the run of a day, today's when none is given, and gives the job that runs it: the same when it is under way already.
 * Throws `day-already-run` and `day-not-yet`.
 */
export async function startDailyRun(
  context: Context,
  { day = context.today() }: { readonly day?: Day | undefined } = {},
): Promise<{ readonly jobId: Uuid }> {
  allow(context, 'daily.run')
  const { database, workspaceId } = context
  const jobId = await database.transaction(async (transaction) => {
    await holdDailyRuns(transaction, workspaceId)
    await checkDay(transaction, context, day)
    const [running] = await listUnfinishedJobs(transaction, workspaceId, {
      kind: 'daily-run',
      input: { day },
    })
    return running ?? startJob(context, transaction, { kind: 'daily-run', input: { day } })
  })
  return { jobId }
}
