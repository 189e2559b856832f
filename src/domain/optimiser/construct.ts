import { type Candidates, candidatesOf } from './candidates.ts'
import { Descent } from './descent.ts'
import { LoadState } from './load-state.ts'
import type { Problem } from './problem.ts'
import { harden, soften } from './soften.ts'
import type { Prices } from './solution.ts'

/** Parts of jobs at agents, as a linear program gives them: each entry a job, an agent and the part in 0..1. */
export type Fractional = {
  readonly job: Int32Array
  readonly agent: Int32Array
  readonly value: Float64Array
}

type Options = {
  readonly prices?: Prices | undefined
  readonly fractional?: Fractional | undefined
  /** An assignment to begin with; −1 and pairs that are not allowed are filled in. */
  readonly kept?: Int32Array | undefined
}

/** So many times weights are raised while something is above its limit. */
const REPAIRS = 400
const HARDER = 1.3
const MOVES_PER_REPAIR = 50_000
/** Above this part a job counts as decided. */
const WHOLE = 1 - 1e-6
/** A job's regret is taken from so many of its class's cheapest agents. */
const COMPARED = 16

/**
 * A legal assignment: whole parts of `fractional` first, then the jobs with most to lose, each to its cheapest agent as loads stand; what is above a
 * limit then is pushed on at a rising price. Undefined when that found none, which does not prove that there is none.
 */
export function construct(
  problem: Problem,
  { prices, fractional, kept }: Options = {},
): Int32Array | undefined {
  const state = new LoadState(problem, allowedOf(problem, kept))
  const candidates = candidatesOf(problem, prices)
  if (fractional) takeWhole(state, fractional)
  const homeless: number[] = []
  for (const job of byRegret(state, candidates, prices)) {
    const agent = cheapestAgent(state, job, { candidates, prices })
    if (agent < 0) homeless.push(job)
    else state.shift(job, agent)
  }
  if (state.isLegal()) return state.agentOf
  soften(state)
  for (const job of homeless) {
    const agent = cheapestAgent(state, job, { candidates, prices })
    if (agent < 0) return undefined
    state.shift(job, agent)
  }
  return repair(state, candidates) ? state.agentOf : undefined
}

function allowedOf({ jobs, agents, classOf, cost }: Problem, kept: Int32Array | undefined): Int32Array {
  const allowed = new Int32Array(jobs).fill(-1)
  if (!kept) return allowed
  for (let job = 0; job < jobs; job++) {
    const agent = kept[job]!
    if (agent >= 0 && cost[classOf[job]! * agents + agent]! < Number.POSITIVE_INFINITY) allowed[job] = agent
  }
  return allowed
}

function takeWhole(state: LoadState, { job, agent, value }: Fractional): void {
  for (const [part, whole] of value.entries()) {
    if (whole > WHOLE && state.agentOf[job[part]!]! < 0) state.shift(job[part]!, agent[part]!)
  }
}

/** The open jobs, first those whose second best agent costs most more than their best; equal ones by index. */
function byRegret(state: LoadState, candidates: Candidates, prices: Prices | undefined): Int32Array {
  const { problem, agentOf } = state
  const regret = new Float64Array(problem.jobs)
  const open: number[] = []
  for (let job = 0; job < problem.jobs; job++) {
    if (agentOf[job]! >= 0) continue
    open.push(job)
    let best = Number.POSITIVE_INFINITY
    let second = Number.POSITIVE_INFINITY
    const weigh = (agent: number) => {
      const cost = state.pairCost(job, agent) + pricedUse(state, { job, agent, prices })
      if (cost < best) {
        second = best
        best = cost
      } else if (cost < second) second = cost
    }
    const from = candidates.from[problem.classOf[job]!]!
    const to = Math.min(candidates.from[problem.classOf[job]! + 1]!, from + COMPARED)
    const home = problem.home[job]!
    if (home >= 0) weigh(home)
    for (let place = from; place < to; place++) {
      if (candidates.agents[place] !== home) weigh(candidates.agents[place]!)
    }
    regret[job] = second === Number.POSITIVE_INFINITY ? second : second - best
  }
  return Int32Array.from(open).sort((one, other) =>
    regret[one] === regret[other] ? one - other : regret[other]! - regret[one]!,
  )
}

/** The agent that costs least more now, where time that has a price counts at least that; −1 when none may. */
function cheapestAgent(
  state: LoadState,
  job: number,
  { candidates, prices }: { candidates: Candidates; prices: Prices | undefined },
): number {
  const row = state.problem.classOf[job]!
  let best = Number.POSITIVE_INFINITY
  let cheapest = -1
  for (let place = candidates.from[row]!; place < candidates.from[row + 1]!; place++) {
    const agent = candidates.agents[place]!
    const pair = state.pairCost(job, agent)
    const load = Math.max(state.addedBy(job, agent) - pair, pricedUse(state, { job, agent, prices }))
    const cost = pair + load + state.leavingCost(state.leaves(job, agent))
    if (!(cost < best)) continue
    best = cost
    cheapest = agent
  }
  return cheapest
}

function pricedUse(
  state: LoadState,
  { job, agent, prices }: { job: number; agent: number; prices: Prices | undefined },
): number {
  if (!prices) return 0
  let price = 0
  for (let resource = 0; resource < prices.resources.length; resource++) {
    price += prices.resources[resource]![agent]! * state.useOf(job, resource, agent)
  }
  return price
}

/** Pushes jobs on from where there is too much, at a price that rises until nothing is above a limit. */
function repair(state: LoadState, candidates: Candidates): boolean {
  const descent = new Descent(state, candidates)
  descent.settle()
  for (let attempt = 0; attempt < REPAIRS && !state.isLegal(); attempt++) {
    for (const agent of harden(state, HARDER)) descent.unsettle(agent)
    descent.run(descent.weighed + MOVES_PER_REPAIR)
  }
  return state.isLegal()
}
