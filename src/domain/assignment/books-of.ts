import type { Optimise } from '../optimiser/solution.ts'
import { namePrices } from './book-prices.ts'
import type { Assignment, Books, Uncovered } from './books.ts'
import type { BooksInputs, BooksOptions } from './books-inputs.ts'
import { buildProblems } from './build-problem.ts'
import { UNCOVERED } from './fill-books.ts'
import { GOALS } from './goal.ts'
import { movesTo } from './hold-locks.ts'
import { measureBooks, type Placed } from './measure-books.ts'
import { type Prepared, prepareBooks } from './prepare-books.ts'
import { Room } from './room.ts'
import { FINEST_COVER_GAP, type FoundBooks, searchBooks } from './search-books.ts'
import { whyAssigned } from './why-assigned.ts'
import { whyUncovered } from './why-uncovered.ts'

/**
 * Who serves whom: as little uncovered ARR as possible, then as few points of the soft goals as possible, with a proven bound for both.
 * Hard limits are never broken, and the same input gives the same books whatever its order. A promise only because the solver may
 * stand in another thread.
 */
export async function booksOf(
  inputs: BooksInputs,
  optimise: Optimise,
  options: BooksOptions,
): Promise<Books> {
  const prepared = prepareBooks(inputs)
  if (prepared.jobs.length === 0) return settleBooks(prepared, NOTHING_TO_DECIDE)
  const problems = buildProblems(prepared)
  const found = await searchBooks({ prepared, problems, optimise, options })
  const books = settleBooks(prepared, found)
  return found.prices === undefined
    ? books
    : { ...books, prices: namePrices(found.prices, { prepared, problems }) }
}

/** Relative to the objective. */
const SAME = 2e-9

const NOTHING_TO_DECIDE: FoundBooks = {
  placeOf: new Int32Array(0),
  leastUncovered: 0,
  lowerBound: Number.POSITIVE_INFINITY,
  stop: 'proven',
  prices: undefined,
}

/** [N12] Turns what was found into books: names, reasons, sums, and both goals with their bounds. */
function settleBooks(prepared: Prepared, found: FoundBooks): Books {
  const { jobs, locked, csms, tiers, unserved, refusedLocks, inputs, people } = prepared
  const placed: readonly Placed[] = [
    ...jobs.map((job, index): Placed => {
      const place = found.placeOf[index]!
      return { job, place: place === UNCOVERED ? undefined : place }
    }),
    ...locked.map((job): Placed => ({ job, place: job.lockedTo })),
  ]
  const { points, utilisation } = measureBooks(prepared, placed)
  const rooms = { after: new Room(prepared), locked: new Room(prepared) }
  jobs.forEach((job, index) => {
    const place = found.placeOf[index]!
    if (place !== UNCOVERED) rooms.after.take(job, place)
  })
  const why = whyAssigned(
    prepared,
    rooms.after,
    utilisation.map((book) => book.utilisation),
  )
  const isLocked = new Set(locked.map(({ account }) => account.id))
  const assignments: Assignment[] = []
  const uncovered: Uncovered[] = [...unserved]
  let moved = 0
  for (const { job, place } of placed) {
    const { account, tier, hours } = job
    const { id, acvMinor, owner } = account
    const shown = { account: id, from: people.idOf(owner), tier: tiers[tier]!.id, acvMinor, hours }
    if (place === undefined) {
      uncovered.push({ ...shown, reason: whyUncovered(job, rooms), counts: true })
      continue
    }
    if (movesTo(job, place)) moved++
    assignments.push({ ...shown, csm: csms[place]!.csm.id, why: why(job, place, isLocked.has(id)) })
  }
  const objective = GOALS.reduce((sum, goal) => sum + points[goal], 0)
  // Added up in another order, a sum of floats differs in its last digits.
  const lowerBound = objective - found.lowerBound <= SAME * (1 + objective) ? objective : found.lowerBound
  return {
    asOf: inputs.asOf,
    assignments: assignments.sort(byAccount),
    uncovered: uncovered.sort(byAccount),
    refusedLocks,
    moved,
    firstGoal: firstGoalOf(uncovered, placed, found),
    objective,
    lowerBound,
    gap: objective === lowerBound ? 0 : (objective - lowerBound) / objective,
    stop: found.stop,
    points,
    utilisation,
    missingHours: utilisation.reduce((sum, { missingHours }) => sum + missingHours, 0),
    prices: undefined,
  }
}

/** What nobody could ever cover is part of the value and of its bound. */
function firstGoalOf(
  uncovered: readonly Uncovered[],
  placed: readonly Placed[],
  { leastUncovered }: FoundBooks,
): Books['firstGoal'] {
  const counted = uncovered.filter(({ counts }) => counts)
  const arrOf = (acvMinor: number | undefined) => Math.max(1, acvMinor ?? 0)
  const value = counted.reduce((sum, { acvMinor }) => sum + arrOf(acvMinor), 0)
  const open = placed.reduce((sum, { job, place }) => sum + (place === undefined ? job.arr : 0), 0)
  const lowerBoundMinor = value - open + Math.min(open, leastUncovered)
  return {
    uncoveredArrMinor: value,
    lowerBoundMinor,
    isProven: value - lowerBoundMinor <= value * FINEST_COVER_GAP,
    countedAsOneMinor: counted.filter(({ acvMinor }) => arrOf(acvMinor) !== acvMinor).length,
  }
}

function byAccount(a: { readonly account: string }, b: { readonly account: string }): number {
  return a.account < b.account ? -1 : 1
}
