import type { Account } from '../../../domain/account/account.ts'
import { copyDay } from '../../../store/copy-line.ts'
import type { Database } from '../../../store/database.ts'
import type { Uuid } from '../../../store/identifier.ts'
import { sql } from '../../../store/sql.ts'
import type { Context } from '../../context.ts'
import type { DayResult } from '../../daily/run-day.ts'
import { startDailyRun } from '../../daily/start-daily-run.ts'
import {
  aPlannedWorkspace,
  apply,
  commitVersion,
  MODEL,
  makePlan,
  resultOf,
} from '../../plan/testing/a-planned-workspace.ts'
import { aContext, type TestSurroundings, testSurroundings } from '../../testing/a-context.ts'

export const LOW: Partial<Account> = { acvMinor: 6_000_000 }

/** Usage three times as heavy as support. */
export const SCORED = `${MODEL}
health:
  signals:
    - { metric: seats, group: usage, weight: 3, scale: [[0, 0], [100, 100]], freshDays: 10 }
    - { metric: tickets, group: support, weight: 1, scale: [[0, 100], [10, 0]] }
`

/** Two accounts in tier low, placed by a person; the list says a health of 80. */
export async function aScoredWorkspace(
  served: Database,
  document = SCORED,
  accounts: readonly ({ readonly id: string } & Partial<Account>)[] = [
    { id: 'A', ...LOW, health: 80 },
    { id: 'B', ...LOW, health: 80 },
  ],
): Promise<{ surroundings: TestSurroundings; context: Context; ids: Uuid[] }> {
  const surroundings = testSurroundings(served)
  const context = await aContext(surroundings)
  const ids = await aPlannedWorkspace(context, accounts, MODEL)
  await apply(surroundings, context, { planId: await makePlan(surroundings, context) })
  await commitVersion(context, document)
  return { surroundings, context, ids }
}

export async function runToday(surroundings: TestSurroundings, context: Context): Promise<DayResult> {
  const { jobId } = await startDailyRun(context)
  return resultOf<DayResult>(surroundings, context, jobId)
}

export async function measure(
  { database, workspaceId, today, now }: Context,
  accountId: Uuid,
  { daysAgo = 0, ...values }: Readonly<Record<string, number>>,
): Promise<void> {
  for (const [metric, value] of Object.entries(values)) {
    await database.query(
      sql`insert into signal (workspace_id, account_id, metric, day, value, source, recorded_at)
          values ($1, $2, $3, $4, $5, 'test', $6)`,
      [workspaceId, accountId, metric, copyDay(today() - daysAgo), value, now()],
    )
  }
}

export async function healthOf(
  { database, workspaceId }: Context,
  accountId: Uuid,
  fact: 'health' | 'health_trend' = 'health',
): Promise<number | null> {
  const [found] = await database.query<{ health: number | null; health_trend: number | null }>(
    sql`select health::float8, health_trend::float8 from account where workspace_id = $1 and account_id = $2`,
    [workspaceId, accountId],
  )
  return found![fact]
}

export async function actsOf({ database, workspaceId }: Context, action: string): Promise<number> {
  const acts = await database.query(
    sql`select act_id from audit_act where workspace_id = $1 and action = $2`,
    [workspaceId, action],
  )
  return acts.length
}
