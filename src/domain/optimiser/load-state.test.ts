import fc from 'fast-check'
import { expect, test } from 'vitest'
import { costOf } from './cost-of.ts'
import { LoadState } from './load-state.ts'
import type { Problem } from './problem.ts'
import { anySearchProblem } from './testing/any-search-problem.ts'

const someMoves = fc.array(fc.tuple(fc.nat(5), fc.nat(3), fc.boolean()), { minLength: 1, maxLength: 12 })

test('[X16] a move costs what the whole costs more afterwards, move after move', () => {
  fc.assert(
    fc.property(anySearchProblem, someMoves, (whole, moves) => {
      const problem = withoutLimits(whole)
      const state = new LoadState(problem, new Int32Array(problem.jobs))
      let cost = costOf(problem, state.agentOf)
      fc.pre(cost < Number.POSITIVE_INFINITY)
      for (const [one, other, isSwap] of moves) {
        const job = one % problem.jobs
        if (isSwap) {
          const second = other % problem.jobs
          if (state.agentOf[job] === state.agentOf[second]) continue
          const change = state.swapCost(job, second)
          if (change === Number.POSITIVE_INFINITY) continue
          state.swap(job, second)
          cost += change
        } else {
          const agent = other % problem.agents
          if (state.agentOf[job] === agent) continue
          const change = state.shiftCost(job, agent)
          if (change === Number.POSITIVE_INFINITY) continue
          state.shift(job, agent)
          cost += change
        }
        expect(cost).toBeCloseTo(costOf(problem, state.agentOf), 6)
        expect(state.totalCost()).toBeCloseTo(cost, 6)
      }
    }),
  )
})

test('[X17] it is legal exactly when everybody has an agent and nothing is above a limit', () => {
  fc.assert(
    fc.property(anySearchProblem, fc.array(fc.nat(3), { minLength: 6, maxLength: 6 }), (problem, drawn) => {
      const agentOf = Int32Array.from({ length: problem.jobs }, (_, job) => drawn[job]! % problem.agents)
      const state = new LoadState(problem, agentOf)
      const isAllowed = agentOf.every((agent, job) => state.pairCost(job, agent) < Number.POSITIVE_INFINITY)
      expect(state.isLegal() && isAllowed).toBe(costOf(problem, agentOf) < Number.POSITIVE_INFINITY)
      state.shift(0, -1)
      expect(state.isLegal()).toBe(false)
    }),
  )
})

function withoutLimits(problem: Problem): Problem {
  return {
    ...problem,
    mostLeaving: Number.POSITIVE_INFINITY,
    resources: problem.resources.map(({ use, load }) => ({
      use,
      load: load.map((cost) => ({ ...cost, limit: Number.POSITIVE_INFINITY })),
    })),
  }
}
