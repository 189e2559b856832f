import type { Day } from '../../domain/kernel/day.ts'
import { type DailyRun, listRecordedDays } from '../../store/daily-runs.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'

/** A page of the days that were run, the latest first. */
export async function listDailyRuns(
  context: Context,
  { before, limit }: { readonly before?: Day | undefined; readonly limit: number },
): Promise<DailyRun[]> {
  allow(context, 'daily.read')
  return listRecordedDays(context.database, context.workspaceId, { before, limit })
}
