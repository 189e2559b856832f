/** Something wrong with what a person gave, which that person can mend. Anything else is a bug and stays an Error. */
export type Problem = {
  /** Words for it stand in the language catalogues under `problem.<code>`. */
  readonly code: string
  readonly file?: string | undefined
  readonly line?: number | undefined
  readonly column?: number | string | undefined
  /** Place inside a document, say `tiers[1].when`. */
  readonly path?: string | undefined
  readonly values: Readonly<Record<string, unknown>>
}

/** Carries problems from an operation to its door, which says them in the reader's language. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super(problems.map((problem) => problem.code).join(', '))
    this.problems = problems
  }
}
