import type { z } from '@hono/zod-openapi'
import type { Problem } from '../../operations/problem.ts'
import { tellProblem } from '../../operations/tell-problem.ts'
import type { Call } from '../app.ts'
import type { problemSchema } from '../schema/problem-schema.ts'
import { wordsFor } from './words-for.ts'

/** Problems in one answer; a file may have millions. */
const MOST_TOLD = 1000

/** Problems as they stand in an answer, in the reader's language. */
export function tellProblems(
  call: Call,
  problems: readonly Problem[],
): z.infer<typeof problemSchema>['problems'] {
  return problems.slice(0, MOST_TOLD).map((problem) => {
    const { currency } = problem.values
    const words = wordsFor(call, typeof currency === 'string' ? currency : undefined)
    const { code, place, message, fix } = tellProblem(problem, words)
    return { code, place: place || null, message, fix, values: problem.values }
  })
}
