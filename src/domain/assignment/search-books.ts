import type { Problem } from '../optimiser/problem.ts'
import type { Optimise, Outcome, Prices, Solution } from '../optimiser/solution.ts'
import type { ArrScale } from './arr-scale.ts'
import { canServe } from './book-csm.ts'
import { pricesFor } from './book-prices.ts'
import type { BooksOptions, BooksProgress } from './books-inputs.ts'
import { type BookProblems, OFFSET } from './build-problem.ts'
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
/** Finer than this the solver's binary floats prove nothing. */
const FINEST_GAP = 1e-6
export const FINEST_COVER_GAP = 2e-9

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
    gap: coverGap(search),
  })
  const filled = fillBooks(
    prepared,
    cover.kind === 'solved' ? placesOf(cover.solution, problems) : nobody(prepared),
  )
  const uncovered = uncoveredArr(search, filled)
  const leastUncovered = leastOf(cover, problems.scale)
  const start = {
    agentOf: filled.map((place) => (place === UNCOVERED ? problems.shelf : place)),
    prices: warmOf(search)?.prices ?? freePrices(problems),
  }
  const outcome = await run(search, problems.balanceWithin(uncovered), {
    stage: 'balance',
    warm: start,
  })
  if (outcome.kind === 'solved') return found(search, outcome.solution, leastUncovered)
  return {
    placeOf: filled,
    leastUncovered,
    lowerBound: outcome.kind === 'unsolved' ? Math.max(0, outcome.lowerBound - OFFSET) : 0,
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
      gap = Math.max(options.gap, FINEST_GAP),
    }: {
      readonly stage: BooksProgress['stage']
      readonly warm: { readonly agentOf: Int32Array; readonly prices: Prices } | undefined
      readonly gap?: number
    },
  ): Promise<Outcome> {
    const { effort, isCancelled, onProgress } = options
    const told = (value: number) => (stage === 'cover' ? value * problems.scale.unit : value - OFFSET)
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
            objective: told(solution.objective),
            lowerBound: told(solution.lowerBound),
            gap: solution.gap,
          })),
    })
  }
}

function found({ prepared, problems }: Search, solution: Solution, leastUncovered: number): FoundBooks {
  return {
    placeOf: fillBooks(prepared, placesOf(solution, problems)),
    leastUncovered,
    lowerBound: Math.max(0, solution.lowerBound - OFFSET),
    stop: solution.stop,
    prices: solution.prices,
  }
}

function placesOf({ agentOf }: Solution, { shelf }: BookProblems): Int32Array {
  return agentOf.map((agent) => (agent === shelf ? UNCOVERED : agent))
}

/** Weight of the jobs that nobody covers. */
function uncoveredArr({ prepared, problems }: Search, placeOf: Int32Array): number {
  const { weightOf } = problems.scale
  return prepared.jobs.reduce(
    (sum, job, index) => sum + (placeOf[index] === UNCOVERED ? weightOf(job) : 0),
    0,
  )
}

/**
 * At this distance nothing better is left between the best and the bound, because sums differ by a step at least; where less than the best
 * is good enough, a fiftieth of what is for the points.
 */
function coverGap({ prepared, problems, options }: Search): number {
  const { weightOf, step } = problems.scale
  const all = prepared.jobs.reduce((sum, job) => sum + weightOf(job), 0)
  return Math.max(FINEST_COVER_GAP, (0.9 * step) / all, options.gap / 50)
}

/** The bound in minor units, up to the next sum that there can be. */
function leastOf(outcome: Outcome, { step, toMinor }: ArrScale): number {
  const bound =
    outcome.kind === 'solved'
      ? outcome.solution.lowerBound
      : outcome.kind === 'unsolved'
        ? outcome.lowerBound
        : 0
  if (bound <= 0) return 0
  const steps = bound / step
  return toMinor(Math.ceil(steps - ROUNDING - steps * 2 ** -40) * step)
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
    resources: Array.from({ length: 3 + boundedTiers.length }, () => new Float64Array(shelf + 1)),
    leaving: 0,
  }
}
