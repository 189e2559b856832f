import { fileURLToPath } from 'node:url'
import type { Logger } from 'pino'
import type { Clock } from '../config.ts'
import type { App } from '../http/app.ts'
import { createApp } from '../http/create-app.ts'
import type { Readiness } from '../http/health.ts'
import { createMetrics } from '../http/observe/metrics.ts'
import { tellError } from '../http/observe/tell-error.ts'
import { authenticate } from '../http/session/authenticate.ts'
import { createQueue } from '../jobs/create-queue.ts'
import type { Queue, Surroundings } from '../operations/context.ts'
import { migrate } from '../store/migrate.ts'
import { type OpenDatabase, openDatabase } from '../store/open-database.ts'
import { beginJobs } from './begin-jobs.ts'
import { drain } from './drain.ts'
import { listen } from './listen.ts'
import { makeSurroundings } from './make-surroundings.ts'
import { readReadiness } from './read-readiness.ts'
import type { Settings } from './settings.ts'

/** Beside src in a checkout, beside dist in the package. */
const WEB_FOLDER = fileURLToPath(new URL('../../dist-web', import.meta.url))

export type ServerOptions = {
  readonly settings: Settings
  readonly clock: Clock
  readonly log: Logger
  /** Of the program, for the API reference. */
  readonly version: string
}

export type RunningServer = {
  readonly publicUrl: string
  readonly surroundings: Surroundings
  /** Aborted when it is told to stop. */
  readonly draining: AbortSignal
  /** Whether the database was there before, runs for another server, or is our own. */
  readonly database: OpenDatabase['server']
  /** Takes no more, finishes what is under way within the grace, hands jobs back and closes the database. */
  stop(graceMilliseconds: number): Promise<void>
}

/**
 * One process: it listens first, so that a port that is taken ends it before anything else begins, then opens the database, brings
 * it to this version, answers requests and does jobs.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { settings, clock, log } = options
  const draining = new AbortController()
  let readiness: Readiness | undefined = { isReady: false, reason: 'starting' }
  let app: App | undefined
  const { server, publicUrl, isLoopback } = await listen(settings, (request, bindings) =>
    app === undefined ? sayStarting() : app.fetch(request, bindings),
  )
  const { opened, queue } = await openSettled(options).catch((error: unknown) => {
    server.close()
    throw error
  })
  const { database, address } = opened
  const { smtp, openId, requestsPerMinute, uploadMegabytes, trustedProxies } = settings
  const printer = { chromium: settings.chromium, searchPath: settings.searchPath }
  const surroundings = makeSurroundings({ database, queue, clock, smtp, openId, printer, publicUrl })
  // Requests need not wait for the workers.
  const jobs = settings.jobs === 0 ? undefined : beginJobs({ settings, surroundings, address, log })
  jobs?.catch((error: unknown) => log.error({ error: tellError(error) }, 'jobs do not run'))
  app = createApp({
    ...{ surroundings, authenticate, log, version: options.version, isLoopback, trustedProxies },
    metrics: createMetrics({
      sessions: () => database.sessions(),
      jobs: async () => (await jobs)?.readCounts(),
    }),
    database: settings.databaseUrl === undefined ? 'embedded' : 'external',
    webFolder: settings.webFolder ?? WEB_FOLDER,
    limits: {
      ...(requestsPerMinute === undefined ? {} : { requestsPerMinute }),
      ...(uploadMegabytes === undefined ? {} : { uploadBytes: uploadMegabytes * 1024 * 1024 }),
    },
    readReadiness: async () => readiness ?? readReadiness(database),
    draining: draining.signal,
  })
  readiness = undefined
  return {
    ...{ publicUrl, surroundings, draining: draining.signal, database: opened.server },
    async stop(graceMilliseconds) {
      readiness = { isReady: false, reason: 'draining' }
      draining.abort()
      const stopJobs = async () => (await jobs)?.stop(graceMilliseconds)
      await Promise.all([
        drain(server, graceMilliseconds),
        stopJobs().catch((error: unknown) =>
          log.error({ error: tellError(error) }, 'jobs were not handed back'),
        ),
      ])
      await opened.close()
    },
  }
}

/** The database with the schema of this version, and its queue. */
async function openSettled({
  settings,
  clock,
  log,
}: ServerOptions): Promise<{ readonly opened: OpenDatabase; readonly queue: Queue }> {
  const opened = await openDatabase({
    url: settings.databaseUrl,
    dataFolder: settings.dataFolder,
    onLostSession: (error) => log.warn({ error: tellError(error) }, 'a session with the database broke'),
  })
  try {
    const migrations = await migrate(opened.database, { at: new Date(clock.milliseconds()) })
    if (migrations.length > 0) log.info({ migrations }, 'migrated')
    return { opened, queue: await createQueue(opened.database) }
  } catch (error) {
    await opened.close()
    throw error
  }
}

function sayStarting(): Response {
  const document = { status: 'not-ready', reason: 'starting' }
  return Response.json(document, { status: 503, headers: { 'Retry-After': '1' } })
}
