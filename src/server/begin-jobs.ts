import type { Logger } from 'pino'
import { tellError } from '../http/observe/tell-error.ts'
import { startWorkers, type Workers } from '../jobs/start-workers.ts'
import type { Surroundings } from '../operations/context.ts'
import type { Address } from '../store/connect.ts'
import type { JobThreadData } from './job-thread.ts'
import type { Settings } from './settings.ts'

/** The workers of this process, with threads that are told how to reach the database. */
export function beginJobs({
  settings,
  surroundings,
  address,
  log,
}: {
  readonly settings: Pick<Settings, 'jobs' | 'smtp'>
  readonly surroundings: Surroundings
  readonly address: Address
  readonly log: Logger
}): Promise<Workers> {
  const { publicUrl } = surroundings
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
