import type { Optimise } from '../domain/optimiser/solution.ts'
import { openSolver } from './open-solver.ts'

/** Solves one problem in a thread of its own, which ends with it. */
export const optimiseInWorker: Optimise = async (problem, options) => {
  const solver = openSolver()
  try {
    return await solver.optimise(problem, options)
  } finally {
    await solver.close()
  }
}
