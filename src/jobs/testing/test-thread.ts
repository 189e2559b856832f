import { randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { workerData } from 'node:worker_threads'
import type { JobContext } from '../../operations/job/job-work.ts'
import type { JobWorks } from '../../operations/job/job-works.ts'
import { type Address, connectDatabase } from '../../store/connect.ts'
import { newIdSource } from '../../store/identifier.ts'
import { sql } from '../../store/sql.ts'
import { serveThread } from '../serve-thread.ts'

// A thread whose work does as its input says, for tests of what is around the work.

/** What the work of a test is told to do, in this order. */
export type TestInput = {
  /** Compute without a pause. */
  readonly busyMilliseconds?: number
  /** Wait inside a transaction that has written its mark. */
  readonly waitMilliseconds?: number
  /** Take the thread down, that often. */
  readonly crashes?: number
  /** Write so many marks; a second attempt would show by twice as many. */
  readonly marks?: number
}

const { address } = workerData as { readonly address: Address }
const database = await connectDatabase({ address, mostSessions: 3 })

const works: JobWorks = {
  plan: { right: 'plan.make', load: async () => workAsTold },
}

serveThread({
  surroundings: {
    database,
    now: () => new Date().toISOString(),
    today: () => Math.floor(Date.now() / 86_400_000),
    newId: newIdSource({ now: Date.now, random: randomBytes }),
    random: randomBytes,
    queue: { send: async () => {} },
    mailer: undefined,
    publicUrl: 'http://127.0.0.1',
  },
  works,
})

async function workAsTold(context: JobContext, input: TestInput): Promise<{ pid: number }> {
  const { workspaceId, jobId, progress, now, newId } = context
  const { busyMilliseconds = 0, waitMilliseconds = 0, crashes = 0, marks = 1 } = input
  progress('begun', 0, 1)
  await crash(context, crashes)
  const until = performance.now() + busyMilliseconds
  while (performance.now() < until)
    progress('computing', Math.round(until - performance.now()), busyMilliseconds)
  await context.database.transaction(async (transaction) => {
    for (let mark = 0; mark < marks; mark++) {
      await transaction.query(
        sql`insert into import_source (workspace_id, import_source_id, name, mapping, created_at, updated_at)
            values ($1, $2, $3, '{}', $4, $4)`,
        [workspaceId, newId(), `${jobId} ${mark} ${newId()}`, now()],
      )
    }
    await wait(waitMilliseconds)
  })
  return { pid: process.pid }
}

async function crash({ database, workspaceId, jobId }: JobContext, times: number): Promise<void> {
  const [job] = await database.query<{ attempts: number }>(
    sql`select attempts from job where workspace_id = $1 and job_id = $2`,
    [workspaceId, jobId],
  )
  if (job!.attempts > times) return
  const filling: unknown[] = []
  for (;;) filling.push(new Array(100_000).fill(Math.random()))
}
