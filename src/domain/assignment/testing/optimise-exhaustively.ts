import { costOf } from '../../optimiser/cost-of.ts'
import type { Problem } from '../../optimiser/problem.ts'
import type { Optimise, Prices } from '../../optimiser/solution.ts'

/** Tries everything: for problems of a handful of jobs. The first of equal ones wins. */
export const optimiseExhaustively: Optimise = async (problem) => {
  const agentOf = new Int32Array(problem.jobs)
  let objective = Number.POSITIVE_INFINITY
  let best: Int32Array | undefined
  const walk = (job: number): void => {
    if (job === problem.jobs) {
      const cost = costOf(problem, agentOf)
      if (cost < objective) {
        objective = cost
        best = agentOf.slice()
      }
      return
    }
    for (let agent = 0; agent < problem.agents; agent++) {
      if (!Number.isFinite(problem.cost[problem.classOf[job]! * problem.agents + agent]!)) continue
      agentOf[job] = agent
      walk(job + 1)
    }
  }
  walk(0)
  if (best === undefined) return { kind: 'infeasible' }
  const prices = freePrices(problem)
  return {
    kind: 'solved',
    solution: { agentOf: best, objective, lowerBound: objective, gap: 0, prices, stop: 'proven' },
  }
}

function freePrices({ resources, agents }: Problem): Prices {
  return { resources: resources.map(() => new Float64Array(agents)), leaving: 0 }
}
