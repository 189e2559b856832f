import { candidatesOf } from './candidates.ts'
import { costOf } from './cost-of.ts'
import { Descent } from './descent.ts'
import { LoadState } from './load-state.ts'
import type { Problem } from './problem.ts'
import type { Prices } from './solution.ts'

type Options = {
  /** Orders the agents of a class; any prices do. */
  readonly prices?: Prices | undefined
  /** So many moves are weighed at most; some ten million a second. */
  readonly moves: number
}

/**
 * Improves a legal assignment by giving one job to another agent, swapping two, or pushing one on to make room, until nothing of that kind helps
 * or the moves are spent. The result costs at most as much; an illegal assignment comes back as it was.
 */
export function descend(problem: Problem, agentOf: Int32Array, { prices, moves }: Options): Int32Array {
  const before = costOf(problem, agentOf)
  if (before === Number.POSITIVE_INFINITY) return agentOf
  const state = new LoadState(problem, agentOf)
  new Descent(state, candidatesOf(problem, prices)).run(moves)
  const found = state.agentOf
  return costOf(problem, found) < before ? found : agentOf
}
