import { ProblemError } from '../problem.ts'
import { readEvents } from '../retention/event-coding.ts'

/** 1 the outcome happened, 0 it did not, undefined: not known. Read as events of a retention file are; the caller names it an outcome. */
export function readOutcome(
  texts: readonly (string | undefined)[],
  column: string,
  value: string | undefined,
): readonly (0 | 1 | undefined)[] {
  try {
    return readEvents(texts, column, value).events
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    throw new ProblemError(
      error.problems.map((problem) => ({
        ...problem,
        code: problem.code === 'event-value-needed' ? 'outcome-value-needed' : problem.code,
      })),
    )
  }
}
