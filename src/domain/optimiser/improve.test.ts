import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anneal } from './anneal.ts'
import { construct } from './construct.ts'
import { costOf } from './cost-of.ts'
import { descend } from './descend.ts'
import { oscillate } from './oscillate.ts'
import type { Problem } from './problem.ts'
import { anySearchProblem, aSearchProblem, everyAssignment } from './testing/any-search-problem.ts'

type Improve = (problem: Problem, agentOf: Int32Array) => Int32Array

const WAYS: readonly (readonly [string, Improve])[] = [
  ['descend', (problem, agentOf) => descend(problem, agentOf, { moves: 5_000 })],
  ['anneal', (problem, agentOf) => anneal(problem, agentOf, { moves: 5_000, seed: 3 })],
  ['oscillate', (problem, agentOf) => oscillate(problem, agentOf, { moves: 5_000 })],
]

describe.each(WAYS)('%s', (_, improve) => {
  test('[X21] the result is legal, costs at most as much, and is the same twice; the input stays', () => {
    fc.assert(
      fc.property(anySearchProblem, (problem) => {
        const start = construct(problem)
        fc.pre(start !== undefined)
        const before = start.slice()
        const found = improve(problem, start)
        expect(costOf(problem, found)).toBeLessThanOrEqual(costOf(problem, start))
        expect(improve(problem, start)).toEqual(found)
        expect(start).toEqual(before)
      }),
    )
  })

  test('[X22] an illegal assignment comes back as it was', () => {
    const problem = aSearchProblem({ jobs: 2, agents: 2, cost: [1, 2, 1, 2], amounts: [1, 1], limit: 1 })
    const illegal = Int32Array.of(0, 0)
    expect(improve(problem, illegal)).toBe(illegal)
  })

  test('[X23] on few jobs it mostly finds the least cost there is', () => {
    let best = 0
    let all = 0
    fc.assert(
      fc.property(anySearchProblem, (problem) => {
        const start = construct(problem)
        if (start === undefined) return
        const cost = costOf(problem, improve(problem, start))
        const least = leastCost(problem)
        expect(cost).toBeGreaterThanOrEqual(least - 1e-9)
        all++
        if (cost <= least + 1e-9) best++
      }),
      { seed: 7, numRuns: 200 },
    )
    expect(best / all).toBeGreaterThan(0.9)
  })

  test('[X23] two jobs that stand in each other’s place change places', () => {
    const problem = aSearchProblem({ jobs: 2, agents: 2, cost: [9, 1, 1, 9], amounts: [1, 1], limit: 1 })
    expect(improve(problem, Int32Array.of(0, 1))).toEqual(Int32Array.of(1, 0))
  })
})

test('[X24] descent pushes one job on to make room for another', () => {
  const infinite = Number.POSITIVE_INFINITY
  const problem = aSearchProblem({
    jobs: 2,
    agents: 3,
    cost: [9, 0, infinite, infinite, 2, 3],
    amounts: [1, 1],
    limit: 1,
  })
  expect(descend(problem, Int32Array.of(0, 1), { moves: 1000 })).toEqual(Int32Array.of(1, 2))
})

test('[X25] without moves nothing changes', () => {
  const problem = aSearchProblem({ jobs: 2, agents: 2, cost: [9, 1, 1, 9] })
  const start = Int32Array.of(0, 1)
  for (const way of [descend, oscillate]) expect(way(problem, start, { moves: 0 })).toBe(start)
  expect(anneal(problem, start, { moves: 0, seed: 1 })).toBe(start)
})

test('[X26] oscillation tells of each better assignment as it finds it', () => {
  const problem = aSearchProblem({ jobs: 2, agents: 2, cost: [9, 1, 1, 9], amounts: [1, 1], limit: 1 })
  const told: Int32Array[] = []
  const found = oscillate(problem, Int32Array.of(0, 1), {
    moves: 5_000,
    onBetter: (agentOf) => told.push(agentOf),
  })
  expect(told.at(-1)).toEqual(found)
})

function leastCost(problem: Problem): number {
  let least = Number.POSITIVE_INFINITY
  for (const agentOf of everyAssignment(problem)) least = Math.min(least, costOf(problem, agentOf))
  return least
}

test('[X22] with a single agent there is nothing to move, and the search ends', () => {
  const problem = aSearchProblem({ jobs: 2, agents: 1, cost: [1, 2], amounts: [1, 1], limit: 2 })
  const start = Int32Array.of(0, 0)
  expect(oscillate(problem, start, { moves: 1_000 })).toBe(start)
})
