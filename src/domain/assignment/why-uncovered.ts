import type { UncoveredReason } from './books.ts'
import type { Job } from './job.ts'
import type { Room } from './room.ts'

/**
 * [N17] Why nobody covers an account that somebody could serve. `after` is what is left when all books are made, `locked` what the
 * locked accounts alone leave.
 */
export function whyUncovered(
  job: Job,
  { after, locked }: { readonly after: Room; readonly locked: Room },
): UncoveredReason {
  const serving = after.serving(job)
  const blockers = serving.map((place) => after.blockerOf(job, place))
  if (blockers.includes('move_limit')) return 'move_limit'
  const isLocked = serving.every((place) => {
    const blocker = locked.blockerOf(job, place)
    return blocker === 'over_ratio' || blocker === 'no_capacity'
  })
  if (isLocked) return 'locked_elsewhere'
  return blockers.every((blocker) => blocker === 'over_ratio') ? 'over_ratio' : 'no_capacity'
}
