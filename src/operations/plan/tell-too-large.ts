import { TooLargeError } from '../../domain/kernel/too-large-error.ts'
import { ProblemError } from '../problem.ts'

/** The result of a computation; amounts that are beyond what can be counted are told as the problem that they are. */
export function tellTooLarge<Result>(compute: () => Result): Result {
  try {
    return compute()
  } catch (error) {
    if (error instanceof TooLargeError) throw new ProblemError([{ code: 'amounts-too-large', values: {} }])
    throw error
  }
}
