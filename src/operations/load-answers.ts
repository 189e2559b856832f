import { type Answers, NO_ANSWERS } from '../domain/assessment/answers.ts'
import { parseAnswers } from '../domain/assessment/parse-answers.ts'
import { ProblemError } from './problem.ts'
import { readText } from './read-text.ts'

/** Reads the company's answers; without a file nothing is answered and every factor rests on data. */
export async function loadAnswers(path: string | undefined): Promise<Answers> {
  if (path === undefined) return NO_ANSWERS
  const parsed = parseAnswers(await readText(path))
  if (parsed.kind === 'answers') return parsed.answers
  throw new ProblemError(parsed.problems.map((problem) => ({ ...problem, file: path })))
}
