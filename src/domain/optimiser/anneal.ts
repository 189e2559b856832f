import { naturalExp } from '../kernel/natural-exp.ts'
import { type Random, seededRandom } from '../kernel/seeded-random.ts'
import { type Candidates, candidatesOf } from './candidates.ts'
import { costOf } from './cost-of.ts'
import { LoadState } from './load-state.ts'
import type { Problem } from './problem.ts'
import { ease, harden, soften } from './soften.ts'
import type { Prices } from './solution.ts'

type Options = {
  /** So many moves are tried; some ten million a second. */
  readonly moves: number
  readonly seed: number
  /** Orders the agents of a class, the likelier first; any prices do. */
  readonly prices?: Prices | undefined
}

/** The temperature falls in so many steps from the mean loss of a move to 1/500 of it. */
const STEPS = 500
const COOLER = 0.9877
const SAMPLES = 1000
/** After a step, weights rise where something is above its limit, and fall when nothing is. */
const HARDER = 1.05
const EASIER = 0.97
const SHIFTS = 0.3
const LEAST_GAIN = 1e-9

/**
 * Simulated annealing (Kirkpatrick, Gelatt, Vecchi 1983) over shifts and swaps, passing through assignments that are above limits at a weight that
 * adapts (strategic oscillation, Glover 1977): for few, large jobs per agent, where descent gets stuck. From a legal assignment; the result is
 * legal and costs at most as much, and an illegal one comes back as it was. The same seed gives the same result.
 */
export function anneal(problem: Problem, agentOf: Int32Array, options: Options): Int32Array {
  const before = costOf(problem, agentOf)
  if (before === Number.POSITIVE_INFINITY || problem.jobs === 0) return agentOf
  const found = new Annealing(problem, agentOf, options).run(options.moves)
  return costOf(problem, found) < before ? found : agentOf
}

class Annealing {
  readonly #state: LoadState
  readonly #candidates: Candidates
  readonly #random: Random
  /** The move that was last proposed; `#other` −1: a shift. */
  #job = 0
  #agent = 0
  #other = -1

  constructor(problem: Problem, agentOf: Int32Array, { seed, prices }: Options) {
    this.#state = new LoadState(problem, agentOf)
    this.#candidates = candidatesOf(problem, prices)
    this.#random = seededRandom(seed)
    soften(this.#state)
  }

  run(moves: number): Int32Array {
    const state = this.#state
    const best = state.agentOf.slice()
    let least = state.totalCost()
    let temperature = this.#meanLoss()
    for (let step = 0; step < STEPS; step++) {
      let cost = state.totalCost()
      for (let move = 0; move < moves / STEPS; move++) {
        const change = this.#propose()
        if (!(change <= 0 || this.#random() < naturalExp(-change / temperature))) continue
        this.#accept()
        cost += change
        if (cost >= least - LEAST_GAIN || !state.isLegal()) continue
        least = cost
        best.set(state.agentOf)
      }
      if (state.isLegal()) ease(state, EASIER)
      else harden(state, HARDER)
      temperature *= COOLER
    }
    return best
  }

  #meanLoss(): number {
    let sum = 0
    let losses = 0
    for (let sample = 0; sample < SAMPLES; sample++) {
      const change = this.#propose()
      if (!(change > 0 && change < Number.POSITIVE_INFINITY)) continue
      sum += change
      losses++
    }
    return losses === 0 ? 1 : sum / losses
  }

  /** What a random move would change; Infinity when it may not be. */
  #propose(): number {
    const state = this.#state
    const { problem, agentOf } = state
    this.#job = Math.floor(this.#random() * problem.jobs)
    const row = problem.classOf[this.#job]!
    const from = this.#candidates.from[row]!
    const all = this.#candidates.from[row + 1]! - from
    this.#agent = this.#candidates.agents[from + Math.floor(this.#random() ** 2 * all)]!
    if (this.#agent === agentOf[this.#job]) return Number.POSITIVE_INFINITY
    this.#other = this.#random() < SHIFTS ? -1 : this.#anyJobOf(this.#agent)
    return this.#other < 0 ? state.shiftCost(this.#job, this.#agent) : state.swapCost(this.#job, this.#other)
  }

  #accept(): void {
    if (this.#other < 0) this.#state.shift(this.#job, this.#agent)
    else this.#state.swap(this.#job, this.#other)
  }

  #anyJobOf(agent: number): number {
    const { first, next } = this.#state
    let count = 0
    for (let job = first[agent]!; job >= 0; job = next[job]!) count++
    let skip = Math.floor(this.#random() * count)
    let job = first[agent]!
    while (skip-- > 0) job = next[job]!
    return job
  }
}
