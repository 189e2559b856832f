import type { Problem } from './problem.ts'

/** What a unit more of each resource would be worth at each agent, and one more job leaving its home: not below zero where it is scarce. */
export type Prices = {
  /** One for each resource: by agent, per unit of load; below zero where an agent has time to spare. */
  readonly resources: readonly Float64Array[]
  /** Of one more job that leaves its home; 0 while the limit does not bind. */
  readonly leaving: number
}

/** Jobs with their agents, what that costs, and what no assignment could cost less than. */
export type Solution = {
  readonly agentOf: Int32Array
  readonly objective: number
  /** Proven: no assignment costs less. */
  readonly lowerBound: number
  /** (objective − lowerBound) / |objective|; 0 when both are equal. */
  readonly gap: number
  readonly prices: Prices
  /** Why it went no further: `proven` optimal, within the wanted `gap`, all its `effort` spent, `cancelled`, or the solver `crashed`. */
  readonly stop: 'proven' | 'gap' | 'effort' | 'cancelled' | 'crashed'
}

export type Outcome =
  | { readonly kind: 'solved'; readonly solution: Solution }
  /** Proven: no assignment keeps all limits. */
  | { readonly kind: 'infeasible' }
  /** None was found that keeps all limits, and none was ruled out. */
  | { readonly kind: 'unsolved'; readonly lowerBound: number; readonly stop: Solution['stop'] }

export type OptimiseOptions = {
  /** Good enough: at this relative distance from the bound it stops. 0: until proven. */
  readonly gap: number
  /** How much work at most, counted in the solver's steps and never in time, so that the same input gives the same answer. */
  readonly effort: 'repair' | 'quick' | 'usual' | 'thorough'
  /** Of an earlier, similar problem (agents and classes in the same places; jobs may have changed): begins there and changes little. */
  readonly warm?: { readonly agentOf: Int32Array; readonly prices: Prices } | undefined
  /** Each better assignment or bound, as it is found. */
  readonly onIncumbent?: ((solution: Solution) => void) | undefined
  readonly isCancelled?: (() => boolean) | undefined
}

/** Solves a problem; what runs the linear programs stands behind it. */
export type Optimise = (problem: Problem, options: OptimiseOptions) => Promise<Outcome>
