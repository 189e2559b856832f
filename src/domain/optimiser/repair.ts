import { findBound } from './bound.ts'
import { construct, type Fractional } from './construct.ts'
import { EFFORTS } from './effort.ts'
import type { Pairs } from './pairs.ts'
import type { Problem } from './problem.ts'
import { noPrices } from './program.ts'
import type { Search } from './search.ts'
import type { OptimiseOptions, Outcome } from './solution.ts'

/**
 * An answer without any linear program: the prices of before bound what changed, since any prices do, and the assignment of before is mended:
 * what it may keep stays, the rest goes where it is cheapest, and a descent follows.
 */
export function repair(pairs: Pairs, search: Search, warm: OptimiseOptions['warm']): Outcome {
  const { problem } = pairs
  const prices = warm?.prices ?? noPrices(problem)
  const bound = findBound(pairs, prices)
  if (bound.value === Number.POSITIVE_INFINITY) return { kind: 'infeasible' }
  search.raiseBound(bound.value, prices)
  if (warm !== undefined) search.offer(warm.agentOf)
  if (search.agentOf === undefined) {
    const mended = construct(problem, { prices, fractional: warm && keepAll(problem, warm.agentOf) })
    if (mended !== undefined) search.offer(mended)
  }
  search.descend(EFFORTS.repair)
  return search.outcome()
}

function keepAll({ jobs, agents, classOf, cost }: Problem, agentOf: Int32Array): Fractional {
  const kept: number[] = []
  for (let job = 0; job < jobs; job++) {
    const agent = agentOf[job] ?? -1
    if (agent >= 0 && cost[classOf[job]! * agents + agent]! < Number.POSITIVE_INFINITY) kept.push(job)
  }
  return {
    job: Int32Array.from(kept),
    agent: Int32Array.from(kept, (job) => agentOf[job]!),
    value: new Float64Array(kept.length).fill(1),
  }
}
