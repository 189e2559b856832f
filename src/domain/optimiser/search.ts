import { costOf } from './cost-of.ts'
import { descend } from './descend.ts'
import type { Effort } from './effort.ts'
import type { Problem } from './problem.ts'
import { noPrices } from './program.ts'
import type { OptimiseOptions, Outcome, Prices, Solution } from './solution.ts'

/** What the solver of integer programs itself does not tell from nothing: a distance as small counts as proven. */
const PROVEN = 1e-6

/** The best assignment and the best bound so far; tells of each better one. */
export class Search {
  readonly problem: Problem
  agentOf: Int32Array | undefined
  objective = Number.POSITIVE_INFINITY
  lowerBound = Number.NEGATIVE_INFINITY
  prices: Prices
  readonly wantedGap: number
  readonly isCancelled: () => boolean
  readonly #onIncumbent: OptimiseOptions['onIncumbent']
  #isInfeasible = false
  #wasCancelled = false
  #hasCrashed = false

  constructor(problem: Problem, { gap, onIncumbent, isCancelled }: OptimiseOptions) {
    this.problem = problem
    this.prices = noPrices(problem)
    this.wantedGap = gap
    this.#onIncumbent = onIncumbent
    this.isCancelled = () => {
      this.#wasCancelled ||= isCancelled?.() ?? false
      return this.#wasCancelled
    }
  }

  offer(agentOf: Int32Array): void {
    const objective = costOf(this.problem, agentOf)
    if (!(objective < this.objective)) return
    this.agentOf = agentOf.slice()
    this.objective = objective
    this.#tell()
  }

  /** Improves the best by single moves, unless it is good enough. */
  descend({ moves, movesOfJob }: Effort): void {
    const { problem, agentOf, prices } = this
    if (agentOf === undefined || this.isDone()) return
    this.offer(descend(problem, agentOf, { prices, moves: Math.min(moves, movesOfJob * problem.jobs) }))
  }

  raiseBound(value: number, prices?: Prices): void {
    if (!(value > this.lowerBound)) return
    this.lowerBound = value
    if (prices !== undefined) this.prices = prices
    this.#tell()
  }

  noteCrash(): void {
    this.#hasCrashed = true
  }

  declareInfeasible(): void {
    this.#isInfeasible = true
  }

  gap(): number {
    if (this.lowerBound >= this.objective) return 0
    return (this.objective - this.lowerBound) / Math.abs(this.objective)
  }

  /** How far bound and best may be apart. */
  wantedDistance(): number {
    return this.agentOf === undefined ? 0 : this.wantedGap * Math.abs(this.objective)
  }

  /** The objective at which the wanted distance from the bound is reached. */
  target(): number {
    const { lowerBound, wantedGap } = this
    return lowerBound > 0 ? lowerBound / (1 - wantedGap) : lowerBound / (1 + wantedGap)
  }

  isDone(): boolean {
    return this.#isInfeasible || this.gap() <= Math.max(this.wantedGap, PROVEN) || this.isCancelled()
  }

  solution(): Solution | undefined {
    const { agentOf, objective, prices } = this
    if (agentOf === undefined) return undefined
    const lowerBound = Math.min(this.lowerBound, objective)
    return { agentOf, objective, lowerBound, gap: this.gap(), prices, stop: this.#stop() }
  }

  outcome(): Outcome {
    if (this.#isInfeasible) return { kind: 'infeasible' }
    const solution = this.solution()
    if (solution !== undefined) return { kind: 'solved', solution }
    return { kind: 'unsolved', lowerBound: this.lowerBound, stop: this.#stop() }
  }

  #stop(): Solution['stop'] {
    if (this.agentOf !== undefined && this.gap() <= PROVEN) return 'proven'
    if (this.gap() <= this.wantedGap) return 'gap'
    if (this.#wasCancelled) return 'cancelled'
    return this.#hasCrashed ? 'crashed' : 'effort'
  }

  #tell(): void {
    const solution = this.solution()
    if (solution !== undefined) this.#onIncumbent?.(solution)
  }
}
