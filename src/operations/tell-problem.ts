import type { MessageValues, Words } from '../language/describe.ts'
import type { Problem } from './problem.ts'

/** A problem in words, for a person and for a program; null where there is no place to name. */
export type ToldProblem = {
  readonly code: string
  readonly file: string | null
  readonly line: number | null
  readonly column: number | string | null
  readonly path: string | null
  /** Where it is, in the form that editors and terminals open: `file:line:column (path)`. */
  readonly place: string
  readonly message: string
  readonly fix: string
}

/** A fault is no problem of the person who reads it, but is told like one. */
export type Tellable = Omit<Problem, 'code'> & { readonly code: Problem['code'] | 'fault' }

export function tellProblem(problem: Tellable, words: Words): ToldProblem {
  const { code, file, line, column, path } = problem
  const values = problem.values as MessageValues
  const place = [file, line, column].filter((part) => part !== undefined).join(':')
  return {
    code,
    file: file ?? null,
    line: line ?? null,
    column: column ?? null,
    path: path || null,
    place: !path ? place : place === '' ? path : `${place} (${path})`,
    message: words.text(`problem.${code}.message`, values),
    fix: words.text(`problem.${code}.fix`, values),
  }
}
