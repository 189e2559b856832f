import type { Problem } from './problem.ts'
import type { Prices } from './solution.ts'

/** The agents that may do the jobs of a class, the cheapest first: those of class c stand from `from[c]` up to `from[c + 1]`. */
export type Candidates = { readonly from: Int32Array; readonly agents: Int32Array }

/** Sorts each class's agents by cost plus the price of what the class's mean job uses; equal ones stay in the order of their index. */
export function candidatesOf(problem: Problem, prices?: Prices): Candidates {
  const { agents, classes, cost } = problem
  const from = new Int32Array(classes + 1)
  for (let place = 0; place < cost.length; place++) {
    if (cost[place]! < Number.POSITIVE_INFINITY) from[Math.floor(place / agents) + 1]!++
  }
  for (let row = 0; row < classes; row++) from[row + 1]! += from[row]!
  const sorted = new Int32Array(from[classes]!)
  const meanUse = prices && problem.resources.map(({ use }) => meanUseOf(problem, use))
  const key = new Float64Array(agents)
  for (let row = 0; row < classes; row++) {
    let count = from[row]!
    for (let agent = 0; agent < agents; agent++) {
      key[agent] = cost[row * agents + agent]!
      if (key[agent] === Number.POSITIVE_INFINITY) continue
      sorted[count++] = agent
      if (!prices || !meanUse) continue
      for (const [resource, { use }] of problem.resources.entries()) {
        const amount = meanUse[resource]?.[row] ?? use.amounts[row * agents + agent]!
        key[agent]! += amount * prices.resources[resource]![agent]!
      }
    }
    sorted.subarray(from[row]!, count).sort((one, other) => key[one]! - key[other]! || one - other)
  }
  return { from, agents: sorted }
}

/** By class, what its mean job uses; undefined where the use is the class's already. */
function meanUseOf(problem: Problem, use: Problem['resources'][number]['use']): Float64Array | undefined {
  if (use.by === 'class') return undefined
  const sums = new Float64Array(problem.classes)
  const counts = new Float64Array(problem.classes)
  for (let job = 0; job < problem.jobs; job++) {
    sums[problem.classOf[job]!]! += use.amounts[job]!
    counts[problem.classOf[job]!]!++
  }
  return sums.map((sum, row) => (counts[row]! > 0 ? sum / counts[row]! : 0))
}
