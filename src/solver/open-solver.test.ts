import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { costOf } from '../domain/optimiser/cost-of.ts'
import type { Outcome } from '../domain/optimiser/solution.ts'
import { openSolver } from './open-solver.ts'
import { optimiseInWorker } from './optimise-in-worker.ts'
import { shareProblem } from './share-problem.ts'
import { aTeam } from './testing/a-team.ts'

const team = aTeam({ jobs: 150, agents: 10 })
const crashing = new URL('./testing/crashing-thread.ts', import.meta.url)

function digestOf(outcome: Outcome): string {
  if (outcome.kind !== 'solved') return outcome.kind
  const { agentOf, objective, lowerBound } = outcome.solution
  return createHash('sha256').update(agentOf).update(`${objective} ${lowerBound}`).digest('hex')
}

describe('a solver in a thread', () => {
  test('[Y1] two threads give the same answer to the same problem, and so does a warm one', async () => {
    const options = { gap: 0.002, effort: 'usual' } as const
    const alone = digestOf(await optimiseInWorker(team, options))
    const solver = openSolver()
    await solver.optimise(aTeam({ jobs: 40, agents: 5 }), options)
    expect(digestOf(await solver.optimise(team, options))).toBe(alone)
    await solver.close()
  }, 20_000)

  test('[Y2] each better assignment is posted as it is found', async () => {
    const told: number[] = []
    const outcome = await optimiseInWorker(team, {
      gap: 0.002,
      effort: 'usual',
      onIncumbent: ({ objective }) => told.push(objective),
    })
    expect(told.at(-1)).toBe(outcome.kind === 'solved' && outcome.solution.objective)
  }, 20_000)

  test('[Y3] it ends at once when cancelled, with the best so far, and the next problem is solved as ever', async () => {
    const hard = aTeam({ jobs: 400, agents: 40 })
    const solver = openSolver()
    let cancelledAt = 0
    const outcome = await solver.optimise(hard, {
      gap: 0,
      effort: 'thorough',
      onIncumbent() {
        cancelledAt ||= performance.now()
        solver.cancel()
      },
    })
    expect(performance.now() - cancelledAt).toBeLessThan(1000)
    expect(outcome).toMatchObject({ kind: 'solved', solution: { stop: 'cancelled' } })
    const next = await solver.optimise(aTeam({ jobs: 40, agents: 5 }), { gap: 0.01, effort: 'usual' })
    expect(next.kind).toBe('solved')
    await solver.close()
  }, 20_000)

  test('[Y3] who asks whether it is cancelled is heard, too', async () => {
    const outcome = await optimiseInWorker(team, { gap: 0, effort: 'thorough', isCancelled: () => true })
    expect(outcome.kind === 'solved' ? outcome.solution.stop : outcome.kind).toMatch(/cancelled|unsolved/)
  })

  test('[Y4] a solver that dies takes nothing with it: its last assignment is mended in a new thread', async () => {
    const solver = openSolver({ file: crashing })
    const outcome = await solver.optimise(team, { gap: 0, effort: 'thorough' })
    await solver.close()
    if (outcome.kind !== 'solved') throw new Error('an assignment was known')
    const { agentOf, objective, lowerBound, stop } = outcome.solution
    expect(stop).toBe('crashed')
    expect(objective).toBe(costOf(team, agentOf))
    expect(objective).toBeLessThan(costOf(team, team.home))
    expect(lowerBound).toBeLessThanOrEqual(objective)
  })

  test('[Y5] a mistake in the program is thrown, not taken for a crash', async () => {
    const solver = openSolver({ file: crashing })
    const homeless = { ...team, home: new Int32Array(team.jobs).fill(-1) }
    await expect(solver.optimise(homeless, { gap: 0, effort: 'usual' })).rejects.toThrow(
      'a mistake in the program',
    )
    await solver.close()
  })

  test('[Y6] one problem at a time', async () => {
    const solver = openSolver()
    const first = solver.optimise(team, { gap: 0.01, effort: 'quick' })
    await expect(solver.optimise(team, { gap: 0.01, effort: 'quick' })).rejects.toThrow('at work')
    expect((await first).kind).toBe('solved')
    await solver.close()
  })

  test('[Y6] several problems one after the other are heard by the same thread, each with its own incumbents', async () => {
    const solver = openSolver()
    for (const jobs of [20, 30, 40]) {
      const told: number[] = []
      const outcome = await solver.optimise(aTeam({ jobs, agents: 4 }), {
        ...{ gap: 0.01, effort: 'quick', onIncumbent: ({ agentOf }) => told.push(agentOf.length) },
      })
      expect(outcome.kind).toBe('solved')
      expect(new Set(told)).toEqual(new Set([jobs]))
    }
    await solver.close()
  }, 20_000)

  test('[Y3] closing ends what is running, too, and begins nothing anew', async () => {
    const solver = openSolver()
    const running = solver.optimise(aTeam({ jobs: 400, agents: 40 }), { gap: 0, effort: 'thorough' })
    await new Promise((resolve) => setTimeout(resolve, 100))
    await solver.close()
    const outcome = await running
    expect(outcome.kind === 'solved' ? outcome.solution : outcome).toMatchObject({ stop: 'cancelled' })
  }, 20_000)

  test('[Y7] what is shared once is not copied again', () => {
    const shared = shareProblem(team)
    expect(shared).toEqual(team)
    const again = shareProblem(shared)
    expect(again.cost.buffer).toBe(shared.cost.buffer)
    expect(again.resources[0]!.use.amounts.buffer).toBe(shared.resources[0]!.use.amounts.buffer)
  })
})
