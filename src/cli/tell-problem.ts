import type { Words } from '../language/describe.ts'
import type { Problem } from '../operations/problem.ts'

/** A problem in words, for a person and for a program; null where there is nothing to say. */
export type ToldProblem = {
  readonly code: string
  readonly file: string | null
  readonly line: number | null
  readonly column: number | string | null
  readonly path: string | null
  /** Where it is, in the form that editors and terminals open: `file:line:column (path)`. */
  readonly place: string
  readonly message: string
  readonly fix: string | null
}

export function tellProblem(problem: Problem, words: Words): ToldProblem {
  const { code, file, line, column, path } = problem
  const values = problem.values as Parameters<Words['wordFor']>[2]
  const place = [file, line, column].filter((part) => part !== undefined).join(':')
  const fixId = `problem.${code}.fix`
  return {
    code,
    file: file ?? null,
    line: line ?? null,
    column: column ?? null,
    path: path || null,
    place: path ? `${place} (${path})` : place,
    message: words.has(`problem.${code}.message`)
      ? words.text(`problem.${code}.message` as never, values)
      : words.wordFor('problem', code, values),
    fix: words.has(fixId) ? words.text(fixId, values) : null,
  }
}
