import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findBound } from './bound.ts'
import { costOf } from './cost-of.ts'
import { listPairs } from './pairs.ts'
import type { Problem } from './problem.ts'
import { noPrices } from './program.ts'
import { gapParts, priceJob } from './reduced-cost.ts'
import type { Prices } from './solution.ts'
import { anySearchProblem, aSearchProblem, everyAssignment } from './testing/any-search-problem.ts'

const anyPriced = anySearchProblem.chain((problem) =>
  fc.record({
    problem: fc.constant(problem),
    prices: fc.record({
      resources: fc.tuple(...problem.resources.map(() => anyPrices(problem.agents))),
      leaving: Number.isFinite(problem.mostLeaving)
        ? fc.double({ min: 0, max: 9, noNaN: true })
        : fc.constant(0),
    }) as fc.Arbitrary<Prices>,
  }),
)

function anyPrices(agents: number): fc.Arbitrary<Float64Array> {
  const price = fc.double({ min: -8, max: 8, noNaN: true })
  return fc.array(price, { minLength: agents, maxLength: agents }).map((values) => Float64Array.from(values))
}

function leastCost(problem: Problem): number {
  let least = Number.POSITIVE_INFINITY
  for (const agentOf of everyAssignment(problem)) least = Math.min(least, costOf(problem, agentOf))
  return least
}

describe('findBound', () => {
  test('[X1] no assignment costs less than the bound, whatever the prices', () => {
    fc.assert(
      fc.property(anyPriced, ({ problem, prices }) => {
        expect(findBound(listPairs(problem), prices).value).toBeLessThanOrEqual(leastCost(problem))
      }),
    )
  })

  test('[X1] prices of what is scarce raise it: two jobs that only one agent could do both of', () => {
    const problem = aSearchProblem({ jobs: 2, agents: 2, cost: [0, 6, 0, 6], amounts: [1, 1], limit: 1 })
    const bound = (price: number) =>
      findBound(listPairs(problem), { resources: [Float64Array.of(price, 0)], leaving: 0 }).value
    expect(bound(0)).toBe(0)
    expect(bound(6)).toBe(6)
  })

  test('[X2] whole costs round it up, others do not', () => {
    const cost = [0, 6, 0, 6]
    const at = (problem: Problem) =>
      findBound(listPairs(problem), { resources: [Float64Array.of(2.5, 0)], leaving: 0 }).value
    const amounts = [1, 1]
    expect(at(aSearchProblem({ jobs: 2, agents: 2, cost, amounts, limit: 1 }))).toBe(3)
    const halves = cost.map((each) => each + 0.25)
    expect(at(aSearchProblem({ jobs: 2, agents: 2, cost: halves, amounts, limit: 1 }))).toBeCloseTo(3, 6)
  })

  test('[X3] a job that nobody may do makes it infinite', () => {
    const problem = aSearchProblem({ jobs: 1, agents: 2, cost: [Infinity, Infinity] })
    expect(findBound(listPairs(problem), noPrices(problem)).value).toBe(Number.POSITIVE_INFINITY)
  })
})

describe('gapParts', () => {
  test('[X4] objective − bound = regrets + slacks, and none is below zero', () => {
    fc.assert(
      fc.property(anyPriced, ({ problem, prices }) => {
        for (const agentOf of everyAssignment(problem)) {
          const objective = costOf(problem, agentOf)
          if (objective === Number.POSITIVE_INFINITY) continue
          const { regret, slack, leavingSlack, bound } = gapParts(problem, agentOf, prices)
          const parts = [...regret, ...slack.flatMap((each) => [...each]), leavingSlack]
          expect(objective - bound).toBeCloseTo(
            parts.reduce((sum, part) => sum + part, 0),
            6,
          )
          expect(Math.min(...parts)).toBeGreaterThanOrEqual(-1e-6)
        }
      }),
      { numRuns: 40 },
    )
  })
})

describe('priceJob', () => {
  test('[X5] each agent with its parts, the cheapest first, who may not do it left out', () => {
    const problem: Problem = {
      ...aSearchProblem({
        jobs: 1,
        agents: 4,
        cost: [3, 1, Infinity, 9],
        amounts: [2],
        home: [0],
        mostLeaving: 1,
      }),
      leaving: Float64Array.of(4),
      shelf: 3,
    }
    const prices = { resources: [Float64Array.of(1, -1, 0, 0)], leaving: 0.5 }
    expect(priceJob(problem, prices, 0)).toEqual([
      { agent: 1, cost: 1, leaving: 4.5, priceParts: [-2], total: 3.5 },
      { agent: 0, cost: 3, leaving: 0, priceParts: [2], total: 5 },
      { agent: 3, cost: 9, leaving: 4, priceParts: [0], total: 13 },
    ])
  })

  test('[X5] the cheapest is what the bound counts for the job', () => {
    fc.assert(
      fc.property(anyPriced, ({ problem, prices }) => {
        const { least, cheapest } = findBound(listPairs(problem), prices)
        for (let job = 0; job < problem.jobs; job++) {
          const offers = priceJob(problem, prices, job)
          expect(offers.length === 0).toBe(cheapest[job] === -1)
          if (offers.length === 0) continue
          // Two agents may cost the same but for rounding: then either is the cheapest.
          const counted = offers.find(({ agent }) => agent === cheapest[job])!
          expect(counted.total).toBeCloseTo(offers[0]!.total, 9)
          expect(counted.total).toBeCloseTo(least[job]!, 9)
        }
      }),
    )
  })
})
