import type { SentJob } from '../operations/job/run-job.ts'
import type { Attempt, JobProgress } from '../store/jobs.ts'

/** What a process says to its thread: one job, and the next when that one is over. */
export type ThreadRequest = SentJob

/** What a thread says to its process. */
export type ThreadMessage =
  | { readonly kind: 'progress'; readonly attempt: Attempt; readonly progress: JobProgress }
  /** A fault of the program, for the log. */
  | { readonly kind: 'fault'; readonly error: ThreadError }
  | { readonly kind: 'over' }
  /** The attempt is to be made again. */
  | { readonly kind: 'again'; readonly error: ThreadError }

/** What of an error comes through between threads. */
export type ThreadError = { readonly message: string; readonly stack: string | undefined }
