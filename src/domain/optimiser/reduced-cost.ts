import { costOfLoad } from './load-cost.ts'
import { findNetLoad } from './net-load.ts'
import { listPairs, walkPairs } from './pairs.ts'
import type { Problem } from './problem.ts'
import type { Prices } from './solution.ts'

/** What a job would cost with an agent, part by part. */
export type PricedPair = {
  readonly agent: number
  readonly cost: number
  /** For going to another agent than its home, with the price of one more that does. */
  readonly leaving: number
  /** By resource: price × use, what it takes of a scarce agent; below zero where the agent has to spare. */
  readonly priceParts: readonly number[]
  /** Sum of all parts. */
  readonly total: number
}

/**
 * A job with each agent that may do it, the cheapest first; of equal ones the first. Giving it to another than the cheapest costs at least the
 * difference of the totals, less what lies between the objective and the bound.
 */
export function priceJob(problem: Problem, prices: Prices, job: number): PricedPair[] {
  const { agents, classOf, cost, home, leaving, shelf, resources } = problem
  const priced: PricedPair[] = []
  for (let agent = 0; agent < agents; agent++) {
    const pair = classOf[job]! * agents + agent
    if (cost[pair] === Number.POSITIVE_INFINITY) continue
    const leaves = home[job]! >= 0 && home[job] !== agent
    const away = leaves ? leaving[job]! + (agent === shelf ? 0 : prices.leaving) : 0
    const priceParts = resources.map(
      ({ use }, resource) =>
        prices.resources[resource]![agent]! * use.amounts[use.by === 'job' ? job : pair]!,
    )
    const total = priceParts.reduce((sum, part) => sum + part, cost[pair]! + away)
    priced.push({ agent, cost: cost[pair]!, leaving: away, priceParts, total })
  }
  return priced.sort((one, other) => one.total - other.total)
}

/** Where the distance between an assignment and a bound lies. */
export type GapParts = {
  /** By job: how much cheaper than its agent its cheapest is, at the prices. */
  readonly regret: Float64Array
  /** By resource and agent: how much better than its load the best load is, at its price. */
  readonly slack: readonly Float64Array[]
  /** Of jobs that may still leave, at the price of leaving. */
  readonly leavingSlack: number
  /** The Lagrangian at the prices: objective − bound = Σ regret + Σ slack + leavingSlack, and none is below zero. */
  readonly bound: number
}

export function gapParts(problem: Problem, agentOf: Int32Array, prices: Prices): GapParts {
  const { agents, classOf, home, shelf, resources, mostLeaving } = problem
  const pairs = listPairs(problem)
  const regret = new Float64Array(problem.jobs)
  let bound = 0
  let left = 0
  walkPairs(pairs, prices, (job, row) => {
    let least = Number.POSITIVE_INFINITY
    let used = Number.POSITIVE_INFINITY
    for (let at = 0; at < row.count; at++) {
      least = Math.min(least, row.values[at]!)
      if (row.agents[at] === agentOf[job]) used = row.values[at]!
    }
    regret[job] = used - least
    bound += least
    if (home[job]! >= 0 && agentOf[job] !== home[job] && agentOf[job] !== shelf) left++
  })
  const slack = resources.map(({ use, load }, resource) => {
    const loads = new Float64Array(agents)
    for (let job = 0; job < problem.jobs; job++) {
      const agent = agentOf[job]!
      loads[agent]! += use.amounts[use.by === 'job' ? job : classOf[job]! * agents + agent]!
    }
    return loads.map((amount, agent) => {
      const price = prices.resources[resource]![agent]!
      const best = findNetLoad(load[agent]!, price, pairs.most[resource]!)
      bound += best
      return costOfLoad(load[agent]!, amount) - price * amount - best
    })
  })
  const leavingSlack = prices.leaving > 0 ? prices.leaving * (mostLeaving - left) : 0
  if (prices.leaving > 0) bound -= prices.leaving * mostLeaving
  return { regret, slack, leavingSlack, bound }
}
