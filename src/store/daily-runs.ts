import type { Day } from '../domain/kernel/day.ts'
import { copyDay } from './copy-line.ts'
import type { Connection, Transaction } from './database.ts'
import type { Uuid } from './identifier.ts'
import { sql } from './sql.ts'
import type { Instant } from './value-parsers.ts'

/** What a day came to. */
export type DaySummary = {
  /** Accounts of which signals have changed a fact. */
  readonly changedFacts: number
  /** Accounts that time alone has moved to another tier. */
  readonly moved: number
  /** The plan that was left for people; null before the first commit of a model. */
  readonly planId: Uuid | null
}

/** A day that was run. */
export type DailyRun = {
  readonly day: Day
  /** The id of the job that ran it. */
  readonly runId: Uuid
  readonly summary: DaySummary
  readonly recordedAt: Instant
}

/** Days that were run, the latest first, those before a day when one is given. */
export async function listRecordedDays(
  connection: Connection,
  workspaceId: Uuid,
  { before, limit }: { readonly before?: Day | undefined; readonly limit: number },
): Promise<DailyRun[]> {
  return connection.query<DailyRun>(
    sql`select day, run_id as "runId", summary, recorded_at as "recordedAt"
          from daily_run
         where workspace_id = $1 and ($2::date is null or day < $2)
         order by day desc
         limit $3`,
    [workspaceId, copyDay(before), limit],
  )
}

/** Lets one run of a day at a time go on in a workspace, until the transaction ends. */
export async function holdDailyRuns(transaction: Transaction, workspaceId: Uuid): Promise<void> {
  // A statement of its own: inside a query over distributed tables it would lock on a worker.
  await transaction.query(sql`select pg_advisory_xact_lock(hashtextextended($1, 11))`, [workspaceId])
}

/** Notes that a day was run. */
export async function recordDay(
  transaction: Transaction,
  { workspaceId, day, runId, summary, recordedAt }: DailyRun & { readonly workspaceId: Uuid },
): Promise<void> {
  await transaction.query(
    sql`insert into daily_run (workspace_id, day, run_id, summary, recorded_at) values ($1, $2, $3, $4, $5)`,
    [workspaceId, copyDay(day), runId, JSON.stringify(summary), recordedAt],
  )
}
