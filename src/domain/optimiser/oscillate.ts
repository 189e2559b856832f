import { candidatesOf } from './candidates.ts'
import { costOf } from './cost-of.ts'
import { Descent } from './descent.ts'
import { LoadState } from './load-state.ts'
import type { Problem } from './problem.ts'
import { ease, harden, soften } from './soften.ts'
import type { Prices } from './solution.ts'

type Options = {
  /** Orders the agents of a class; those of a bound make it much better. */
  readonly prices?: Prices | undefined
  /** So many moves are weighed; some twenty million a second. */
  readonly moves: number
  /** Told of each better assignment. */
  readonly onBetter?: ((agentOf: Int32Array) => void) | undefined
}

/** What is above a limit weighs so much more after a descent that ends there, and all weighs so much less after one that does not. */
const HARDER = 1.1
const EASIER = 0.85
/** After so many descents without a better one it returns to the best. */
const PATIENCE = 100
const LEAST_GAIN = 1e-9

/**
 * Strategic oscillation (Glover 1977; with ejection chains: Yagiura, Ibaraki, Glover 2004): one descent after another, each allowed to pass limits at
 * weights that adapt, so that the search swings over the border of what is legal. For tight limits. From a legal assignment; the result is legal and
 * costs at most as much, and an illegal one comes back as it was.
 */
export function oscillate(
  problem: Problem,
  agentOf: Int32Array,
  { prices, moves, onBetter }: Options,
): Int32Array {
  let best = agentOf
  let least = costOf(problem, agentOf)
  if (least === Number.POSITIVE_INFINITY) return agentOf
  const state = new LoadState(problem, agentOf)
  soften(state)
  const descent = new Descent(state, candidatesOf(problem, prices))
  const everybody = Array.from({ length: problem.agents }, (_, agent) => agent)
  let idle = 0
  // Where there is no move to weigh, none is spent: patience ends it too.
  for (let waited = 0; descent.weighed < moves && idle <= PATIENCE; waited++) {
    const weighed = descent.weighed
    descent.run(moves)
    idle = descent.weighed === weighed ? idle + 1 : 0
    if (state.isLegal() && state.totalCost() < least - LEAST_GAIN) {
      best = state.agentOf.slice()
      least = state.totalCost()
      waited = 0
      onBetter?.(best)
    }
    if (waited > PATIENCE) {
      waited = 0
      for (const [job, agent] of best.entries()) if (state.agentOf[job] !== agent) state.shift(job, agent)
    }
    const isLegal = state.isLegal()
    if (isLegal) ease(state, EASIER)
    for (const agent of isLegal ? everybody : harden(state, HARDER)) descent.unsettle(agent)
  }
  return costOf(problem, best) <= costOf(problem, agentOf) ? best : agentOf
}
