import { isWhole } from './is-whole.ts'
import { findNetLoad } from './net-load.ts'
import { type Pairs, walkPairs } from './pairs.ts'
import type { Problem } from './problem.ts'
import type { Prices } from './solution.ts'

/** What no assignment costs less than, with what each job costs at least at the prices and the agent where it does. */
export type Bound = {
  /** Infinity when a job has no agent at all. */
  readonly value: number
  /** By job: the least of cost and prices over all agents. */
  readonly least: Float64Array
  readonly cheapest: Int32Array
}

/**
 * The Lagrangian at any prices, over all pairs: Σ over jobs of the least priced cost + Σ over loads of min (cost(L) − price · L) − price of leaving · most leaving.
 * It never passes the optimum: what floating point may add is taken off, and whole costs round it up.
 */
export function findBound(pairs: Pairs, prices: Prices): Bound {
  const { problem } = pairs
  const least = new Float64Array(problem.jobs)
  const cheapest = new Int32Array(problem.jobs)
  const sum = new CarefulSum()
  walkPairs(pairs, prices, (job, { agents, values, count }) => {
    let best = Number.POSITIVE_INFINITY
    let where = -1
    for (let at = 0; at < count; at++) {
      if (values[at]! < best) {
        best = values[at]!
        where = at
      }
    }
    least[job] = best
    cheapest[job] = where < 0 ? -1 : agents[where]!
    sum.add(best)
  })
  if (cheapest.includes(-1)) return { value: Number.POSITIVE_INFINITY, least, cheapest }
  for (const [resource, { load }] of problem.resources.entries()) {
    const price = prices.resources[resource]!
    for (let agent = 0; agent < problem.agents; agent++) {
      sum.add(findNetLoad(load[agent]!, price[agent]!, pairs.most[resource]!))
    }
  }
  if (prices.leaving > 0) sum.add(-prices.leaving * problem.mostLeaving)
  return { value: roundBound(problem, sum.value - roundingError(pairs, prices, sum)), least, cheapest }
}

/** A proven bound may rise to the next whole number where all costs are whole. */
export function roundBound(problem: Problem, value: number): number {
  if (!Number.isFinite(value) || !isWhole(problem)) return value
  // Adding 0 makes 0 of −0.
  return Math.ceil(value - 1e-6 * Math.max(1, Math.abs(value) / 1e4)) + 0
}

/** Each term is a few sums and products; their sum is careful. What they may be off by is bounded by their largest parts. */
function roundingError({ problem, most }: Pairs, prices: Prices, sum: CarefulSum): number {
  let size = sum.size
  const dearest = problem.cost.reduce(
    (top, cost) => (Number.isFinite(cost) ? Math.max(top, Math.abs(cost)) : top),
    0,
  )
  size += dearest * problem.jobs
  for (const leaving of problem.leaving) size += Math.abs(leaving) + prices.leaving
  for (const [resource, price] of prices.resources.entries()) {
    const top = price.reduce((highest, each) => Math.max(highest, Math.abs(each)), 0)
    size += 2 * top * most[resource]!
  }
  return size * 2 ** -50
}

/** A sum that loses next to nothing however many terms it has (Neumaier 1974). */
class CarefulSum {
  size = 0
  #sum = 0
  #rest = 0

  get value(): number {
    return this.#sum + this.#rest
  }

  add(term: number): void {
    const sum = this.#sum + term
    this.#rest += Math.abs(this.#sum) >= Math.abs(term) ? this.#sum - sum + term : term - sum + this.#sum
    this.#sum = sum
    this.size += Math.abs(term)
  }
}
