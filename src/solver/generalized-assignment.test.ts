import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { optimise } from '../domain/optimiser/optimise.ts'
import type { Problem } from '../domain/optimiser/problem.ts'
import { loadLinearPrograms } from './load-linear-programs.ts'

const folder = new URL('../../../shared/data/gap/', import.meta.url)

type Instance = { readonly file: string; readonly min_best_known: number; readonly max_best_known: number }

/** Agents and jobs, then costs and uses agent by agent, then capacities. */
function readInstance(file: string, sign: 1 | -1): Problem {
  const numbers = readFileSync(new URL(file, folder), 'utf8').trim().split(/\s+/).map(Number)
  const [agents, jobs] = numbers as [number, number]
  const table = (from: number, factor: number) =>
    Float64Array.from(
      { length: jobs * agents },
      (_, at) => factor * numbers[from + (at % agents) * jobs + Math.floor(at / agents)]!,
    )
  const limits = numbers.slice(2 + 2 * agents * jobs)
  return {
    jobs,
    agents,
    classOf: Int32Array.from({ length: jobs }, (_, job) => job),
    classes: jobs,
    cost: table(2, sign),
    home: new Int32Array(jobs).fill(-1),
    leaving: new Float64Array(jobs),
    mostLeaving: Number.POSITIVE_INFINITY,
    shelf: undefined,
    resources: [
      {
        use: { by: 'class', amounts: table(2 + agents * jobs, 1) },
        load: limits.map((limit) => ({ knots: [], slopes: [0], atZero: 0, limit })),
      },
    ],
  }
}

describe.skipIf(!existsSync(folder))('generalized assignment', async () => {
  const programs = await loadLinearPrograms()
  const known: Instance[] = existsSync(folder)
    ? JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')).instances
    : []
  const few = known.filter(({ file }) => /\/(gap[135]-0|gap2-3|a05100|a20100)/.test(file))

  test.each(few)(
    '[Y8] $file, minimised',
    async ({ file, min_best_known }) => {
      const outcome = await optimise(readInstance(file, 1), { gap: 0, effort: 'usual' }, programs)
      expect(outcome).toMatchObject({
        solution: { objective: min_best_known, lowerBound: min_best_known, stop: 'proven' },
      })
    },
    20_000,
  )

  test.each(few.slice(0, 3))(
    '[Y8] $file, maximised',
    async ({ file, max_best_known }) => {
      const outcome = await optimise(readInstance(file, -1), { gap: 0, effort: 'usual' }, programs)
      expect(outcome).toMatchObject({
        solution: { objective: -max_best_known, lowerBound: -max_best_known, stop: 'proven' },
      })
    },
    20_000,
  )
})
