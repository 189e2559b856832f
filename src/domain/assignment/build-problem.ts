import type { LoadCost, Problem, Resource } from '../optimiser/problem.ts'
import { type ArrScale, arrScaleOf } from './arr-scale.ts'
import { canServe } from './book-csm.ts'
import { classifyJobs } from './classify-jobs.ts'
import { loadCostOf } from './hinge.ts'
import { movesTo } from './hold-locks.ts'
import { type Job, OUTSIDE } from './job.ts'
import { type LoadHinges, loadHingesOf, MONTHS_PER_YEAR } from './load-hinges.ts'
import { mismatchOf, sumOfNeeds } from './mismatch-of.ts'
import type { Prepared } from './prepare-books.ts'

/** Prepared books as jobs for the optimiser: agents are the CSMs by id, then one for owners who are none, then the shelf. */
export type BookProblems = {
  /** The soft goals, everything covered. */
  readonly balance: () => Problem
  /** As little uncovered ARR as possible, in the scale's units, and nothing else. */
  readonly cover: () => Problem
  /** The soft goals with so much ARR, in the scale's units, uncovered at most. */
  readonly balanceWithin: (uncoveredArr: number) => Problem
  readonly scale: ArrScale
  readonly shelf: number
  /** Tiers with a maximum ratio, in the order of their resources, which follow hours and ARR; uncovered ARR is the last. */
  readonly boundedTiers: readonly number[]
}

/**
 * Added to the points of every balance: a distance relative to next to nothing would be out of reach, and the search for it endless.
 */
export const OFFSET = 1

const FREE: LoadCost = { knots: [], slopes: [0], atZero: 0, limit: Number.POSITIVE_INFINITY }

/** [N11] Costs by class of account and CSM, never by account and CSM: a hundred thousand accounts have a few thousand classes. */
export function buildProblems(prepared: Prepared): BookProblems {
  const { csms, jobs, locked, targets, inputs } = prepared
  const weights = inputs.model.people.books
  const allowOverload = inputs.allowOverload === true
  const outside = csms.length
  const shelf = outside + 1
  const agents = shelf + 1
  const { classOf, examples } = classifyJobs(jobs)
  const scale = arrScaleOf(jobs)
  const boundedTiers = [...prepared.tiers.keys()].filter((tier) =>
    csms.some(({ most }) => Number.isFinite(most[tier]!)),
  )
  const byPlace = Map.groupBy(locked, ({ lockedTo }) => lockedTo)
  const used = csms.map((csm, place) => {
    const own = byPlace.get(place) ?? []
    return {
      hours: sum(own.map(({ hours }) => hours)) / MONTHS_PER_YEAR,
      arr: sum(own.map(({ account }) => account.acvMinor ?? 0)) / scale.unit,
      accounts: prepared.tiers.map((_, tier) => own.filter((job) => job.tier === tier).length),
      points: sum(
        own.map(
          (job) =>
            sumOfNeeds(mismatchOf(csm, job.needs, { matcher: prepared.matcher, weights })) +
            (movesTo(job, place) ? job.leaving : 0),
        ),
      ),
    }
  })
  const hinges = csms.map((csm, place) => loadHingesOf(csm, targets[place], { weights, allowOverload }))
  const limit = (place: number) =>
    allowOverload ? Number.POSITIVE_INFINITY : csms[place]!.capacityHours / MONTHS_PER_YEAR

  const mayServe = (priced: boolean): Float64Array => {
    const cost = new Float64Array(examples.length * agents).fill(Number.POSITIVE_INFINITY)
    for (const [index, { tier, needs }] of examples.entries()) {
      csms.forEach((csm, place) => {
        if (!canServe(csm, tier)) return
        cost[index * agents + place] = priced
          ? sumOfNeeds(mismatchOf(csm, needs, { matcher: prepared.matcher, weights }))
          : 0
      })
      cost[index * agents + shelf] = 0
    }
    return cost
  }

  const places = boundedTiers.map((tier): Resource => {
    const amounts = new Float64Array(examples.length * agents)
    for (const [index, example] of examples.entries()) {
      if (example.tier === tier) amounts.fill(1, index * agents, (index + 1) * agents)
    }
    const load = csms.map(
      ({ most }, place): LoadCost => ({ ...FREE, limit: most[tier]! - used[place]!.accounts[tier]! }),
    )
    return { use: { by: 'class', amounts }, load: [...load, FREE, FREE] }
  })

  const problemOf = ({
    priced,
    onShelf,
  }: {
    readonly priced: boolean
    /** What uncovered ARR costs and its limit; undefined: there is no shelf. */
    readonly onShelf: LoadCost | undefined
  }): Problem => {
    const cost = mayServe(priced)
    if (onShelf === undefined) {
      for (const index of examples.keys()) cost[index * agents + shelf] = Number.POSITIVE_INFINITY
    }
    const loads = (costs: (place: number) => LoadCost, last: LoadCost) => [
      ...csms.map((_, place) => costs(place)),
      FREE,
      last,
    ]
    const { mostMoves = Number.POSITIVE_INFINITY } = inputs
    return {
      jobs: jobs.length,
      agents,
      classOf,
      classes: examples.length,
      cost,
      home: Int32Array.from(jobs, (job) => homeOf(job)),
      leaving: Float64Array.from(jobs, ({ leaving }) => (priced ? leaving : 0)),
      mostLeaving: mostMoves - locked.filter((job) => movesTo(job, job.lockedTo)).length,
      shelf: onShelf === undefined ? undefined : shelf,
      resources: [
        {
          use: { by: 'job', amounts: Float64Array.from(jobs, ({ hours }) => hours / MONTHS_PER_YEAR) },
          load: loads((place) => hoursCost(priced ? hinges[place] : undefined, place), {
            ...FREE,
            atZero: priced ? OFFSET : 0,
          }),
        },
        {
          use: {
            by: 'job',
            amounts: Float64Array.from(jobs, ({ account }) => (account.acvMinor ?? 0) / scale.unit),
          },
          load: loads((place) => (priced ? arrCost(hinges[place]!, place) : FREE), FREE),
        },
        ...places,
        {
          use: { by: 'job', amounts: Float64Array.from(jobs, scale.weightOf) },
          load: loads(() => FREE, onShelf ?? FREE),
        },
      ],
    }
  }

  /** An owner who cannot keep the account is a home only where changes of owner are counted. */
  function homeOf({ home, tier }: Job): number {
    if (home >= 0 && canServe(csms[home]!, tier)) return home
    if (inputs.mostMoves === undefined) return -1
    return home === OUTSIDE ? outside : home
  }

  function hoursCost(bends: LoadHinges | undefined, place: number): LoadCost {
    const { hours, points } = used[place]!
    return loadCostOf(bends === undefined ? [] : [...bends.evenness, ...bends.overload], {
      limit: limit(place),
      used: hours,
      fixed: bends === undefined ? 0 : points,
    })
  }

  function arrCost({ concentration }: LoadHinges, place: number): LoadCost {
    const scaled = concentration.map(({ at, below, above }) => ({
      at: at / scale.unit,
      below: below * scale.unit,
      above: above * scale.unit,
    }))
    return loadCostOf(scaled, { limit: Number.POSITIVE_INFINITY, used: used[place]!.arr })
  }

  return {
    balance: () => problemOf({ priced: true, onShelf: undefined }),
    cover: () => problemOf({ priced: false, onShelf: { ...FREE, slopes: [1] } }),
    balanceWithin: (uncoveredArr) => problemOf({ priced: true, onShelf: { ...FREE, limit: uncoveredArr } }),
    scale,
    shelf,
    boundedTiers,
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
