import { Arcs, Cheapest } from './arcs.ts'
import { type Bound, findBound } from './bound.ts'
import type { Fractional } from './construct.ts'
import type { LinearProgram, LinearPrograms } from './linear-programs.ts'
import { type Pairs, walkPairs } from './pairs.ts'
import type { Problem } from './problem.ts'
import {
  arcColumns,
  basisAt,
  joinColumns,
  layOut,
  noPrices,
  partColumns,
  pricesOf,
  standInColumns,
} from './program.ts'
import type { Prices } from './solution.ts'

/** The problem without whole numbers, solved over as many pairs as it took. */
export type Relaxation = {
  readonly kind: 'solved' | 'infeasible' | 'stopped' | 'crashed'
  readonly bound: Bound
  readonly prices: Prices
  /** Pairs that the best mixture uses, and how much of each. */
  readonly fractional: Fractional
}

type Options = {
  readonly programs: LinearPrograms
  /** Enough when the bound is as near as this to the relaxation's own optimum. */
  readonly tolerance: number
  readonly mostRounds: number
  readonly warm?: { readonly agentOf: Int32Array; readonly prices: Prices } | undefined
  readonly isCancelled: () => boolean
}

/**
 * Column generation (Dantzig & Wolfe 1960): a linear program over few pairs gives prices, all pairs are priced exactly,
 * those that would pay come in, until none does or the bound is near enough.
 */
export function relax(pairs: Pairs, options: Options): Relaxation {
  const { problem } = pairs
  const master = new Master(pairs, options)
  let best: { bound: Bound; prices: Prices } | undefined
  let crashed = false
  try {
    for (let round = 0; round < options.mostRounds; round++) {
      const found = master.solve()
      if (found === 'stopped') break
      if (found === 'crashed') {
        crashed = true
        break
      }
      const bound = findBound(pairs, found.prices)
      if (best === undefined || bound.value > best.bound.value) best = { bound, prices: found.prices }
      if (bound.value === Number.POSITIVE_INFINITY)
        return { kind: 'infeasible', ...best, fractional: nothing }
      const isNear = found.objective - best.bound.value <= options.tolerance * Math.abs(found.objective)
      if ((isNear && !found.standsIn) || options.isCancelled()) break
      if (master.add(bound, found.duals) > 0) continue
      if (!found.standsIn) break
      if (cannotBe(pairs, found.prices)) return { kind: 'infeasible', ...best, fractional: nothing }
      if (!master.raiseStandIns()) break
    }
    const fractional = master.fractional()
    if (best !== undefined) return { kind: crashed ? 'crashed' : 'solved', ...best, fractional }
  } finally {
    if (!crashed) master.end()
  }
  const prices = noPrices(problem)
  return {
    kind: crashed ? 'crashed' : 'stopped',
    bound: findBound(pairs, prices),
    prices,
    fractional: nothing,
  }
}

const nothing: Fractional = { job: new Int32Array(0), agent: new Int32Array(0), value: new Float64Array(0) }

/** With nothing but limits to pay for, prices whose bound is above zero prove that no mixture keeps them (Farkas 1902). */
function cannotBe(pairs: Pairs, prices: Prices): boolean {
  const { problem } = pairs
  const free: Problem = {
    ...problem,
    cost: problem.cost.map((cost) => (Number.isFinite(cost) ? 0 : cost)),
    leaving: new Float64Array(problem.jobs),
    resources: problem.resources.map(({ use, load }) => ({
      use,
      load: load.map(({ limit }) => ({ knots: [], slopes: [0], atZero: 0, limit })),
    })),
  }
  const scarce = prices.resources.map((price, resource) =>
    price.map((each, agent) =>
      problem.resources[resource]!.load[agent]!.limit < Number.POSITIVE_INFINITY ? Math.max(0, each) : 0,
    ),
  )
  const most = scarce.reduce(
    (top, price) => price.reduce((most, each) => Math.max(most, each), top),
    prices.leaving,
  )
  const unit = {
    resources: scarce.map((price) => price.map((each) => each / Math.max(1, most))),
    leaving: prices.leaving / Math.max(1, most),
  }
  return findBound({ ...pairs, problem: free }, unit).value > 0
}

class Master {
  readonly #pairs: Pairs
  readonly #layout: ReturnType<typeof layOut>
  readonly #arcs: Arcs
  readonly #program: LinearProgram
  readonly #isCancelled: () => boolean
  readonly #firstArc: number
  readonly #standIns: number
  #standInCost: number
  #values: Float64Array = new Float64Array(0)

  constructor(pairs: Pairs, { programs, warm, isCancelled }: Options) {
    const { problem } = pairs
    this.#pairs = pairs
    this.#isCancelled = isCancelled
    this.#layout = layOut(problem)
    this.#arcs = beginArcs(pairs, warm)
    const parts = partColumns(this.#layout)
    this.#standIns = hasOpenShelf(pairs) ? 0 : problem.jobs
    this.#standInCost = 10 * (1 + spreadOf(problem))
    this.#firstArc = parts.cost.length + this.#standIns
    const standIns = this.#standIns > 0 ? [standInColumns(this.#layout, this.#standInCost)] : []
    const columns = joinColumns(parts, ...standIns, arcColumns(this.#layout, this.#arcs))
    const agentOf = firstAgents(problem, this.#arcs, warm?.agentOf ?? problem.home)
    const arcOf = agentOf.map((agent, job) => this.#firstArc + this.#arcs.find(job, agent))
    const basis = basisAt(this.#layout, { agentOf, arcOf, columns: columns.cost.length })
    this.#program = programs.open(this.#layout.rows, columns, agentOf.includes(-1) ? undefined : basis)
  }

  solve() {
    const { kind, objective, columnValues, rowDuals } = this.#program.run(this.#isCancelled)
    if (kind === 'crashed') return kind
    if (kind !== 'optimal') return 'stopped' as const
    this.#values = columnValues
    let missing = 0
    for (let at = this.#firstArc - this.#standIns; at < this.#firstArc; at++) missing += columnValues[at]!
    return {
      objective: objective + this.#layout.offset,
      standsIn: missing > 1e-6,
      prices: pricesOf(this.#layout, rowDuals),
      duals: rowDuals,
    }
  }

  /** Adds each job's cheapest pair where it is cheaper than what the job costs now. */
  add({ least, cheapest }: Bound, duals: Float64Array): number {
    const from = this.#arcs.count
    for (let job = 0; job < least.length; job++) {
      if (least[job]! < duals[job]! - 1e-9 * Math.max(1, Math.abs(duals[job]!)))
        this.#arcs.add(job, cheapest[job]!)
    }
    if (this.#arcs.count > from) this.#program.addColumns(arcColumns(this.#layout, this.#arcs, from))
    return this.#arcs.count - from
  }

  raiseStandIns(): boolean {
    if (this.#standInCost > 1e9 * (1 + spreadOf(this.#pairs.problem))) return false
    this.#standInCost *= 1000
    const costs = new Float64Array(this.#standIns).fill(this.#standInCost)
    this.#program.changeCosts(this.#firstArc - this.#standIns, costs)
    return true
  }

  fractional(): Fractional {
    const used: number[] = []
    for (let arc = 0; arc + this.#firstArc < this.#values.length; arc++) {
      if (this.#values[this.#firstArc + arc]! > 1e-7) used.push(arc)
    }
    return {
      job: Int32Array.from(used, (arc) => this.#arcs.job[arc]!),
      agent: Int32Array.from(used, (arc) => this.#arcs.agent[arc]!),
      value: Float64Array.from(used, (arc) => this.#values[this.#firstArc + arc]!),
    }
  }

  end(): void {
    this.#program.end()
  }
}

/** Everybody's agent so far where that is allowed, or else the first that came to mind. */
function firstAgents({ jobs }: Problem, arcs: Arcs, wanted: Int32Array): Int32Array {
  const agentOf = new Int32Array(jobs).fill(-1)
  for (let arc = 0; arc < arcs.count; arc++) {
    const job = arcs.job[arc]!
    if (agentOf[job] === -1 || arcs.agent[arc] === wanted[job]) agentOf[job] = arcs.agent[arc]!
  }
  return agentOf
}

/** Everybody's home and the shelf, the last assignment, and a few cheap agents, of equal ones not the same for all jobs. */
function beginArcs(pairs: Pairs, warm: Options['warm']): Arcs {
  const { problem } = pairs
  const { jobs, agents, home, shelf, classOf, cost } = problem
  const arcs = new Arcs(jobs)
  const few = new Cheapest(pairs.count > 5_000_000 ? 2 : pairs.count > 200_000 ? 4 : 8)
  const spread = spreadOf(problem)
  const mayDo = (job: number, agent: number) =>
    agent >= 0 && Number.isFinite(cost[classOf[job]! * agents + agent]!)
  walkPairs(pairs, warm?.prices ?? noPrices(problem), (job, row) => {
    if (mayDo(job, home[job]!)) arcs.add(job, home[job]!)
    if (shelf !== undefined && mayDo(job, shelf)) arcs.add(job, shelf)
    if (warm !== undefined && mayDo(job, warm.agentOf[job] ?? -1)) arcs.add(job, warm.agentOf[job]!)
    const { values, count } = row
    for (let at = 0; at < count; at++) values[at]! += 0.02 * spread * chance(job, row.agents[at]!)
    few.take(row, Number.POSITIVE_INFINITY)
    for (let at = 0; at < few.count; at++) arcs.add(job, few.agents[at]!)
  })
  return arcs
}

/** A number in [0, 1) that a pair always gets (Wang's integer mix). */
function chance(job: number, agent: number): number {
  let mixed = Math.imul(job + 0x9e3779b9, 0x85ebca6b) ^ Math.imul(agent + 1, 0xc2b2ae35)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d)
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39)
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 4_294_967_296
}

function spreadOf({ cost, leaving }: Problem): number {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (const each of cost) {
    if (!Number.isFinite(each)) continue
    low = Math.min(low, each)
    high = Math.max(high, each)
  }
  return Math.max(0, high - low) + leaving.reduce((top, each) => Math.max(top, each), 0)
}

/** Whether every job may be left undone, in any number. */
function hasOpenShelf({ problem, from }: Pairs): boolean {
  const { shelf, resources, classes, agents, cost } = problem
  if (shelf === undefined) return false
  if (!resources.every(({ load }) => load[shelf]!.limit === Number.POSITIVE_INFINITY)) return false
  for (let row = 0; row < classes; row++) {
    if (from[row]! < from[row + 1]! && !Number.isFinite(cost[row * agents + shelf]!)) return false
  }
  return true
}
