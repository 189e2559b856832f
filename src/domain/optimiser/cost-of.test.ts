import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { costOf } from './cost-of.ts'
import { costOfLoad } from './load-cost.ts'
import type { Problem } from './problem.ts'
import { anySearchProblem } from './testing/any-search-problem.ts'

const TWO: Problem = {
  jobs: 2,
  agents: 2,
  classOf: Int32Array.of(0, 0),
  classes: 1,
  cost: Float64Array.of(3, 5),
  home: Int32Array.of(0, -1),
  leaving: Float64Array.of(10, 0),
  mostLeaving: Number.POSITIVE_INFINITY,
  shelf: undefined,
  resources: [],
}
const HOURS = { knots: [8, 10], slopes: [-1, 0, 2], atZero: 8, limit: 15 }

describe('what a load costs', () => {
  test.each([
    [0, 8],
    [5, 3],
    [8, 0],
    [9, 0],
    [10, 0],
    [12, 4],
    [15, 10],
    [15.1, Number.POSITIVE_INFINITY],
  ])('[X13] %d hours between 8 and 10 wanted and 15 possible cost %d', (load, cost) => {
    expect(costOfLoad(HOURS, load)).toBe(cost)
  })

  test('[X13] a sum that passes its limit in the last digits only is on it', () => {
    expect(costOfLoad({ knots: [], slopes: [0], atZero: 0, limit: 0.3 }, 0.1 + 0.2)).toBe(0)
  })
})

describe('what an assignment costs', () => {
  test('[X14] pairs, leaving and loads add up', () => {
    expect(costOf(TWO, Int32Array.of(0, 0))).toBe(6)
    expect(costOf(TWO, Int32Array.of(1, 0))).toBe(18)
    const use = { by: 'job', amounts: Float64Array.of(12, 3) } as const
    const busy = { ...TWO, resources: [{ use, load: [HOURS, { ...HOURS, limit: 20 }] }] }
    expect(costOf(busy, Int32Array.of(0, 1))).toBe(3 + 5 + 4 + 5)
    expect(costOf(busy, Int32Array.of(0, 0))).toBe(6 + 10 + 8)
  })

  test('[X15] too many that leave, a pair that is not allowed and a job without an agent cost infinitely much', () => {
    const infinite = Number.POSITIVE_INFINITY
    expect(costOf({ ...TWO, mostLeaving: 0 }, Int32Array.of(1, 0))).toBe(infinite)
    expect(costOf({ ...TWO, mostLeaving: 0, shelf: 1 }, Int32Array.of(1, 0))).toBe(18)
    expect(costOf({ ...TWO, cost: Float64Array.of(3, infinite) }, Int32Array.of(1, 0))).toBe(infinite)
    expect(costOf(TWO, Int32Array.of(-1, 0))).toBe(infinite)
  })

  test('[X14] the same as adding up agent by agent', () => {
    fc.assert(
      fc.property(anySearchProblem, fc.array(fc.nat(3), { minLength: 6, maxLength: 6 }), (problem, drawn) => {
        const agentOf = Int32Array.from({ length: problem.jobs }, (_, job) => drawn[job]! % problem.agents)
        const cost = costOf(problem, agentOf)
        const expected = addUp(problem, agentOf)
        if (expected === Number.POSITIVE_INFINITY) expect(cost).toBe(expected)
        else expect(cost).toBeCloseTo(expected, 9)
      }),
    )
  })
})

/** The definition, agent by agent, with slopes summed over quarter units. */
function addUp(problem: Problem, agentOf: Int32Array): number {
  let total = 0
  let left = 0
  for (let agent = 0; agent < problem.agents; agent++) {
    const mine = [...agentOf.keys()].filter((job) => agentOf[job] === agent)
    for (const job of mine) {
      const isAway = problem.home[job] !== -1 && problem.home[job] !== agent
      total +=
        problem.cost[problem.classOf[job]! * problem.agents + agent]! + (isAway ? problem.leaving[job]! : 0)
      if (isAway && agent !== problem.shelf) left++
    }
    for (const { use, load } of problem.resources) {
      const amounts = mine.map((job) =>
        use.by === 'job' ? use.amounts[job]! : use.amounts[problem.classOf[job]! * problem.agents + agent]!,
      )
      const { knots, slopes, atZero, limit } = load[agent]!
      const sum = amounts.reduce((one, other) => one + other, 0)
      if (sum > limit) return Number.POSITIVE_INFINITY
      total += atZero
      for (let quarter = 0; quarter < sum * 4; quarter++) {
        total += slopes[knots.filter((knot) => knot <= quarter / 4).length]! / 4
      }
    }
  }
  return left > problem.mostLeaving ? Number.POSITIVE_INFINITY : total
}
