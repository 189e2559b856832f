import { findBound } from '../optimiser/bound.ts'
import { listPairs } from '../optimiser/pairs.ts'
import { canServe } from './book-csm.ts'
import { pricesFor } from './book-prices.ts'
import type { Books, Uncovered, Why } from './books.ts'
import type { BooksInputs } from './books-inputs.ts'
import { buildProblems, OFFSET } from './build-problem.ts'
import { movesTo } from './hold-locks.ts'
import type { Job, LockedJob } from './job.ts'
import { MONTHS_PER_YEAR } from './load-hinges.ts'
import type { Need } from './match-needs.ts'
import { mismatchOf, sumOfNeeds } from './mismatch-of.ts'
import { type Prepared, prepareBooks } from './prepare-books.ts'
import { type Blocker, Room } from './room.ts'

/** Why an account is where it is, and what every other CSM would have cost, the cheapest first. */
export type AssignmentExplanation = {
  readonly account: string
  readonly csm: string | undefined
  /** Owner before. */
  readonly from: string | undefined
  readonly why: Why | undefined
  /** Where nobody covers it. */
  readonly uncovered: Uncovered | undefined
  readonly hours: number | undefined
  readonly alternatives: readonly Alternative[]
}

/** One CSM who serves the tier, in points. */
export type Alternative = {
  readonly csm: string
  /** Needs that this CSM does not meet. */
  readonly mismatch: Readonly<Record<Need, number>>
  /** For taking it from its owner; also the price of a change where these are limited. */
  readonly leaving: number
  /** Hours at the price of this CSM's time: below zero where there is time to spare. */
  readonly time: number
  /** ARR at the price of this CSM's concentration. */
  readonly arr: number
  /** A place in this CSM's tier at its price. */
  readonly place: number
  readonly total: number
  /** total − total of the CSM that has the account; undefined while nobody has it. */
  readonly difference: number | undefined
  /** Proven: forcing the account here would cost at least so many points more in all; 0 also where nothing is proven. */
  readonly costsAtLeast: number
  /** Why this CSM could not take it beside the present book; undefined: could, or has it. */
  readonly blockedBy: Blocker | undefined
}

/**
 * [N19] Explains one account at the prices of the books. Undefined for an account that the books do not know. A lower bound of forcing it
 * elsewhere is its reduced cost less what the books may still be away from the bound at these prices.
 */
export function explainAssignment(
  inputs: BooksInputs,
  books: Books,
  account: string,
): AssignmentExplanation | undefined {
  const assigned = books.assignments.find((entry) => entry.account === account)
  const uncovered = books.uncovered.find((entry) => entry.account === account)
  if (assigned === undefined && uncovered === undefined) return undefined
  const prepared = prepareBooks(inputs)
  const job = [...prepared.jobs, ...prepared.locked].find((entry) => entry.account.id === account)
  return {
    account,
    csm: assigned?.csm,
    from: assigned?.from ?? uncovered?.from,
    why: assigned?.why,
    uncovered,
    hours: assigned?.hours ?? uncovered?.hours,
    alternatives: job === undefined ? [] : alternativesOf(prepared, books, job),
  }
}

function alternativesOf(prepared: Prepared, books: Books, job: Job): Alternative[] {
  const { csms, matcher, people, inputs, tiers } = prepared
  const { prices } = books
  const csmOf = new Map(books.assignments.map(({ account, csm }) => [account, csm]))
  const chosen = people.placeOf(csmOf.get(job.account.id) ?? '')
  const room = new Room(prepared)
  for (const other of prepared.jobs) {
    const place = people.placeOf(csmOf.get(other.account.id) ?? '')
    if (place >= 0 && other !== job) room.take(other, place)
  }
  const isLocked = prepared.locked.includes(job as LockedJob)
  const weights = inputs.model.people.books
  const before = new Map(prices?.csms.map((csm, place) => [csm, place]))
  const slack = slackOf(prepared, books)
  const priced = csms.flatMap((csm, place) => {
    if (!canServe(csm, job.tier)) return []
    const mismatch = mismatchOf(csm, job.needs, { matcher, weights })
    const at = before.get(csm.csm.id)
    const priceOf = (list: readonly number[] | undefined) => (at === undefined ? 0 : (list?.[at] ?? 0))
    const parts = {
      leaving: movesTo(job, place) ? job.leaving + (prices?.leaving ?? 0) : 0,
      time: (job.hours / MONTHS_PER_YEAR) * priceOf(prices?.hours),
      arr: (job.account.acvMinor ?? 0) * priceOf(prices?.arr),
      place: priceOf(prices?.places[tiers[job.tier]!.id]),
    }
    const total = sumOfNeeds(mismatch) + parts.leaving + parts.time + parts.arr + parts.place
    return [{ csm: csm.csm.id, place, mismatch, parts, total }]
  })
  const nobody =
    books.firstGoal.uncoveredArrMinor > 0 ? job.leaving + job.arr * (prices?.uncoveredArr ?? 0) : undefined
  const least = Math.min(...priced.map(({ total }) => total), nobody ?? Number.POSITIVE_INFINITY)
  const own = priced.find(({ place }) => place === chosen)?.total
  return priced
    .map(
      ({ csm, place, mismatch, parts, total }): Alternative => ({
        csm,
        mismatch,
        leaving: parts.leaving,
        time: parts.time,
        arr: parts.arr,
        place: parts.place,
        total,
        difference: own === undefined ? undefined : total - own,
        costsAtLeast: place === chosen || isLocked ? 0 : Math.max(0, total - least - slack),
        blockedBy: place === chosen ? undefined : room.blockerOf(job, place),
      }),
    )
    .sort((a, b) => a.total - b.total || (a.csm < b.csm ? -1 : 1))
}

/** How far the books may be from the bound that their prices alone prove. */
function slackOf(prepared: Prepared, { prices, objective, uncovered }: Books): number {
  if (prices === undefined || prepared.jobs.length === 0) return Number.POSITIVE_INFINITY
  const problems = buildProblems(prepared)
  const open = new Set(uncovered.map(({ account }) => account))
  const arr = prepared.jobs.reduce(
    (sum, job) => sum + (open.has(job.account.id) ? problems.scale.weightOf(job) : 0),
    0,
  )
  const problem = arr === 0 ? problems.balance() : problems.balanceWithin(arr)
  const bound = findBound(listPairs(problem), pricesFor(prices, { prepared, problems })).value
  return objective + OFFSET - bound
}
