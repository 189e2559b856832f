import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { costOf } from '../domain/optimiser/cost-of.ts'
import { optimise } from '../domain/optimiser/optimise.ts'
import type { Problem } from '../domain/optimiser/problem.ts'
import type { OptimiseOptions, Solution } from '../domain/optimiser/solution.ts'
import {
  anySearchProblem,
  aSearchProblem,
  everyAssignment,
} from '../domain/optimiser/testing/any-search-problem.ts'
import { loadLinearPrograms } from './load-linear-programs.ts'
import { aTeam } from './testing/a-team.ts'

const programs = await loadLinearPrograms()
const solve = (problem: Problem, options: Partial<OptimiseOptions> = {}) =>
  optimise(problem, { gap: 0, effort: 'usual', ...options }, programs)

function leastCost(problem: Problem): number {
  let least = Number.POSITIVE_INFINITY
  for (const agentOf of everyAssignment(problem)) least = Math.min(least, costOf(problem, agentOf))
  return least
}

describe('optimise', () => {
  test('[X6] small problems of every kind are solved to the least cost there is, and what cannot be is called so', async () => {
    await fc.assert(
      fc.asyncProperty(anySearchProblem, async (problem) => {
        const least = leastCost(problem)
        const outcome = await solve(problem)
        expect(outcome.kind).toBe(least === Number.POSITIVE_INFINITY ? 'infeasible' : 'solved')
        if (outcome.kind !== 'solved') return
        expect(outcome.solution.objective).toBeCloseTo(least, 6)
        expect(outcome.solution.objective).toBe(costOf(problem, outcome.solution.agentOf))
        expect(outcome.solution.gap).toBeLessThan(1e-6)
      }),
      { numRuns: 60 },
    )
  }, 30_000)

  test.each(['repair', 'quick', 'thorough'] as const)(
    '[X7] with the effort %s, too, the bound never passes the least cost, and infeasible is never said of what can be',
    async (effort) => {
      await fc.assert(
        fc.asyncProperty(anySearchProblem, async (problem) => {
          const least = leastCost(problem)
          const outcome = await solve(problem, { effort })
          if (outcome.kind === 'infeasible') {
            expect(least).toBe(Number.POSITIVE_INFINITY)
            return
          }
          const lowerBound = outcome.kind === 'solved' ? outcome.solution.lowerBound : outcome.lowerBound
          expect(lowerBound).toBeLessThanOrEqual(least + 1e-6 * Math.abs(least))
        }),
        { numRuns: 25 },
      )
    },
    30_000,
  )

  test('[X8] a team of 200 books is solved to the wanted distance, and not further', async () => {
    const outcome = await solve(aTeam({ jobs: 200, agents: 12 }), { gap: 0.005 })
    expect(outcome).toMatchObject({ kind: 'solved', solution: { stop: 'gap' } })
    expect(outcome.kind === 'solved' && outcome.solution.gap).toBeLessThanOrEqual(0.005)
  }, 20_000)

  test('[X9] who waits is told of better assignments and better bounds only', async () => {
    const told: Solution[] = []
    await solve(aTeam({ jobs: 150, agents: 10 }), {
      gap: 0.002,
      onIncumbent: (solution) => told.push(solution),
    })
    expect(told.length).toBeGreaterThan(0)
    for (const [index, { objective, lowerBound }] of told.entries()) {
      const before = told[index - 1]
      if (before === undefined) continue
      expect(objective).toBeLessThanOrEqual(before.objective)
      expect(lowerBound).toBeGreaterThanOrEqual(before.lowerBound)
    }
  }, 20_000)

  test('[X10] after one agent left, repair gives its jobs to others and touches few more, with a bound for the changed problem', async () => {
    const team = aTeam({ jobs: 300, agents: 12 })
    const before = await solve(team, { gap: 0.01 })
    if (before.kind !== 'solved') throw new Error('the team can be solved')
    const gone = 3
    const without = {
      ...team,
      cost: team.cost.map((cost, at) => (at % team.agents === gone ? Infinity : cost)),
    }
    const after = await solve(without, { effort: 'repair', warm: before.solution })
    if (after.kind !== 'solved') throw new Error('the others can do it')
    const { agentOf, lowerBound, objective } = after.solution
    expect(agentOf).not.toContain(gone)
    expect(objective).toBe(costOf(without, agentOf))
    const moved = agentOf.filter((agent, job) => agent !== before.solution.agentOf[job]).length
    const had = before.solution.agentOf.filter((agent) => agent === gone).length
    expect(moved).toBeLessThan(3 * had)
    const thorough = await solve(without, { effort: 'usual', gap: 0.001, warm: before.solution })
    expect(thorough.kind === 'solved' && thorough.solution.objective).toBeGreaterThanOrEqual(lowerBound)
  }, 20_000)

  test('[X11] limits that cannot be kept together are proven so by prices alone', async () => {
    const cost = Array.from({ length: 30 * 8 }, (_, at) => (at * 7) % 11)
    const jobs = { jobs: 30, agents: 8, cost, amounts: Array<number>(30).fill(3) }
    expect(await solve(aSearchProblem({ ...jobs, limit: 10 }), { effort: 'quick' })).toEqual({
      kind: 'infeasible',
    })
    expect((await solve(aSearchProblem({ ...jobs, limit: 12 }))).kind).toBe('solved')
  })

  test('[X12] cancelled before anything was found, it says so', async () => {
    const outcome = await solve(aTeam({ jobs: 200, agents: 12 }), { isCancelled: () => true })
    expect(outcome.kind === 'solved' ? outcome.solution.stop : outcome.kind).toMatch(/cancelled|unsolved/)
  })
})
