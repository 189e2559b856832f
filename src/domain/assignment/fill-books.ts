import type { Job } from './job.ts'
import { mismatchOf, sumOfNeeds } from './mismatch-of.ts'
import type { Prepared } from './prepare-books.ts'
import { Room } from './room.ts'

/** Nobody covers the job. */
export const UNCOVERED = -1

/**
 * [N13] Gives every job without a CSM, the largest ARR first, to the one with room for it whom it costs least, of equal ones to who has
 * most hours left. What already has a CSM stays there.
 */
export function fillBooks(prepared: Prepared, placeOf: Int32Array): Int32Array {
  const { jobs, csms, matcher, inputs } = prepared
  const weights = inputs.model.people.books
  const filled = placeOf.slice()
  const room = new Room(prepared)
  for (const [index, job] of jobs.entries()) {
    if (filled[index]! !== UNCOVERED) room.take(job, filled[index]!)
  }
  const open = [...jobs.keys()]
    .filter((index) => filled[index] === UNCOVERED)
    .sort((a, b) => jobs[b]!.arr - jobs[a]!.arr || a - b)
  for (const index of open) {
    const place = bestFor(jobs[index]!)
    if (place === undefined) continue
    filled[index] = place
    room.take(jobs[index]!, place)
  }
  return filled

  function bestFor(job: Job): number | undefined {
    let best: number | undefined
    let least = Number.POSITIVE_INFINITY
    for (const place of room.serving(job)) {
      if (room.blockerOf(job, place) !== undefined) continue
      const points =
        sumOfNeeds(mismatchOf(csms[place]!, job.needs, { matcher, weights })) +
        (place === job.home ? 0 : job.leaving)
      const hasMore = best === undefined || room.freeHours(place) > room.freeHours(best)
      if (points < least || (points === least && hasMore)) {
        best = place
        least = points
      }
    }
    return best
  }
}
