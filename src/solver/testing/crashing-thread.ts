import { parentPort } from 'node:worker_threads'
import { costOf } from '../../domain/optimiser/cost-of.ts'
import { optimise } from '../../domain/optimiser/optimise.ts'
import { noPrices } from '../../domain/optimiser/program.ts'
import { loadLinearPrograms } from '../load-linear-programs.ts'
import type { SolverRequest } from '../solver-message.ts'

// A thread whose solver dies once it has given every job back to its home; only mending, which needs no solver, goes well.
// Without any home it is the program that is wrong, not the solver.

parentPort!.on('message', async ({ problem, options }: SolverRequest) => {
  if (options.effort === 'repair') {
    const outcome = await optimise(problem, options, await loadLinearPrograms())
    return parentPort!.postMessage({ kind: 'outcome', outcome })
  }
  if (problem.home.includes(-1)) throw new TypeError('a mistake in the program')
  const objective = costOf(problem, problem.home)
  const solution = { agentOf: problem.home, objective, lowerBound: 0, gap: 1, prices: noPrices(problem) }
  parentPort!.postMessage({ kind: 'incumbent', solution: { ...solution, stop: 'effort' } })
  throw new WebAssembly.RuntimeError('Aborted()')
})
