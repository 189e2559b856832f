import { type Problem, ProblemError } from '../problem.ts'

/** The problems that work ends with; it must end with some. */
export async function problemsIn(work: () => unknown): Promise<readonly Problem[]> {
  try {
    await work()
  } catch (error) {
    if (error instanceof ProblemError) return error.problems
    throw error
  }
  throw new Error('the work was done where problems were expected')
}
