import type { PricedRow } from './pairs.ts'

/** Pairs that a program knows: in the order in which they came, with the ones of each job linked. */
export class Arcs {
  count = 0
  job: Int32Array
  agent: Int32Array
  readonly #first: Int32Array
  #next: Int32Array

  constructor(jobs: number, room = 4 * jobs) {
    this.job = new Int32Array(room)
    this.agent = new Int32Array(room)
    this.#next = new Int32Array(room)
    this.#first = new Int32Array(jobs).fill(-1)
  }

  has(job: number, agent: number): boolean {
    return this.find(job, agent) >= 0
  }

  /** The place of the pair, −1 when it is not there. */
  find(job: number, agent: number): number {
    for (let arc = this.#first[job]!; arc >= 0; arc = this.#next[arc]!) {
      if (this.agent[arc] === agent) return arc
    }
    return -1
  }

  /** Adds the pair unless it is there already or has no agent. */
  add(job: number, agent: number): void {
    if (agent < 0 || this.has(job, agent)) return
    if (this.count === this.job.length) this.#grow()
    this.job[this.count] = job
    this.agent[this.count] = agent
    this.#next[this.count] = this.#first[job]!
    this.#first[job] = this.count++
  }

  #grow(): void {
    const room = 2 * this.job.length + 16
    const wider = (from: Int32Array) => {
      const to = new Int32Array(room)
      to.set(from)
      return to
    }
    this.job = wider(this.job)
    this.agent = wider(this.agent)
    this.#next = wider(this.#next)
  }
}

/** Keeps the cheapest few of a row, its own room reused. */
export class Cheapest {
  readonly agents: Int32Array
  readonly values: Float64Array
  count = 0

  constructor(most: number) {
    this.agents = new Int32Array(most)
    this.values = new Float64Array(most)
  }

  /** The row's cheapest up to a value, in rising order; of equal ones the first. */
  take({ agents, values, count }: PricedRow, upTo: number): void {
    this.count = 0
    const most = this.agents.length
    for (let at = 0; at < count; at++) {
      const value = values[at]!
      if (value > upTo || (this.count === most && value >= this.values[most - 1]!)) continue
      let place = this.count === most ? most - 1 : this.count++
      for (; place > 0 && this.values[place - 1]! > value; place--) {
        this.values[place] = this.values[place - 1]!
        this.agents[place] = this.agents[place - 1]!
      }
      this.values[place] = value
      this.agents[place] = agents[at]!
    }
  }
}
