import { setTimeout as wait } from 'node:timers/promises'
import type { PgBoss } from 'pg-boss'
import type { Surroundings } from '../operations/context.ts'
import { clearOldRows } from '../operations/daily/clear-old-rows.ts'
import { startDueDays } from '../operations/daily/start-due-days.ts'
import { resendJobs } from '../operations/job/resend-jobs.ts'
import { recordCrash, type SentJob } from '../operations/job/run-job.ts'
import { dealPools } from '../operations/pool/deal-pools.ts'
import type { Address } from '../store/connect.ts'
import { bossAt, CLOCK_QUEUE, JOB_QUEUE, makeQueues } from './boss.ts'
import { ThreadDeath, type ThreadStart } from './open-job-thread.ts'
import { openThreadPool } from './open-thread-pool.ts'

export type WorkersOptions = {
  readonly surroundings: Surroundings
  /** Of the same database as the surroundings': workers have sessions of their own. */
  readonly address: Address
  readonly thread: ThreadStart
  /** How many jobs this process does at once, each in a thread. */
  readonly concurrency?: number
  /** For the log: a fault of the program, or trouble with the database, which passes. Neither ends the workers. */
  readonly onError: (error: Error, job?: SentJob) => void
}

export type Workers = {
  /**
   * Takes no more jobs, gives those that are under way so many milliseconds, and hands the rest back to the queue, where another
   * process, or the next start of this one, takes them at once.
   */
  stop(graceMilliseconds: number): Promise<void>
  /** The jobs of all processes, as they were a few seconds ago. */
  readCounts(): Promise<{ readonly queued: number; readonly running: number }>
}

/** A notification may be lost with its connection, so the queue is looked at as well. */
const POLLING = { batchSize: 1, pollingIntervalSeconds: 1, notifyPollingIntervalSeconds: 1 } as const

/** Minutes, hours and days of cron, in UTC. A time at which no process ran is made up for by the next that starts. */
const DAILY = '0 3 * * *'
const CLOCK_POLLING = { pollingIntervalSeconds: 5 } as const

/** Does the jobs of the queue until it is stopped, together with every other process that does. */
export async function startWorkers(options: WorkersOptions): Promise<Workers> {
  const { surroundings, address, thread, concurrency = 1, onError } = options
  const boss = bossAt(address, onError)
  const pool = openThreadPool({ surroundings, start: thread, onFault: onError })
  const running = new Map<string, Promise<unknown>>()
  let isStopping = false

  const work = async (job: SentJob) => {
    const attempt = pool.run(job)
    const settled = attempt.catch(() => {})
    running.set(job.jobId, settled)
    try {
      await attempt
    } catch (error) {
      if (error instanceof ThreadDeath && !isStopping) {
        onError(error, job)
        await recordCrash(surroundings, job)
      }
      throw error
    } finally {
      running.delete(job.jobId)
      fetchAtOnce(boss)
    }
  }
  const begin = async () => {
    await boss.start()
    await makeQueues(boss)
    await resendJobs(surroundings)
    const jobs = { ...POLLING, localConcurrency: concurrency }
    await boss.work<SentJob>(JOB_QUEUE, jobs, ([job]) => work(job!.data))
    await boss.schedule(CLOCK_QUEUE, DAILY, null, { tz: 'UTC', missed: 'once' })
    await boss.work(CLOCK_QUEUE, CLOCK_POLLING, () => onceADay(surroundings))
  }
  await begin().catch(async (error) => {
    await boss.stop({ graceful: false })
    throw error
  })

  return {
    async readCounts() {
      const queue = await boss.getQueue(JOB_QUEUE)
      return { queued: queue?.queuedCount ?? 0, running: queue?.activeCount ?? 0 }
    },
    async stop(graceMilliseconds) {
      isStopping = true
      await boss.offWork(JOB_QUEUE, { wait: false })
      await boss.offWork(CLOCK_QUEUE, { wait: false })
      const grace = new AbortController()
      await Promise.race([
        Promise.all(running.values()),
        wait(graceMilliseconds, undefined, { signal: grace.signal }).catch(() => {}),
      ])
      grace.abort()
      const aborted = [...running.keys()]
      await pool.end()
      // Their handlers have failed by now; this waits until the queue has been told.
      await boss.offWork(JOB_QUEUE, { wait: true })
      await Promise.all(aborted.map((id) => handBack(boss, id).catch(onError)))
      await boss.stop({ graceful: false })
    },
  }
}

/** May be done by several processes at once, and again. */
async function onceADay(surroundings: Surroundings): Promise<void> {
  await startDueDays(surroundings)
  await clearOldRows(surroundings)
  await dealPools(surroundings)
}

/** A worker that has done a job looks for the next one without waiting for the beat. */
function fetchAtOnce(boss: PgBoss): void {
  for (const { name, id } of boss.getWipData()) if (name === JOB_QUEUE) boss.notifyWorker(id)
}

/** A job that failed because this process stops need not wait as one that failed by itself. */
async function handBack(boss: PgBoss, id: string): Promise<void> {
  await boss.update(JOB_QUEUE, undefined, { id, startAfter: 0 })
}
