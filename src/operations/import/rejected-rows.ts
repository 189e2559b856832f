import { ProblemError } from '../problem.ts'
import type { ReadReport, RejectedRow } from './import-report.ts'

/** A list of which rows cannot be taken, where it was to be taken as a whole. */
export class RejectedRows extends ProblemError {
  readonly rejected: readonly RejectedRow[]

  constructor({ rejected, rejectedRows, rows }: ReadReport) {
    super([
      { code: 'import-rows-rejected', values: { count: rejectedRows, rows } },
      ...rejected.filter(({ scope }) => scope === 'row').map(({ scope: _, ...row }) => row),
    ])
    this.rejected = rejected
  }
}
