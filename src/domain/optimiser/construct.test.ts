import fc from 'fast-check'
import { expect, test } from 'vitest'
import { construct } from './construct.ts'
import { costOf } from './cost-of.ts'
import type { Problem } from './problem.ts'
import { anySearchProblem, aSearchProblem, everyAssignment } from './testing/any-search-problem.ts'

test('[X18] what is constructed is legal', () => {
  fc.assert(
    fc.property(anySearchProblem, (problem) => {
      const agentOf = construct(problem)
      if (agentOf) expect(costOf(problem, agentOf)).toBeLessThan(Number.POSITIVE_INFINITY)
    }),
  )
})

test('[X18] where a legal assignment of few jobs exists, almost always one is found', () => {
  let possible = 0
  let found = 0
  fc.assert(
    fc.property(anySearchProblem, (problem) => {
      if (!isPossible(problem)) expect(construct(problem)).toBeUndefined()
      else {
        possible++
        if (construct(problem)) found++
      }
    }),
    { seed: 5, numRuns: 300 },
  )
  expect(possible).toBeGreaterThan(100)
  expect(found / possible).toBeGreaterThan(0.98)
})

test('[X19] what a linear program decided wholly is kept, and the rest is filled in', () => {
  const problem = aSearchProblem({ jobs: 3, agents: 2, cost: [1, 2, 1, 2, 1, 2] })
  const fractional = {
    job: Int32Array.of(0, 1, 1),
    agent: Int32Array.of(1, 0, 1),
    value: Float64Array.of(1, 0.5, 0.5),
  }
  expect(construct(problem, { fractional })).toEqual(Int32Array.of(1, 0, 0))
})

test('[X19] an assignment to begin with is kept where its pairs are allowed', () => {
  const infinite = Number.POSITIVE_INFINITY
  const problem = aSearchProblem({ jobs: 3, agents: 2, cost: [1, 2, 1, infinite, 1, 2] })
  expect(construct(problem, { kept: Int32Array.of(1, 1, -1) })).toEqual(Int32Array.of(1, 0, 0))
})

test('[X20] a chain of moves makes room where no single one can', () => {
  // Job 2 fits only at agent 0, whose job must go to 1, whose job must go to 2.
  const infinite = Number.POSITIVE_INFINITY
  const problem = aSearchProblem({
    jobs: 3,
    agents: 3,
    cost: [0, 5, infinite, infinite, 0, 5, 1, infinite, infinite],
    amounts: [1, 1, 1],
    limit: 1,
  })
  expect(construct(problem, { kept: Int32Array.of(0, 1, -1) })).toEqual(Int32Array.of(1, 2, 0))
})

test('[X18] no more jobs leave their home than may', () => {
  const problem = aSearchProblem({
    jobs: 4,
    agents: 2,
    cost: [5, 0, 5, 0, 5, 0, 5, 0],
    home: [0, 0, 0, 0],
    mostLeaving: 1,
  })
  const agentOf = construct(problem)!
  expect([...agentOf].filter((agent) => agent === 1).length).toBeLessThanOrEqual(1)
})

function isPossible(problem: Problem): boolean {
  for (const agentOf of everyAssignment(problem)) {
    if (costOf(problem, agentOf) < Number.POSITIVE_INFINITY) return true
  }
  return false
}
