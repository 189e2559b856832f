import { LoadTable } from './load-table.ts'
import type { Problem } from './problem.ts'

/**
 * An assignment in the making: its loads are kept, so that a move is priced in as many steps as there are resources.
 * A job with agent −1 is given to nobody yet. Limits are hard until `table.overWeight` and `leftWeight` are made finite.
 */
export class LoadState {
  readonly problem: Problem
  readonly table: LoadTable
  readonly agentOf: Int32Array
  /** By place: resource × agents + agent. */
  readonly loads: Float64Array
  /** Jobs that went to another agent than their home. */
  left = 0
  /** What each of them costs that is more than may be. */
  leftWeight = Number.POSITIVE_INFINITY
  /** An agent's jobs: `first` by agent, then `next` by job; −1 ends. */
  readonly first: Int32Array
  readonly next: Int32Array
  readonly #previous: Int32Array
  readonly #costs: Float64Array
  readonly #amounts: readonly Float64Array[]
  readonly #byClass: readonly boolean[]
  /** Jobs that nobody does yet, and places above their limit. */
  #open: number
  #over: number

  constructor(problem: Problem, agentOf: Int32Array) {
    const { agents, jobs, resources } = problem
    this.problem = problem
    this.table = new LoadTable(resources)
    this.agentOf = new Int32Array(jobs).fill(-1)
    this.loads = new Float64Array(resources.length * agents)
    this.#costs = this.loads.map((load, place) => this.table.costAt(place, load))
    this.#open = jobs
    this.#over = this.loads.filter((load, place) => load > this.table.limits[place]!).length
    this.#amounts = resources.map(({ use }) => use.amounts)
    this.#byClass = resources.map(({ use }) => use.by === 'class')
    this.first = new Int32Array(agents).fill(-1)
    this.next = new Int32Array(jobs).fill(-1)
    this.#previous = new Int32Array(jobs).fill(-1)
    for (let job = 0; job < jobs; job++) if (agentOf[job]! >= 0) this.shift(job, agentOf[job]!)
  }

  /** What the pair costs without its load; Infinity where it is not allowed. */
  pairCost(job: number, agent: number): number {
    const { classOf, agents, cost, home, leaving } = this.problem
    const stays = home[job]! < 0 || agent === home[job]
    return cost[classOf[job]! * agents + agent]! + (stays ? 0 : leaving[job]!)
  }

  useOf(job: number, resource: number, agent: number): number {
    const amounts = this.#amounts[resource]!
    return this.#byClass[resource]
      ? amounts[this.problem.classOf[job]! * this.problem.agents + agent]!
      : amounts[job]!
  }

  /** 1 when the job counts as one that left with this agent. */
  leaves(job: number, agent: number): number {
    const home = this.problem.home[job]!
    return home >= 0 && agent >= 0 && agent !== home && agent !== this.problem.shelf ? 1 : 0
  }

  /** What is saved when the job's agent no longer does it. */
  savedBy(job: number): number {
    const agent = this.agentOf[job]!
    if (agent < 0) return 0
    let saved = this.pairCost(job, agent)
    for (let resource = 0; resource < this.#amounts.length; resource++) {
      const place = resource * this.problem.agents + agent
      const load = this.loads[place]! - this.useOf(job, resource, agent)
      saved += this.#costs[place]! - this.table.costAt(place, load)
    }
    return saved
  }

  /** What an agent costs more when it gets the job too; Infinity when it may not or cannot. */
  addedBy(job: number, agent: number): number {
    let added = this.pairCost(job, agent)
    if (added === Number.POSITIVE_INFINITY) return added
    for (let resource = 0; resource < this.#amounts.length; resource++) {
      const place = resource * this.problem.agents + agent
      const load = this.loads[place]! + this.useOf(job, resource, agent)
      added += this.table.costAt(place, load) - this.#costs[place]!
    }
    return added
  }

  /** What the objective changes when the job goes to another agent; Infinity when that may not be. */
  shiftCost(job: number, agent: number): number {
    return this.addedBy(job, agent) - this.savedBy(job) + this.leavingCost(this.leavesMore(job, agent))
  }

  /** What the objective changes when an agent gives up one job for another that comes from anywhere. */
  exchangeCost(agent: number, out: number, into: number): number {
    let cost = this.pairCost(into, agent)
    if (cost === Number.POSITIVE_INFINITY) return cost
    cost -= this.pairCost(out, agent)
    for (let resource = 0; resource < this.#amounts.length; resource++) {
      const place = resource * this.problem.agents + agent
      const load = this.loads[place]! + this.useOf(into, resource, agent) - this.useOf(out, resource, agent)
      cost += this.table.costAt(place, load) - this.#costs[place]!
    }
    return cost
  }

  /** What the objective changes when two jobs change their agents with each other. */
  swapCost(one: number, other: number): number {
    const from = this.agentOf[one]!
    const to = this.agentOf[other]!
    const cost = this.exchangeCost(from, one, other)
    if (cost === Number.POSITIVE_INFINITY) return cost
    const more = this.leavesMore(one, to) + this.leavesMore(other, from)
    return cost + this.exchangeCost(to, other, one) + this.leavingCost(more)
  }

  /** Whether one job more (1), as many (0) or one fewer (−1) would have left. */
  leavesMore(job: number, agent: number): number {
    return this.leaves(job, agent) - this.leaves(job, this.agentOf[job]!)
  }

  /** What so many more jobs that leave cost as long as the number is limited. */
  leavingCost(more: number): number {
    const { mostLeaving } = this.problem
    if (more === 0 || mostLeaving === Number.POSITIVE_INFINITY) return 0
    const over = Math.max(0, this.left + more - mostLeaving) - Math.max(0, this.left - mostLeaving)
    return over === 0 ? 0 : over * this.leftWeight
  }

  shift(job: number, agent: number): void {
    this.left += this.leavesMore(job, agent)
    const from = this.agentOf[job]!
    if (from >= 0) {
      this.#unlink(job, from)
      this.#addLoad(job, from, -1)
    }
    this.agentOf[job] = agent
    if (agent < 0) return
    this.#link(job, agent)
    this.#addLoad(job, agent, 1)
  }

  swap(one: number, other: number): void {
    const from = this.agentOf[one]!
    this.shift(one, this.agentOf[other]!)
    this.shift(other, from)
  }

  /** Takes over the costs again after weights of what is above a limit changed. */
  reprice(): void {
    for (let place = 0; place < this.loads.length; place++) {
      this.#costs[place] = this.table.costAt(place, this.loads[place]!)
    }
  }

  /** Everybody has an agent and nothing is above its limit. */
  isLegal(): boolean {
    return this.#open === 0 && this.#over === 0 && this.left <= this.problem.mostLeaving
  }

  /** The objective, with what is above limits at its weights; of jobs that are given to somebody. */
  totalCost(): number {
    let total = 0
    for (let job = 0; job < this.agentOf.length; job++) {
      if (this.agentOf[job]! >= 0) total += this.pairCost(job, this.agentOf[job]!)
    }
    for (const cost of this.#costs) total += cost
    const over = this.left - this.problem.mostLeaving
    return over > 0 ? total + over * this.leftWeight : total
  }

  #addLoad(job: number, agent: number, sign: 1 | -1): void {
    this.#open -= sign
    for (let resource = 0; resource < this.#amounts.length; resource++) {
      const place = resource * this.problem.agents + agent
      const limit = this.table.limits[place]!
      const before = this.loads[place]!
      const after = before + sign * this.useOf(job, resource, agent)
      this.#over += Number(after > limit) - Number(before > limit)
      this.loads[place] = after
      this.#costs[place] = this.table.costAt(place, after)
    }
  }

  #link(job: number, agent: number): void {
    const head = this.first[agent]!
    this.next[job] = head
    this.#previous[job] = -1
    if (head >= 0) this.#previous[head] = job
    this.first[agent] = job
  }

  #unlink(job: number, agent: number): void {
    const before = this.#previous[job]!
    const after = this.next[job]!
    if (before >= 0) this.next[before] = after
    else this.first[agent] = after
    if (after >= 0) this.#previous[after] = before
  }
}
