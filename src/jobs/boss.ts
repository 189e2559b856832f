import { type ConstructorOptions, PgBoss, type QueueOptions } from 'pg-boss'
import type { Address } from '../store/connect.ts'

/** Where jobs wait for a worker. Each carries the ids of its workspace and of itself; the rest is in the table job. */
export const JOB_QUEUE = 'job'
/** Where the clock's own work waits: short, and done by whoever is first. */
export const CLOCK_QUEUE = 'clock'

/** The schema beside ours in which pg-boss keeps its tables. */
const SCHEMA = 'pgboss'

/** A worker that is not heard of for so long is taken for dead; pg-boss takes no less. */
const HEARTBEAT_SECONDS = 10
/** How often the dead are looked for: with the heartbeat a job of a dead process is begun again within 15 seconds. */
const SUPERVISE_SECONDS = 2
const HOUR = 3600
const DAY = 24 * HOUR

const JOB_OPTIONS = {
  heartbeatSeconds: HEARTBEAT_SECONDS,
  expireInSeconds: 23 * HOUR,
  // Which faults end a job is decided where the work is (runJob); the queue itself never gives up.
  retryLimit: 1_000_000,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 5,
  retentionSeconds: 365 * DAY,
  deleteAfterSeconds: HOUR,
} as const satisfies QueueOptions

const CLOCK_OPTIONS = {
  heartbeatSeconds: HEARTBEAT_SECONDS,
  expireInSeconds: HOUR,
  retryLimit: 20,
  retryDelay: 5,
  retryBackoff: true,
  retryDelayMax: 300,
  deleteAfterSeconds: DAY,
} as const satisfies QueueOptions

/** pg-boss on sessions of its own: fetches, watches over heartbeats and keeps the clock. */
export function bossAt(address: Address, onError: (error: Error) => void): PgBoss {
  return listened(
    new PgBoss({
      ...('url' in address ? { connectionString: address.url } : address),
      application_name: 'tierwise jobs',
      schema: SCHEMA,
      max: 4,
      useListenNotify: true,
      superviseIntervalSeconds: SUPERVISE_SECONDS,
      monitorIntervalSeconds: SUPERVISE_SECONDS,
    }),
    onError,
  )
}

/** pg-boss without sessions and timers: only makes its tables and puts jobs into them, by the statements that it is given. */
export function bossOver(db: NonNullable<ConstructorOptions['db']>): PgBoss {
  // Errors of its timers: it has none that matter after it was stopped.
  return listened(new PgBoss({ db, schema: SCHEMA, schedule: false, supervise: false }), () => {})
}

/** Makes the queues, or gives those that are there the settings of this version. */
export async function makeQueues(boss: PgBoss): Promise<void> {
  await boss.createQueue(JOB_QUEUE, { ...JOB_OPTIONS, notify: true })
  await boss.updateQueue(JOB_QUEUE, { ...JOB_OPTIONS, notify: true })
  await boss.createQueue(CLOCK_QUEUE, CLOCK_OPTIONS)
  await boss.updateQueue(CLOCK_QUEUE, CLOCK_OPTIONS)
}

/** Without a listener an error would end the process. */
function listened(boss: PgBoss, onError: (error: Error) => void): PgBoss {
  boss.on('error', onError)
  return boss
}
