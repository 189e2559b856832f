import type { Database } from '../../store/database.ts'
import { type Attempt, type JobProgress, noteJobProgress } from '../../store/jobs.ts'
import type { Instant } from '../../store/value-parsers.ts'

const PAUSE_MILLISECONDS = 250

export type ProgressWriter = {
  /** Costs nothing: it is written with the next beat, or never when something newer comes before that. */
  readonly note: (progress: JobProgress) => void
  /** Ends the writing; what is on its way is waited for. */
  readonly stop: () => Promise<void>
}

/**
 * Writes how far an attempt is, at most four times a second and on a session of its own, so that it can be read while the
 * work's own transaction is open. A progress that cannot be written is left out.
 */
export function writeProgress({
  database,
  attempt,
  now,
}: {
  readonly database: Database
  readonly attempt: Attempt
  readonly now: () => Instant
}): ProgressWriter {
  let waiting: JobProgress | undefined
  let writing: Promise<void> | undefined
  const beat = setInterval(() => {
    if (waiting === undefined || writing !== undefined) return
    const progress = waiting
    waiting = undefined
    writing = noteJobProgress(database, attempt, { ...progress, at: now() })
      .catch(() => {})
      .then(() => {
        writing = undefined
      })
  }, PAUSE_MILLISECONDS)
  return {
    note: (progress) => {
      waiting = progress
    },
    async stop() {
      clearInterval(beat)
      await writing
    },
  }
}
