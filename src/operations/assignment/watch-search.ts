import type { BooksProgress } from '../../domain/assignment/books-inputs.ts'
import { type AssignmentPlanKey, noteIncumbent } from '../../store/assignment-plans.ts'
import type { JobContext } from '../job/job-work.ts'
import { type AssignmentIncumbent, knownFigure } from './assignment-summary.ts'

const PAUSE_MILLISECONDS = 300

export type SearchWatch = {
  /** Told with the next beat, or never when a better one comes before that. */
  readonly note: (progress: BooksProgress) => void
  readonly isCancelled: () => boolean
  /** Ends the watch; what is on its way is waited for. */
  readonly stop: () => Promise<void>
}

/**
 * Says how far a search is while it goes on, and finds out whether somebody still waits for it: whoever cancels or discards its
 * plan does so in another process. A beat that the database does not answer is left out.
 */
export function watchSearch({ database, progress }: JobContext, key: AssignmentPlanKey): SearchWatch {
  let isCancelled = false
  let found = 0
  let waiting: BooksProgress | undefined
  let asking: Promise<void> | undefined
  const beat = setInterval(() => {
    if (asking !== undefined) return
    const incumbent = waiting && incumbentOf(waiting)
    waiting = undefined
    asking = noteIncumbent(database, key, incumbent)
      .then((isWanted) => {
        isCancelled ||= !isWanted
      })
      .catch(() => {})
      .then(() => {
        asking = undefined
      })
  }, PAUSE_MILLISECONDS)
  return {
    note: (better) => {
      waiting = better
      progress('solve', ++found)
    },
    isCancelled: () => isCancelled,
    async stop() {
      clearInterval(beat)
      await asking
    },
  }
}

function incumbentOf({ stage, objective, lowerBound, gap }: BooksProgress): AssignmentIncumbent {
  return { stage, objective, lowerBound: knownFigure(lowerBound), gap: knownFigure(gap) }
}
