import type { Surroundings } from '../operations/context.ts'
import type { SentJob } from '../operations/job/run-job.ts'
import { type ProgressWriter, writeProgress } from '../operations/job/write-progress.ts'
import type { Attempt } from '../store/jobs.ts'
import { databaseOf } from '../store/workspace-database.ts'
import { type JobThread, openJobThread, ThreadDeath, type ThreadStart } from './open-job-thread.ts'

/** Threads that are kept for the next job; a new one is made when none is free. */
export type ThreadPool = {
  /** Does one job in a thread, see JobThread.run. */
  run(job: SentJob): Promise<void>
  /** Ends all threads where they stand. */
  end(): Promise<void>
}

export function openThreadPool({
  surroundings,
  start,
  onFault,
}: {
  readonly surroundings: Surroundings
  readonly start: ThreadStart
  readonly onFault: (error: Error) => void
}): ThreadPool {
  const threads = new Set<JobThread>()
  const free: JobThread[] = []
  let hasEnded = false
  /** Of the attempts that are under way, by job. */
  const writers = new Map<string, ProgressWriter>()
  const writerOf = (attempt: Attempt): ProgressWriter => {
    const database = databaseOf(surroundings.database, attempt.workspaceId)
    const writer = writers.get(attempt.jobId) ?? writeProgress({ database, attempt, now: surroundings.now })
    writers.set(attempt.jobId, writer)
    return writer
  }
  const openThread = (): JobThread => {
    const onProgress: Parameters<typeof openJobThread>[0]['onProgress'] = (attempt, progress) =>
      writerOf(attempt).note(progress)
    const thread = openJobThread({ start, onFault, onProgress })
    threads.add(thread)
    return thread
  }
  const freeThread = (): JobThread => {
    for (let thread = free.pop(); thread !== undefined; thread = free.pop()) {
      if (thread.isAlive()) return thread
    }
    return openThread()
  }
  return {
    async run(job) {
      // The queue may hand over one more that it was fetching: a thread of its own would outlive the process's end.
      if (hasEnded) throw new ThreadDeath('the threads of this process have ended')
      const thread = freeThread()
      try {
        await thread.run(job)
      } finally {
        if (thread.isAlive()) free.push(thread)
        else threads.delete(thread)
        const writer = writers.get(job.jobId)
        writers.delete(job.jobId)
        await writer?.stop()
      }
    },
    async end() {
      hasEnded = true
      await Promise.all([...threads].map((thread) => thread.end()))
    },
  }
}
