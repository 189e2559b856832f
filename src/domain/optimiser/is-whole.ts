import type { Problem } from './problem.ts'

const known = new WeakMap<Problem, boolean>()

/** Whether every assignment costs a whole number: whole costs of pairs and of leaving, and loads that are only limited. */
export function isWhole(problem: Problem): boolean {
  let whole = known.get(problem)
  if (whole === undefined) {
    whole =
      problem.resources.every(({ load }) =>
        load.every(
          ({ slopes, atZero }) => Number.isSafeInteger(atZero) && slopes.every((slope) => slope === 0),
        ),
      ) &&
      problem.leaving.every((cost) => Number.isSafeInteger(cost)) &&
      problem.cost.every((cost) => Number.isSafeInteger(cost) || cost === Number.POSITIVE_INFINITY)
    known.set(problem, whole)
  }
  return whole
}
