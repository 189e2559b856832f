import { type Day, formatDay } from '../../domain/kernel/day.ts'
import { listRecordedDays } from '../../store/daily-runs.ts'
import type { Connection } from '../../store/database.ts'
import type { Context } from '../context.ts'
import { ProblemError } from '../problem.ts'

/**
 * A day is run once and after all days that were run before it, so a clock that was set back runs none again; and not before it
 * has come.
 */
export async function checkDay(
  connection: Connection,
  { workspaceId, today }: Pick<Context, 'workspaceId' | 'today'>,
  day: Day,
): Promise<void> {
  const present = today()
  if (day > present) {
    throw new ProblemError([
      { code: 'day-not-yet', values: { day: formatDay(day), today: formatDay(present) } },
    ])
  }
  const [latest] = await listRecordedDays(connection, workspaceId, { limit: 1 })
  if (latest === undefined || latest.day < day) return
  throw new ProblemError([
    { code: 'day-already-run', values: { day: formatDay(day), latest: formatDay(latest.day) } },
  ])
}
