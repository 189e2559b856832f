import type { WholeAssignmentPlan } from './assign-queries.ts'

/** What was wanted of a plan, to want it again. */
export function wishedAgain({ without, mostMoves, ...options }: WholeAssignmentPlan['options']) {
  return {
    without: without.map(({ personId }) => ({ personId })),
    ...(mostMoves !== null && { mostMoves }),
    ...{ allowOverload: options.allowOverload, pools: options.pools, weights: options.weights },
    ...(options.effort === 'thorough' && { effort: 'thorough' as const }),
  }
}
