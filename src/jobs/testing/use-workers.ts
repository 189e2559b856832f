import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeAll } from 'vitest'
import type { Context } from '../../operations/context.ts'
import type { SentJob } from '../../operations/job/run-job.ts'
import { startJob } from '../../operations/job/start-job.ts'
import { aContext } from '../../operations/testing/a-context.ts'
import type { Uuid } from '../../store/identifier.ts'
import { findJob, type Job } from '../../store/jobs.ts'
import { sql } from '../../store/sql.ts'
import type { FreshDatabase } from '../../store/testing/fresh-database.ts'
import { createQueue } from '../create-queue.ts'
import { startWorkers, type Workers } from '../start-workers.ts'
import { realSurroundings } from './real-surroundings.ts'
import type { TestInput } from './test-thread.ts'

/** Workers on the database of a test file, with work that does as it is told, and what a test sends and sees. */
export type Bench = {
  context: Context
  /** What the workers have said to the log. */
  readonly errors: { readonly message: string; readonly job: SentJob | undefined }[]
  readonly work: (limits?: { readonly mostMegabytes?: number }) => Promise<Workers>
  readonly send: (input: TestInput) => Promise<Uuid>
  readonly read: (jobId: Uuid) => Promise<Job | undefined>
  /** Waits until a job is finished, and gives what it was at every look. */
  readonly finished: (jobId: Uuid, look?: (job: Job | undefined) => void) => Promise<Job>
  readonly until: (jobId: Uuid, holds: (job: Job) => boolean) => Promise<Job>
  /** How often the work of each job has taken effect. */
  readonly marksOf: (jobIds: readonly Uuid[]) => Promise<number[]>
}

export function useWorkers(used: FreshDatabase): Bench {
  const started: Workers[] = []
  const bench = {} as Bench
  beforeAll(async () => {
    bench.context = await aContext(realSurroundings(used.served, await createQueue(used.served)))
  })
  afterEach(async () => {
    await Promise.all(started.splice(0).map((workers) => workers.stop(0)))
    bench.errors.length = 0
  })
  const read = (jobId: Uuid) => findJob(bench.context.database, bench.context.workspaceId, jobId)
  const until: Bench['until'] = async (jobId, holds) => {
    for (;;) {
      const job = await read(jobId)
      if (job !== undefined && holds(job)) return job
      await wait(30)
    }
  }
  return Object.assign(bench, {
    errors: [] as Bench['errors'],
    read,
    until,
    work: async (limits: { readonly mostMegabytes?: number } = {}) => {
      const workers = await startWorkers({
        surroundings: { ...bench.context, database: used.served },
        address: used.servedAddress,
        thread: {
          file: new URL('test-thread.ts', import.meta.url),
          data: { address: used.servedAddress },
          ...limits,
        },
        onError: (error, job) => bench.errors.push({ message: error.message, job }),
      })
      started.push(workers)
      return workers
    },
    send: (input: TestInput) =>
      bench.context.database.transaction((transaction) =>
        startJob(bench.context, transaction, { kind: 'plan', input }),
      ),
    finished: (jobId: Uuid, look: (job: Job) => void = () => {}) =>
      until(jobId, (job) => {
        look(job)
        return job.finishedAt !== undefined
      }),
    marksOf: async (jobIds: readonly Uuid[]) => {
      const rows = await bench.context.database.query<{ name: string }>(
        sql`select name from import_source where workspace_id = $1`,
        [bench.context.workspaceId],
      )
      return jobIds.map((jobId) => rows.filter(({ name }) => name.startsWith(jobId)).length)
    },
  })
}
