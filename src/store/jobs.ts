import type { Connection } from './database.ts'
import type { Uuid } from './identifier.ts'
import { sql } from './sql.ts'
import { storableJson } from './storable-json.ts'
import type { Instant } from './value-parsers.ts'

export type JobState = 'queued' | 'running' | 'done' | 'failed'

/** Long work as the person sees it who asked for it. */
export type Job = {
  readonly id: Uuid
  readonly kind: string
  readonly state: JobState
  /** Who asked for it: the work is done and audited in their name. */
  readonly actor: unknown
  readonly input: unknown
  /** What is being done at the moment. */
  readonly stage: string | undefined
  readonly done: number | undefined
  /** Undefined while nobody knows how much there is. */
  readonly total: number | undefined
  readonly result: unknown
  /** Why it failed, where a person can mend it. */
  readonly problems: unknown
  /** How often it was begun: above 1 after a crash. */
  readonly attempts: number
  /** How often an attempt ended in a fault of the program itself. */
  readonly faults: number
  readonly createdAt: Instant
  readonly updatedAt: Instant
  readonly finishedAt: Instant | undefined
}

type JobRow = { readonly [Key in keyof Job]: Exclude<Job[Key], undefined> | null }

export type NewJob = Pick<Job, 'id' | 'kind' | 'actor' | 'input' | 'createdAt'> & {
  readonly workspaceId: Uuid
}

/** Notes a job that waits for a worker. */
export async function addJob(
  connection: Connection,
  { workspaceId, id, kind, actor, input, createdAt }: NewJob,
): Promise<void> {
  await connection.query(
    sql`insert into job (workspace_id, job_id, kind, state, actor, input, attempts, faults, created_at, updated_at)
        values ($1, $2, $3, 'queued', $4, $5, 0, 0, $6, $6)`,
    [workspaceId, id, kind, JSON.stringify(actor), storableJson(input), createdAt],
  )
}

/** A job of a workspace; undefined when there is none of that id. */
export async function findJob(
  connection: Connection,
  workspaceId: Uuid,
  jobId: Uuid,
): Promise<Job | undefined> {
  const [row] = await connection.query<JobRow>(
    sql`select job_id as id, kind, state, actor, input, stage, done, total, result, problems, attempts, faults,
               created_at as "createdAt", updated_at as "updatedAt", finished_at as "finishedAt"
          from job where workspace_id = $1 and job_id = $2`,
    [workspaceId, jobId],
  )
  return row && jobOf(row)
}

export type JobPlace = { readonly createdAt: Instant; readonly id: Uuid }

/** Jobs whose actor has everything that is said of one, the newest first, those before a place when one is given. */
export async function listJobs(
  connection: Connection,
  workspaceId: Uuid,
  {
    askedBy,
    before,
    limit,
  }: {
    readonly askedBy: Readonly<Record<string, unknown>>
    readonly before?: JobPlace | undefined
    readonly limit: number
  },
): Promise<Job[]> {
  const rows = await connection.query<JobRow>(
    sql`select job_id as id, kind, state, actor, input, stage, done, total, result, problems, attempts, faults,
               created_at as "createdAt", updated_at as "updatedAt", finished_at as "finishedAt"
          from job
         where workspace_id = $1 and actor @> $2::jsonb
           and ($3::timestamptz is null or (created_at, job_id) < ($3::timestamptz, $4::uuid))
         order by created_at desc, job_id desc
         limit $5`,
    [workspaceId, JSON.stringify(askedBy), before?.createdAt, before?.id, limit],
  )
  return rows.map(jobOf)
}

/** One attempt at a job. Of two at once only the later one can say how it ended. */
export type Attempt = { readonly workspaceId: Uuid; readonly jobId: Uuid; readonly attempt: number }

/** Begins an attempt at a job that is not finished; undefined when it is, or when there is none of that id. */
export async function claimJob(
  connection: Connection,
  { workspaceId, jobId, at }: { readonly workspaceId: Uuid; readonly jobId: Uuid; readonly at: Instant },
): Promise<Job | undefined> {
  const [row] = await connection.query<JobRow>(
    sql`update job set state = 'running', attempts = attempts + 1, updated_at = $3
         where workspace_id = $1 and job_id = $2 and state in ('queued', 'running')
        returning job_id as id, kind, state, actor, input, stage, done, total, result, problems, attempts, faults,
                  created_at as "createdAt", updated_at as "updatedAt", finished_at as "finishedAt"`,
    [workspaceId, jobId, at],
  )
  return row && jobOf(row)
}

export type JobProgress = {
  readonly stage: string
  readonly done: number | undefined
  readonly total: number | undefined
}

/** Notes how far an attempt is. */
export async function noteJobProgress(
  connection: Connection,
  { workspaceId, jobId, attempt }: Attempt,
  { stage, done, total, at }: JobProgress & { readonly at: Instant },
): Promise<void> {
  await connection.change(
    sql`update job set stage = $4, done = $5, total = $6, updated_at = $7
         where workspace_id = $1 and job_id = $2 and attempts = $3 and state = 'running'`,
    [workspaceId, jobId, attempt, stage, done, total, at],
  )
}

/** Notes that an attempt ended in a fault; gives the number of faults so far, or undefined when a later attempt was begun. */
export async function noteJobFault(
  connection: Connection,
  { workspaceId, jobId, attempt }: Attempt,
  at: Instant,
): Promise<number | undefined> {
  const [row] = await connection.query<{ faults: number }>(
    sql`update job set faults = faults + 1, updated_at = $4
         where workspace_id = $1 and job_id = $2 and attempts = $3 and state = 'running'
        returning faults`,
    [workspaceId, jobId, attempt, at],
  )
  return row?.faults
}

/** How work ended: with a result, or with problems that a person can mend. */
export type JobOutcome =
  | { readonly kind: 'done'; readonly result: unknown }
  | { readonly kind: 'failed'; readonly problems: readonly unknown[] }

/** Notes how an attempt ended. False when a later attempt was begun, or has said it already. */
export async function finishJob(
  connection: Connection,
  { workspaceId, jobId, attempt }: Attempt,
  { outcome, at }: { readonly outcome: JobOutcome; readonly at: Instant },
): Promise<boolean> {
  const result = outcome.kind === 'done' ? storableJson(outcome.result) : undefined
  const problems = outcome.kind === 'failed' ? storableJson(outcome.problems) : undefined
  const changed = await connection.change(
    sql`update job set state = $4, result = $5, problems = $6, updated_at = $7, finished_at = $7
         where workspace_id = $1 and job_id = $2 and attempts = $3 and state = 'running'`,
    [workspaceId, jobId, attempt, outcome.kind, result, problems, at],
  )
  return changed === 1
}

/** The jobs that wait or are under way: of one kind, and with an input that has everything that is said of it, when that is given. */
export async function listUnfinishedJobs(
  connection: Connection,
  workspaceId: Uuid,
  { kind, input = {} }: { readonly kind?: string; readonly input?: Readonly<Record<string, unknown>> } = {},
): Promise<Uuid[]> {
  const rows = await connection.query<{ id: Uuid }>(
    sql`select job_id as id
          from job
         where workspace_id = $1 and state in ('queued', 'running') and ($2::text is null or kind = $2)
           and input @> $3::jsonb
         order by job_id`,
    [workspaceId, kind, JSON.stringify(input)],
  )
  return rows.map(({ id }) => id)
}

/** Takes away the jobs that were finished before an instant; gives their number. */
export async function deleteJobsFinishedBefore(
  connection: Connection,
  workspaceId: Uuid,
  before: Instant,
): Promise<number> {
  return connection.change(
    sql`delete from job where workspace_id = $1 and state in ('done', 'failed') and finished_at < $2`,
    [workspaceId, before],
  )
}

function jobOf({ stage, done, total, finishedAt, ...row }: JobRow): Job {
  return {
    ...(row as Job),
    stage: stage ?? undefined,
    done: done ?? undefined,
    total: total ?? undefined,
    finishedAt: finishedAt ?? undefined,
  }
}
