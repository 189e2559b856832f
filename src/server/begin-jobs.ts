import type { Logger } from 'pino'
import { tellError } from '../http/observe/tell-error.ts'
import { startWorkers } from '../jobs/start-workers.ts'
import type { Surroundings } from '../operations/context.ts'
import type { OpenDatabase } from '../store/open-database.ts'
import type { JobThreadData } from './job-thread.ts'
import type { Settings } from './settings.ts'

export type Jobs = {
  /** Hands back what is not done within the grace. */
  stop(graceMilliseconds: number): Promise<void>
}

/** Starts the workers, without keeping anybody waiting: requests are answered meanwhile. */
export function beginJobs({
  settings: { jobs: concurrency, smtp },
  surroundings,
  address,
  log,
}: {
  readonly settings: Pick<Settings, 'jobs' | 'smtp'>
  readonly surroundings: Surroundings
  readonly address: OpenDatabase['address']
  readonly log: Logger
}): Jobs {
  if (concurrency === 0) return { stop: async () => {} }
  const data: JobThreadData = { address, smtp, publicUrl: surroundings.publicUrl }
  const workers = startWorkers({
    ...{ surroundings, address, concurrency },
    thread: { file: threadFile(), data },
    onError: (error, job) => log.error({ error: tellError(error), jobId: job?.jobId }, 'job'),
  }).catch((error: unknown) => {
    log.error({ error: tellError(error) }, 'jobs do not run')
    return undefined
  })
  return {
    async stop(graceMilliseconds) {
      const begun = await workers
      await begun?.stop(graceMilliseconds).catch((error: unknown) => {
        log.error({ error: tellError(error) }, 'jobs were not handed back')
      })
    },
  }
}

/** Beside this file, in the sources and in the package alike. */
function threadFile(): URL {
  return new URL(`./job-thread${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url)
}
