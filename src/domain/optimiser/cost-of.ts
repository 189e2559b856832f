import { costOfLoad } from './load-cost.ts'
import type { Problem } from './problem.ts'

/** What an assignment costs; Infinity when it breaks a limit, uses a pair that is not allowed, or too many jobs leave their home. */
export function costOf(problem: Problem, agentOf: Int32Array): number {
  const { agents, classOf, cost, home, leaving, shelf } = problem
  const loads = problem.resources.map(() => new Float64Array(agents))
  let total = 0
  let left = 0
  for (let job = 0; job < problem.jobs; job++) {
    const agent = agentOf[job]!
    if (!(agent >= 0 && agent < agents)) return Number.POSITIVE_INFINITY
    const pair = classOf[job]! * agents + agent
    total += cost[pair]!
    if (home[job]! >= 0 && agent !== home[job]) {
      total += leaving[job]!
      if (agent !== shelf) left++
    }
    for (const [index, { use }] of problem.resources.entries()) {
      loads[index]![agent]! += use.amounts[use.by === 'job' ? job : pair]!
    }
  }
  if (left > problem.mostLeaving) return Number.POSITIVE_INFINITY
  for (const [index, { load }] of problem.resources.entries()) {
    for (let agent = 0; agent < agents; agent++) total += costOfLoad(load[agent]!, loads[index]![agent]!)
  }
  return total
}
