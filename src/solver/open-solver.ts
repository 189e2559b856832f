import { Worker } from 'node:worker_threads'
import type { Problem } from '../domain/optimiser/problem.ts'
import type { Optimise, OptimiseOptions, Outcome, Solution } from '../domain/optimiser/solution.ts'
import { shareProblem } from './share-problem.ts'
import type { SolverMessage, SolverRequest } from './solver-message.ts'

/** A thread that cancels by itself does so within this; after it the thread is ended and its last assignment counts. */
const PATIENCE_MILLISECONDS = 50
const POLL_MILLISECONDS = 10

/** The optimiser in a thread of its own, which stays warm between problems. One problem at a time. */
export type Solver = {
  readonly optimise: Optimise
  /** Ends what is running with the best that was found, at once. */
  readonly cancel: () => void
  readonly close: () => Promise<void>
}

type Options = {
  /** The file of the thread, for tests. */
  readonly file?: URL
}

export function openSolver({ file = THREAD }: Options = {}): Solver {
  let worker: Worker | undefined
  let cancelRunning: (() => void) | undefined
  let endRunning: (() => void) | undefined

  async function optimise(problem: Problem, options: OptimiseOptions): Promise<Outcome> {
    if (cancelRunning !== undefined) throw new Error('The solver is at work: wait, or open another.')
    const shared = shareProblem(problem)
    const first = await run(shared, options)
    if (first.kind !== 'died') return first.outcome
    // What killed the thread may do so again: mending needs no linear program.
    const { last } = first
    const warm = last === undefined ? options.warm : { agentOf: last.agentOf, prices: last.prices }
    const again = await run(shared, { ...options, effort: 'repair', warm })
    return afterCrash(last, again.kind === 'died' ? undefined : again.outcome)
  }

  function run(problem: Problem, options: OptimiseOptions): Promise<Run> {
    const { onIncumbent, isCancelled, ...rest } = options
    worker ??= new Worker(file)
    const thread = worker
    const stop = new Int32Array(new SharedArrayBuffer(4))
    let last: Solution | undefined
    return new Promise((resolve, reject) => {
      let patience: NodeJS.Timeout | undefined
      const poll = isCancelled && setInterval(() => isCancelled() && cancelRunning?.(), POLL_MILLISECONDS)
      const leave = () => {
        clearInterval(poll)
        clearTimeout(patience)
        // Without names it would take Node's own listeners too, and the thread would hear no second problem.
        for (const event of ['error', 'exit', 'message']) thread.removeAllListeners(event)
        cancelRunning = undefined
        endRunning = undefined
      }
      const settle = (result: Run) => {
        leave()
        resolve(result)
      }
      const discard = () => {
        worker = undefined
        thread.on('error', () => {})
        void thread.terminate()
      }
      endRunning = () => settle({ kind: 'over', outcome: cancelled(last) })
      cancelRunning = () => {
        Atomics.store(stop, 0, 1)
        patience ??= setTimeout(() => {
          settle({ kind: 'over', outcome: cancelled(last) })
          discard()
        }, PATIENCE_MILLISECONDS)
      }
      const die = () => {
        settle({ kind: 'died', last })
        discard()
      }
      thread.on('error', (error) => {
        if (isCrash(error)) return die()
        leave()
        discard()
        reject(error)
      })
      thread.on('exit', die)
      thread.on('message', (message: SolverMessage) => {
        if (message.kind === 'outcome') return settle({ kind: 'over', outcome: message.outcome })
        last = message.solution
        onIncumbent?.(message.solution)
      })
      thread.postMessage({ problem, options: rest, stop } satisfies SolverRequest)
    })
  }

  return {
    optimise,
    cancel: () => cancelRunning?.(),
    async close() {
      // Before the thread ends: one that dies while it is listened to is taken for a crash, and begun anew.
      endRunning?.()
      const thread = worker
      worker = undefined
      await thread?.terminate()
    },
  }
}

const THREAD = new URL(`./solver-thread${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url)

type Run =
  | { readonly kind: 'over'; readonly outcome: Outcome }
  | { readonly kind: 'died'; readonly last: Solution | undefined }

/** Memory that ran out, in the thread or in the solver; anything else is a mistake in the program and is not hidden. */
function isCrash(error: unknown): boolean {
  const { name, code } = error as NodeJS.ErrnoException
  return name === 'RuntimeError' || code === 'ERR_WORKER_OUT_OF_MEMORY'
}

function cancelled(last: Solution | undefined): Outcome {
  if (last !== undefined) return { kind: 'solved', solution: { ...last, stop: 'cancelled' } }
  return { kind: 'unsolved', lowerBound: Number.NEGATIVE_INFINITY, stop: 'cancelled' }
}

/** The better assignment and the better bound of before and after a crash. */
function afterCrash(last: Solution | undefined, again: Outcome | undefined): Outcome {
  if (again?.kind === 'infeasible') return again
  const mended = again?.kind === 'solved' ? again.solution : undefined
  const lowerBound = Math.max(
    last?.lowerBound ?? Number.NEGATIVE_INFINITY,
    again?.kind === 'unsolved' ? again.lowerBound : (mended?.lowerBound ?? Number.NEGATIVE_INFINITY),
  )
  const best =
    mended !== undefined && !(last !== undefined && last.objective <= mended.objective) ? mended : last
  if (best === undefined) return { kind: 'unsolved', lowerBound, stop: 'crashed' }
  const gap = best.objective <= lowerBound ? 0 : (best.objective - lowerBound) / Math.abs(best.objective)
  return { kind: 'solved', solution: { ...best, lowerBound, gap, stop: gap === 0 ? 'proven' : 'crashed' } }
}
