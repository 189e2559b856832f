import { Worker } from 'node:worker_threads'
import type { SentJob } from '../operations/job/run-job.ts'
import type { Attempt, JobProgress } from '../store/jobs.ts'
import type { ThreadError, ThreadMessage } from './thread-message.ts'

/** Where a thread begins: a file that calls serveThread, and what it is told, say how to reach the database. */
export type ThreadStart = {
  readonly file: URL
  readonly data: unknown
  /** The memory that a thread may take for objects; by default as much as the process may. */
  readonly mostMegabytes?: number
}

/** A thread that does one job at a time. */
export type JobThread = {
  /** Resolves when the job is over, however it ended; rejects when it is to be begun again. */
  run(job: SentJob): Promise<void>
  /** Ends the thread where it stands: its sessions break and their transactions are taken back. */
  end(): Promise<void>
  readonly isAlive: () => boolean
}

/** The thread died under the job: memory ran out, or it was ended. */
export class ThreadDeath extends Error {
  override readonly name = 'ThreadDeath'
}

type Running = { readonly resolve: () => void; readonly reject: (error: Error) => void }

export function openJobThread({
  start,
  onProgress,
  onFault,
}: {
  readonly start: ThreadStart
  readonly onProgress: (attempt: Attempt, progress: JobProgress) => void
  readonly onFault: (error: Error) => void
}): JobThread {
  const { file, data, mostMegabytes } = start
  const limits =
    mostMegabytes === undefined ? {} : { resourceLimits: { maxOldGenerationSizeMb: mostMegabytes } }
  const worker = new Worker(file, { workerData: data, ...limits })
  let running: Running | undefined
  let isAlive = true
  const settle = (how: (job: Running) => void) => {
    const job = running
    running = undefined
    if (job !== undefined) how(job)
  }
  const die = (reason: string, cause?: unknown) => {
    isAlive = false
    settle(({ reject }) => reject(new ThreadDeath(`the thread of the job died: ${reason}`, { cause })))
  }
  worker.on('message', (message: ThreadMessage) => {
    switch (message.kind) {
      case 'progress':
        return onProgress(message.attempt, message.progress)
      case 'fault':
        return onFault(errorOf(message.error))
      case 'over':
        return settle(({ resolve }) => resolve())
      case 'again':
        return settle(({ reject }) => reject(errorOf(message.error)))
      default:
        return message satisfies never
    }
  })
  worker.on('error', (error) => die((error as Error).message, error))
  worker.on('exit', (code) => die(`it ended with ${code}`))
  return {
    run: (job) =>
      new Promise((resolve, reject) => {
        if (!isAlive) return reject(new ThreadDeath('the thread of the job died before it began'))
        running = { resolve, reject }
        worker.postMessage(job)
      }),
    async end() {
      await worker.terminate()
    },
    isAlive: () => isAlive,
  }
}

function errorOf({ message, stack }: ThreadError): Error {
  const error = new Error(message)
  if (stack !== undefined) error.stack = stack
  return error
}
