import { parentPort } from 'node:worker_threads'
import type { Surroundings } from '../operations/context.ts'
import type { JobWorks } from '../operations/job/job-works.ts'
import { runJob } from '../operations/job/run-job.ts'
import type { ProgressWriter } from '../operations/job/write-progress.ts'
import type { Attempt, JobProgress } from '../store/jobs.ts'
import type { ThreadError, ThreadMessage, ThreadRequest } from './thread-message.ts'

const PAUSE_MILLISECONDS = 100

/**
 * Does the jobs that the process of this thread hands over, one after another, with surroundings that are the thread's own: what
 * computes here does not hold up what the process answers.
 */
export function serveThread({
  surroundings,
  works,
}: {
  readonly surroundings: Surroundings
  readonly works?: JobWorks
}): void {
  const port = parentPort
  if (port === null) throw new Error('serveThread is for a thread of its own')
  const tell = (message: ThreadMessage) => port.postMessage(message)
  const options = {
    ...(works === undefined ? {} : { works }),
    onFault: (error: unknown) => tell({ kind: 'fault', error: plainly(error) }),
    writerOf: (attempt: Attempt) => tellProgress(attempt, tell),
  }
  port.on('message', (job: ThreadRequest) => {
    runJob(surroundings, job, options).then(
      () => tell({ kind: 'over' }),
      (error) => tell({ kind: 'again', error: plainly(error) }),
    )
  })
}

/** The process writes it, because a thread that computes gets to nothing else; the last word is told by whoever stops. */
function tellProgress(attempt: Attempt, tell: (message: ThreadMessage) => void): ProgressWriter {
  let toldAt = Number.NEGATIVE_INFINITY
  let stage = ''
  return {
    note(progress: JobProgress) {
      const now = performance.now()
      if (now - toldAt < PAUSE_MILLISECONDS && progress.stage === stage) return
      toldAt = now
      stage = progress.stage
      tell({ kind: 'progress', attempt, progress })
    },
    stop: async () => {},
  }
}

function plainly(error: unknown): ThreadError {
  return error instanceof Error
    ? { message: error.message, stack: error.stack }
    : { message: String(error), stack: undefined }
}
