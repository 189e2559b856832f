import type { Problem } from '../domain/optimiser/problem.ts'
import type { OptimiseOptions, Outcome, Solution } from '../domain/optimiser/solution.ts'

/** What a thread is asked: one problem at a time. `stop` is shared: another number than 0 cancels. */
export type SolverRequest = {
  readonly problem: Problem
  readonly options: Omit<OptimiseOptions, 'onIncumbent' | 'isCancelled'>
  readonly stop: Int32Array
}

export type SolverMessage =
  | { readonly kind: 'incumbent'; readonly solution: Solution }
  | { readonly kind: 'outcome'; readonly outcome: Outcome }
