import type { Logger } from 'pino'
import type { Clock } from '../config.ts'
import { tellError } from '../http/observe/tell-error.ts'
import { createQueue } from '../jobs/create-queue.ts'
import { migrate } from '../store/migrate.ts'
import { type OpenDatabase, openDatabase } from '../store/open-database.ts'
import { beginJobs } from './begin-jobs.ts'
import { makeSurroundings } from './make-surroundings.ts'
import type { Settings } from './settings.ts'

export type RunningWorker = {
  /** Whether the database runs for another server, or is our own. */
  readonly database: OpenDatabase['server']
  /** How many jobs are done at once. */
  readonly jobs: number
  /** Finishes what is under way within the grace, hands the rest back and closes the database. */
  stop(graceMilliseconds: number): Promise<void>
}

/** Where nobody has said under which address people reach the servers. */
const PUBLIC_URL = 'http://127.0.0.1:4780'

/** One process that does jobs and answers nobody, beside any number of servers on the same database. */
export async function startWorker({
  settings,
  clock,
  log,
}: {
  readonly settings: Settings
  readonly clock: Clock
  readonly log: Logger
}): Promise<RunningWorker> {
  const { databaseUrl, dataFolder, smtp, publicUrl = PUBLIC_URL } = settings
  const jobs = Math.max(settings.jobs, 1)
  const opened = await openDatabase({
    url: databaseUrl,
    dataFolder,
    onLostSession: (error) => log.warn({ error: tellError(error) }, 'a session with the database broke'),
  })
  const { database, address } = opened
  try {
    await migrate(database, { at: new Date(clock.milliseconds()) })
    const queue = await createQueue(database)
    const surroundings = makeSurroundings({ database, queue, clock, smtp, publicUrl })
    const workers = await beginJobs({ settings: { jobs, smtp }, surroundings, address, log })
    return {
      jobs,
      database: opened.server,
      async stop(graceMilliseconds) {
        await workers.stop(graceMilliseconds)
        await opened.close()
      },
    }
  } catch (error) {
    await opened.close()
    throw error
  }
}
