import { functionOfRole } from '../../capacity/function-of-role.ts'
import { bookCsmsOf } from '../book-csm.ts'
import type { BooksInputs } from '../books-inputs.ts'
import { measureBooks, type Placed } from '../measure-books.ts'
import { prepareBooks } from '../prepare-books.ts'

/**
 * The lexicographic optimum by trying every account with every person and with nobody. Hard limits are read off the inputs here, not off
 * what the search was given.
 */
export function bestBooks(inputs: BooksInputs): {
  readonly uncoveredArrMinor: number
  readonly points: number
} {
  const prepared = prepareBooks(inputs)
  const { jobs, locked, unserved } = prepared
  const people = bookCsmsOf(inputs)
  let best = { uncoveredArrMinor: Number.POSITIVE_INFINITY, points: Number.POSITIVE_INFINITY }
  const places: (number | undefined)[] = jobs.map(() => undefined)
  const walk = (index: number): void => {
    if (index < jobs.length) {
      for (const place of [...people.keys(), undefined]) {
        places[index] = place
        walk(index + 1)
      }
      return
    }
    const placed: readonly Placed[] = [
      ...jobs.map((job, at) => ({ job, place: places[at] })),
      ...locked.map((job) => ({ job, place: job.lockedTo })),
    ]
    if (!keepsLimits(placed)) return
    const uncoveredArrMinor = placed
      .filter(({ place }) => place === undefined)
      .reduce((sum, { job }) => sum + (job.account.acvMinor || 1), 0)
    const { points } = measureBooks(prepared, placed)
    const total = Object.values(points).reduce((sum, each) => sum + each, 0)
    const isBetter =
      uncoveredArrMinor < best.uncoveredArrMinor ||
      (uncoveredArrMinor === best.uncoveredArrMinor && total < best.points)
    if (isBetter) best = { uncoveredArrMinor, points: total }
  }
  walk(0)
  const never = unserved
    .filter(({ counts }) => counts)
    .reduce((sum, { acvMinor }) => sum + (acvMinor || 1), 0)
  return { ...best, uncoveredArrMinor: best.uncoveredArrMinor + never }

  function keepsLimits(placed: readonly Placed[]): boolean {
    const moves = placed.filter(({ job, place }) => {
      const { owner } = job.account
      return place !== undefined && owner !== undefined && owner !== people[place]!.csm.id
    })
    if (moves.length > (inputs.mostMoves ?? Number.POSITIVE_INFINITY)) return false
    return people.every(({ csm, capacityHours, most }, place) => {
      const own = placed.filter((entry) => entry.place === place).map(({ job }) => job)
      if (own.length === 0) return true
      if (inputs.without?.includes(csm.id) || functionOfRole(csm.role) !== 'success') return false
      if (capacityHours === 0) return false
      const hours = own.reduce((sum, job) => sum + job.hours, 0)
      if (!inputs.allowOverload && hours > capacityHours + 1e-6) return false
      return inputs.model.tiers.every(({ id }, tier) => {
        const count = own.filter((job) => job.tier === tier).length
        return count === 0 || (count <= most[tier]! && (csm.tiers.length === 0 || csm.tiers.includes(id)))
      })
    })
  }
}
