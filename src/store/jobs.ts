import type { Connection } from './database.ts'
import type { Uuid } from './identifier.ts'
import { sql } from './sql.ts'
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
    sql`insert into job (workspace_id, job_id, kind, state, actor, input, attempts, created_at, updated_at)
        values ($1, $2, $3, 'queued', $4, $5, 0, $6, $6)`,
    [workspaceId, id, kind, JSON.stringify(actor), JSON.stringify(input), createdAt],
  )
}

/** A job of a workspace; undefined when there is none of that id. */
export async function findJob(
  connection: Connection,
  workspaceId: Uuid,
  jobId: Uuid,
): Promise<Job | undefined> {
  const [row] = await connection.query<JobRow>(
    sql`select job_id as id, kind, state, actor, input, stage, done, total, result, problems, attempts,
               created_at as "createdAt", updated_at as "updatedAt", finished_at as "finishedAt"
          from job where workspace_id = $1 and job_id = $2`,
    [workspaceId, jobId],
  )
  return row && jobOf(row)
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
