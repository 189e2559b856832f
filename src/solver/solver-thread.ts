import { parentPort } from 'node:worker_threads'
import { optimise } from '../domain/optimiser/optimise.ts'
import { loadLinearPrograms } from './load-linear-programs.ts'
import type { SolverMessage, SolverRequest } from './solver-message.ts'

// A thread of openSolver: solves what it is sent, one after the other, and posts each better assignment.

const programs = await loadLinearPrograms()

parentPort!.on('message', async ({ problem, options, stop }: SolverRequest) => {
  const outcome = await optimise(
    problem,
    {
      ...options,
      isCancelled: () => Atomics.load(stop, 0) !== 0,
      onIncumbent: (solution) => post({ kind: 'incumbent', solution }),
    },
    programs,
  )
  post({ kind: 'outcome', outcome })
})

function post(message: SolverMessage): void {
  parentPort!.postMessage(message)
}
