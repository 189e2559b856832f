import { Arcs, Cheapest } from './arcs.ts'
import type { Bound } from './bound.ts'
import { isWhole } from './is-whole.ts'
import { type Pairs, walkPairs } from './pairs.ts'
import type { Solution } from './solution.ts'

/** Pairs that are worth a closer look. */
export type Core = {
  readonly arcs: Arcs
  /** No better assignment uses a pair that was left out: it alone would cost more than is to be gained. */
  readonly isExact: boolean
}

/**
 * Every pair that an assignment better than the best known may use: its reduced cost is at most what lies between the bound and the best.
 * Undefined when there are more than `most`.
 */
export function findExactCore(
  pairs: Pairs,
  { best, bound, most }: { best: Solution; bound: Bound; most: number },
): Core | undefined {
  const { problem } = pairs
  const slack = 1e-9 * Math.max(1, Math.abs(best.objective))
  // A better one is better by a whole unit where all costs are whole.
  const room = best.objective - bound.value - (isWhole(problem) ? 1 - 1e-6 : 0) + slack
  const arcs = new Arcs(problem.jobs)
  for (let job = 0; job < problem.jobs; job++) arcs.add(job, best.agentOf[job]!)
  walkPairs(pairs, best.prices, (job, { agents, values, count }) => {
    if (arcs.count > most) return
    const limit = bound.least[job]! + room
    for (let at = 0; at < count; at++) if (values[at]! <= limit) arcs.add(job, agents[at]!)
  })
  return arcs.count > most ? undefined : { arcs, isExact: true }
}

/** The best known and `most` more pairs of the least reduced cost, at most a few of each job. */
export function chooseCore(
  pairs: Pairs,
  { best, bound, most, mostOfJob }: { best: Solution; bound: Bound; most: number; mostOfJob: number },
): Core {
  const { problem } = pairs
  const room = best.objective - bound.value
  const few = new Cheapest(mostOfJob)
  const found: { job: Int32Array; agent: Int32Array; excess: Float64Array; count: number } = {
    job: new Int32Array(problem.jobs * mostOfJob),
    agent: new Int32Array(problem.jobs * mostOfJob),
    excess: new Float64Array(problem.jobs * mostOfJob),
    count: 0,
  }
  walkPairs(pairs, best.prices, (job, row) => {
    few.take(row, bound.least[job]! + room)
    for (let at = 0; at < few.count; at++) {
      found.job[found.count] = job
      found.agent[found.count] = few.agents[at]!
      found.excess[found.count++] = few.values[at]! - bound.least[job]!
    }
  })
  const arcs = new Arcs(problem.jobs)
  for (let job = 0; job < problem.jobs; job++) arcs.add(job, best.agentOf[job]!)
  const sorted = found.excess.slice(0, found.count).sort()
  const limit = sorted[Math.min(found.count, problem.jobs + most) - 1] ?? 0
  for (let at = 0; at < found.count && arcs.count < 2 * problem.jobs + most; at++) {
    if (found.excess[at]! <= limit) arcs.add(found.job[at]!, found.agent[at]!)
  }
  return { arcs, isExact: false }
}

/** All pairs there are. */
export function openAll(pairs: Pairs): Core {
  const { problem, agents, allowed } = pairs
  const arcs = new Arcs(problem.jobs, pairs.count)
  for (let job = 0; job < problem.jobs; job++) {
    const row = problem.classOf[job]!
    for (let at = allowed[row]!; at < allowed[row + 1]!; at++) arcs.add(job, agents[at]!)
  }
  return { arcs, isExact: true }
}
