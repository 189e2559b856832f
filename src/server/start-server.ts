import type { Logger } from 'pino'
import type { Clock } from '../config.ts'
import type { App } from '../http/app.ts'
import { createApp } from '../http/create-app.ts'
import type { Readiness } from '../http/health.ts'
import { createMetrics } from '../http/observe/metrics.ts'
import { tellError } from '../http/observe/tell-error.ts'
import { createQueue } from '../jobs/create-queue.ts'
import { startWorkers, type Workers } from '../jobs/start-workers.ts'
import type { Surroundings } from '../operations/context.ts'
import { migrate } from '../store/migrate.ts'
import { type OpenDatabase, openDatabase } from '../store/open-database.ts'
import { drain } from './drain.ts'
import type { JobThreadData } from './job-thread.ts'
import { type Listening, listen } from './listen.ts'
import { makeSurroundings } from './make-surroundings.ts'
import { readReadiness } from './read-readiness.ts'
import type { Settings } from './settings.ts'

const authenticate = async () => undefined

export type RunningServer = {
  readonly publicUrl: string
  readonly surroundings: Surroundings
  /** Whether the database was there before, runs for another server, or is our own. */
  readonly database: OpenDatabase['server']
  /** Takes no more, finishes what is under way within the grace, hands jobs back and closes the database. */
  stop(graceMilliseconds: number): Promise<void>
}

/**
 * One process: it listens first, so that a port that is taken ends it before anything else begins, then opens the database, brings
 * it to this version, answers requests and does jobs.
 */
export async function startServer({
  settings,
  clock,
  log,
  version,
}: {
  readonly settings: Settings
  readonly clock: Clock
  readonly log: Logger
  /** Of the program, for the API reference. */
  readonly version: string
}): Promise<RunningServer> {
  const draining = new AbortController()
  let readiness: Readiness | undefined = { isReady: false, reason: 'starting' }
  let app: App | undefined
  const listening = await listen(settings, (request, bindings) =>
    app === undefined ? sayStarting() : app.fetch(request, bindings as never),
  )
  const { publicUrl, isLoopback } = listening
  const undo: (() => Promise<unknown>)[] = [async () => listening.server.close()]
  try {
    const opened = await openDatabase({
      url: settings.databaseUrl,
      dataFolder: settings.dataFolder,
      onLostSession: (error) => log.warn({ error: tellError(error) }, 'a session with the database broke'),
    })
    undo.unshift(() => opened.close())
    const { database, address } = opened
    const applied = await migrate(database, { at: new Date(clock.milliseconds()) })
    if (applied.length > 0) log.info({ migrations: applied }, 'migrated')
    const queue = await createQueue(database)
    const surroundings = makeSurroundings({ database, queue, clock, publicUrl, smtp: settings.smtp })
    const { requestsPerMinute, uploadMegabytes, trustedProxies } = settings
    app = createApp({
      ...{ surroundings, authenticate, log, version, isLoopback, trustedProxies, draining: draining.signal },
      metrics: createMetrics(),
      limits: {
        ...(requestsPerMinute === undefined ? {} : { requestsPerMinute }),
        ...(uploadMegabytes === undefined ? {} : { uploadBytes: uploadMegabytes * 1024 * 1024 }),
      },
      readReadiness: async () => readiness ?? readReadiness(database),
    })
    readiness = undefined
    // Requests need not wait for the workers.
    const workers =
      settings.jobs === 0 ? undefined : beginJobs({ settings, surroundings, address, publicUrl, log })
    workers?.catch((error) => log.error({ error: tellError(error) }, 'jobs do not run'))
    return {
      publicUrl,
      surroundings,
      database: opened.server,
      async stop(graceMilliseconds) {
        readiness = { isReady: false, reason: 'draining' }
        draining.abort()
        await Promise.all([
          drain(listening.server, graceMilliseconds),
          workers
            ?.stop(graceMilliseconds)
            .catch((error) => log.error({ error: tellError(error) }, 'workers')),
        ])
        await opened.close()
      },
    }
  } catch (error) {
    for (const step of undo) await step().catch(() => {})
    throw error
  }
}

function beginJobs({
  settings,
  surroundings,
  address,
  publicUrl,
  log,
}: {
  readonly settings: Settings
  readonly surroundings: Surroundings
  readonly address: OpenDatabase['address']
  readonly publicUrl: Listening['publicUrl']
  readonly log: Logger
}): Promise<Workers> {
  const data: JobThreadData = { address, smtp: settings.smtp, publicUrl }
  return startWorkers({
    ...{ surroundings, address, concurrency: settings.jobs },
    thread: { file: threadFile(), data },
    onError: (error, job) => log.error({ error: tellError(error), jobId: job?.jobId }, 'job'),
  })
}

/** Beside this file, in the sources and in the package alike. */
function threadFile(): URL {
  return new URL(`./job-thread${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url)
}

function sayStarting(): Response {
  return Response.json(
    { status: 'not-ready', reason: 'starting' },
    { status: 503, headers: { 'Retry-After': '1' } },
  )
}
