import type { Problem } from '../domain/optimiser/problem.ts'

/** The same problem with its arrays in memory that threads read together, so that sending it copies nothing. Copies once; what is shared already stays. */
export function shareProblem(problem: Problem): Problem {
  return {
    ...problem,
    classOf: shareWhole(problem.classOf),
    cost: share(problem.cost),
    home: shareWhole(problem.home),
    leaving: share(problem.leaving),
    resources: problem.resources.map(({ use, load }) => ({
      use: { by: use.by, amounts: share(use.amounts) },
      load,
    })),
  }
}

function share(from: Float64Array): Float64Array {
  if (from.buffer instanceof SharedArrayBuffer) return from
  const to = new Float64Array(new SharedArrayBuffer(from.byteLength))
  to.set(from)
  return to
}

function shareWhole(from: Int32Array): Int32Array {
  if (from.buffer instanceof SharedArrayBuffer) return from
  const to = new Int32Array(new SharedArrayBuffer(from.byteLength))
  to.set(from)
  return to
}
