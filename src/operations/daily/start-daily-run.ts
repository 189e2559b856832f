import type { Day } from '../../domain/kernel/day.ts'
import type { Uuid } from '../../store/identifier.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { startJob } from '../job/start-job.ts'
import { checkDay } from './check-day.ts'

/** Starts the run of a day, today's when none is given. Throws `day-already-run` and `day-not-yet`. */
export async function startDailyRun(
  context: Context,
  { day = context.today() }: { readonly day?: Day | undefined } = {},
): Promise<{ readonly jobId: Uuid }> {
  allow(context, 'daily.run')
  const jobId = await context.database.transaction(async (transaction) => {
    await checkDay(transaction, context, day)
    return startJob(context, transaction, { kind: 'daily-run', input: { day } })
  })
  return { jobId }
}
