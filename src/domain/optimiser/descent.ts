import type { Candidates } from './candidates.ts'
import type { LoadState } from './load-state.ts'

/** Smaller gains are rounding. */
const LEAST_GAIN = 1e-9
/** How many of a job's cheapest agents are looked at for each kind of move, and how many others in turn: the dearer kinds only pay near the top. */
type Reach = { readonly cheapest: number; readonly others: number }
const SHIFT_REACH: Reach = { cheapest: 24, others: 24 }
const SWAP_REACH: Reach = { cheapest: 8, others: 0 }
const CHAIN_REACH: Reach = { cheapest: 6, others: 0 }

/** Improves a state by giving one job to another agent, swapping two, or pushing one on to make room, as long as something of that kind helps. */
export class Descent {
  /** Moves that were weighed so far. */
  weighed = 0
  readonly #state: LoadState
  readonly #candidates: Candidates
  readonly #isSettled: Uint8Array
  readonly #found = new Int32Array(SHIFT_REACH.cheapest + SHIFT_REACH.others)
  readonly #foundNext = new Int32Array(CHAIN_REACH.cheapest + CHAIN_REACH.others)
  #round = 0

  constructor(state: LoadState, candidates: Candidates) {
    this.#state = state
    this.#candidates = candidates
    this.#isSettled = new Uint8Array(state.problem.jobs)
  }

  /** Until nothing helps or so many moves were weighed, all runs together. */
  run(moves: number): void {
    const { jobs } = this.#state.problem
    // Looking is work too, also where there is nobody to look at.
    this.weighed++
    for (let improved = true; improved; this.#round++) {
      improved = false
      for (let job = 0; job < jobs; job++) {
        if (this.#isSettled[job]) continue
        if (this.weighed >= moves) return
        this.#isSettled[job] = 1
        this.weighed++
        if (this.#shift(job) || this.#swap(job) || this.#push(job)) improved = true
      }
    }
  }

  #shift(job: number): boolean {
    const state = this.#state
    const saved = state.savedBy(job)
    let best = -LEAST_GAIN
    let to = -1
    for (const agent of this.#agentsFor(job, SHIFT_REACH, this.#found)) {
      const cost = state.addedBy(job, agent) - saved + state.leavingCost(state.leavesMore(job, agent))
      if (!(cost < best)) continue
      best = cost
      to = agent
    }
    if (to < 0) return false
    this.unsettle(state.agentOf[job]!)
    this.unsettle(to)
    state.shift(job, to)
    return true
  }

  #swap(job: number): boolean {
    const state = this.#state
    let best = -LEAST_GAIN
    let other = -1
    for (const agent of this.#agentsFor(job, SWAP_REACH, this.#found)) {
      for (let candidate = state.first[agent]!; candidate >= 0; candidate = state.next[candidate]!) {
        this.weighed++
        const cost = state.swapCost(job, candidate)
        if (!(cost < best)) continue
        best = cost
        other = candidate
      }
    }
    if (other < 0) return false
    this.unsettle(state.agentOf[job]!)
    this.unsettle(state.agentOf[other]!)
    state.swap(job, other)
    return true
  }

  /** One job takes another's place, which goes on to a third agent. */
  #push(job: number): boolean {
    const state = this.#state
    const saved = state.savedBy(job)
    let best = -LEAST_GAIN
    let pushed = -1
    let to = -1
    for (const agent of this.#agentsFor(job, CHAIN_REACH, this.#found)) {
      const more = state.leavesMore(job, agent)
      for (let candidate = state.first[agent]!; candidate >= 0; candidate = state.next[candidate]!) {
        const change = state.exchangeCost(agent, candidate, job) - saved
        if (change === Number.POSITIVE_INFINITY) continue
        for (const last of this.#agentsFor(candidate, CHAIN_REACH, this.#foundNext)) {
          if (last === state.agentOf[job]) continue
          const cost =
            change +
            state.addedBy(candidate, last) +
            state.leavingCost(more + state.leavesMore(candidate, last))
          if (!(cost < best)) continue
          best = cost
          pushed = candidate
          to = last
        }
      }
    }
    if (pushed < 0) return false
    const agent = state.agentOf[pushed]!
    for (const changed of [state.agentOf[job]!, agent, to]) this.unsettle(changed)
    state.shift(pushed, to)
    state.shift(job, agent)
    return true
  }

  /** The job's cheapest agents, and some of the others, each round different ones; never its own. */
  #agentsFor(job: number, reach: Reach, found: Int32Array): Int32Array {
    const { problem, agentOf } = this.#state
    const row = problem.classOf[job]!
    const from = this.#candidates.from[row]!
    const all = this.#candidates.from[row + 1]! - from
    const others = Math.max(0, all - reach.cheapest)
    const taken = Math.min(reach.others, others)
    // Neighbours in a class would otherwise all look at the same ones.
    const begin = others === 0 ? 0 : (Math.imul(job + 1, 0x9e3779b1) >>> 0) % others
    let count = 0
    for (let index = 0; index < Math.min(all, reach.cheapest) + taken; index++) {
      const place =
        index < reach.cheapest
          ? index
          : reach.cheapest + ((begin + this.#round * reach.others + index - reach.cheapest) % others)
      const agent = this.#candidates.agents[from + place]!
      if (agent !== agentOf[job]) found[count++] = agent
    }
    this.weighed += count
    return found.subarray(0, count)
  }

  /** Nothing is looked at but what is unsettled from here on. */
  settle(): void {
    this.#isSettled.fill(1)
  }

  /** The agent's load or what it costs changed: its jobs may have better places now. */
  unsettle(agent: number): void {
    if (agent < 0) return
    const { first, next } = this.#state
    for (let job = first[agent]!; job >= 0; job = next[job]!) this.#isSettled[job] = 0
  }
}
