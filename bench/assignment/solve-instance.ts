import type { Solver } from '../../src/solver/open-solver.ts'
import { evaluate, problemOf, readInstance, type Sense } from './generalized-assignment.ts'

export type Line = {
  readonly file: string
  readonly sense: Sense
  readonly objective: number | null
  readonly lowerBound?: number | null
  readonly upperBound?: number | null
  readonly gap: number | null
  /** null: none was found, and none was ruled out. */
  readonly feasible: boolean | null
  readonly ms: number
}

type Task = { readonly path: string; readonly file: string; readonly sense: Sense; readonly seconds: number }

/** What is left of the time for ending the search and telling of it. */
const TO_END = 0.05

/** Solves one file as far as the time goes, and has the file itself check what came out. */
export async function solveInstance(solver: Solver, { path, file, sense, seconds }: Task): Promise<Line> {
  const instance = await readInstance(path)
  const start = performance.now()
  const outcome = await solver.optimise(problemOf(instance, sense), {
    gap: 0,
    effort: 'thorough',
    isCancelled: () => performance.now() - start > seconds * 1000 * (1 - TO_END),
  })
  const ms = Math.round(performance.now() - start)
  const bound = (value: number | null) => {
    const signed = value === null || !Number.isFinite(value) ? null : sense === 'min' ? value : -value
    return sense === 'min' ? { lowerBound: signed } : { upperBound: signed }
  }
  if (outcome.kind !== 'solved') {
    const isInfeasible = outcome.kind === 'infeasible'
    const proven = isInfeasible ? null : outcome.lowerBound
    return {
      file,
      sense,
      objective: null,
      ...bound(proven),
      gap: null,
      feasible: isInfeasible ? false : null,
      ms,
    }
  }
  const { agentOf, lowerBound, gap, objective: claimed } = outcome.solution
  const objective = evaluate(instance, agentOf)
  if (Math.abs(Math.abs(claimed) - objective) > 1e-6 * Math.max(1, objective)) {
    throw new Error(`${file}: the optimiser says ${claimed}, the file says ${objective}.`)
  }
  return { file, sense, objective, ...bound(lowerBound), gap, feasible: true, ms }
}
