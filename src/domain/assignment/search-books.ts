import type { Problem } from '../optimiser/problem.ts'
import type { Optimise, Outcome, Prices, Solution } from '../optimiser/solution.ts'
import { canServe } from './book-csm.ts'
import { pricesFor } from './book-prices.ts'
import type { BooksOptions, BooksProgress } from './books-inputs.ts'
import type { BookProblems } from './build-problem.ts'
import { fillBooks, UNCOVERED } from './fill-books.ts'
import type { Prepared } from './prepare-books.ts'

/** What the search found, in the order of the jobs. */
export type FoundBooks = {
  /** Place of the CSM, or UNCOVERED. */
  readonly placeOf: Int32Array
  /** Proven for the uncovered ARR, in minor units. */
  readonly leastUncovered: number
  /** Proven for the points. */
  readonly lowerBound: number
  readonly stop: Solution['stop']
  readonly prices: Prices | undefined
}

type Search = {
  readonly prepared: Prepared
  readonly problems: BookProblems
  readonly optimise: Optimise
  readonly options: BooksOptions
}

/** The bound of whole numbers is one too; what floating point may have added is taken off first. */
const ROUNDING = 1e-6

/**
 * [N12] First as little uncovered ARR as possible, then as few points as possible. Mostly everything can be covered: then one search is
 * enough. Else one finds how little must stay uncovered, and another balances the books with no more than that.
 */
export async function searchBooks(search: Search): Promise<FoundBooks> {
  const { prepared, problems, options } = search
  if (!prepared.isOverfull || prepared.inputs.allowOverload) {
    const outcome = await run(search, problems.balance(), { stage: 'balance', warm: warmOf(search) })
    if (outcome.kind === 'solved') return found(search, outcome.solution, 0)
  }
  const cover = await run(search, problems.cover(), {
    stage: 'cover',
    warm: greedy(search),
    gap: 0,
  })
  const filled = fillBooks(
    prepared,
    cover.kind === 'solved' ? placesOf(cover.solution, problems) : nobody(prepared),
  )
  const uncovered = uncoveredArr(prepared, filled)
  const leastUncovered = Math.min(uncovered, leastOf(cover, problems.arrUnit))
  const start = {
    agentOf: filled.map((place) => (place === UNCOVERED ? problems.shelf : place)),
    prices: warmOf(search)?.prices ?? freePrices(problems),
  }
  const outcome = await run(search, problems.balanceWithin(uncovered / problems.arrUnit), {
    stage: 'balance',
    warm: start,
  })
  if (outcome.kind === 'solved') return found(search, outcome.solution, leastUncovered)
  return {
    placeOf: filled,
    leastUncovered,
    lowerBound: outcome.kind === 'unsolved' ? Math.max(0, outcome.lowerBound) : 0,
    stop: outcome.kind === 'unsolved' ? outcome.stop : 'effort',
    prices: undefined,
  }

  function nobody({ jobs }: Prepared): Int32Array {
    return new Int32Array(jobs.length).fill(UNCOVERED)
  }

  function greedy({ prepared: given }: Search) {
    const places = fillBooks(given, nobody(given))
    return {
      agentOf: places.map((place) => (place === UNCOVERED ? problems.shelf : place)),
      prices: freePrices(problems),
    }
  }

  function run(
    { optimise }: Search,
    problem: Problem,
    {
      stage,
      warm,
      gap = options.gap,
    }: {
      readonly stage: BooksProgress['stage']
      readonly warm: { readonly agentOf: Int32Array; readonly prices: Prices } | undefined
      readonly gap?: number
    },
  ): Promise<Outcome> {
    const { effort, isCancelled, onProgress } = options
    const unit = stage === 'cover' ? problems.arrUnit : 1
    return optimise(problem, {
      gap,
      effort,
      warm,
      isCancelled,
      onIncumbent:
        onProgress &&
        ((solution) =>
          onProgress({
            stage,
            objective: solution.objective * unit,
            lowerBound: solution.lowerBound * unit,
            gap: solution.gap,
          })),
    })
  }
}

function found({ prepared, problems }: Search, solution: Solution, leastUncovered: number): FoundBooks {
  return {
    placeOf: fillBooks(prepared, placesOf(solution, problems)),
    leastUncovered,
    lowerBound: Math.max(0, solution.lowerBound),
    stop: solution.stop,
    prices: solution.prices,
  }
}

function placesOf({ agentOf }: Solution, { shelf }: BookProblems): Int32Array {
  return agentOf.map((agent) => (agent === shelf ? UNCOVERED : agent))
}

/** ARR of the jobs that nobody covers, in minor units. */
export function uncoveredArr({ jobs }: Prepared, placeOf: Int32Array): number {
  return jobs.reduce((sum, { arr }, index) => sum + (placeOf[index] === UNCOVERED ? arr : 0), 0)
}

function leastOf(outcome: Outcome, arrUnit: number): number {
  const bound =
    outcome.kind === 'solved'
      ? outcome.solution.lowerBound
      : outcome.kind === 'unsolved'
        ? outcome.lowerBound
        : 0
  return Math.max(0, Math.ceil(bound - ROUNDING * Math.max(1, bound * ROUNDING))) * arrUnit
}

/** Earlier books as a start; what its CSM may no longer serve goes where there is room. */
function warmOf({ prepared, problems, options }: Search) {
  if (options.warm === undefined) return undefined
  const { assignments, prices } = options.warm
  const csmOf = new Map(assignments.map(({ account, csm }) => [account, csm]))
  return {
    agentOf: fillBooks(
      prepared,
      Int32Array.from(prepared.jobs, ({ account, tier }) => {
        const place = prepared.people.placeOf(csmOf.get(account.id) ?? '')
        return place >= 0 && canServe(prepared.csms[place]!, tier) ? place : UNCOVERED
      }),
    ),
    prices: prices === undefined ? freePrices(problems) : pricesFor(prices, { prepared, problems }),
  }
}

function freePrices({ shelf, boundedTiers }: BookProblems): Prices {
  return {
    resources: Array.from({ length: 2 + boundedTiers.length }, () => new Float64Array(shelf + 1)),
    leaving: 0,
  }
}
