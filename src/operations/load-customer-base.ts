import type { ImportSummary } from '../connectors/import-summary.ts'
import type { Loaded } from '../connectors/load/finish-load.ts'
import { type ReadOptions, readCustomerBase } from '../connectors/read-customer-base.ts'
import { ProblemError } from './problem.ts'

export type LoadOptions = ReadOptions & {
  /** Go on with the accepted rows although others were rejected. */
  readonly skipRejected: boolean
}

/**
 * Reads a customer list, through a map where one is given. Throws what is wrong with it: a plan for part of a
 * customer base would be believed, so a rejected row stops the work unless the caller says otherwise.
 */
export async function loadCustomerBase({ skipRejected, ...options }: LoadOptions): Promise<Loaded> {
  const read = await readCustomerBase(options)
  if (read.kind === 'problems') throw new ProblemError(read.problems)
  if (read.summary.rejectedRows > 0 && !skipRejected) throw new ProblemError(rowProblems(read.summary))
  return read
}

/** The rejected rows as problems with their places, after one that says how many there are in all. */
function rowProblems({ file, rejected, rejectedRows, rows }: ImportSummary): ProblemError['problems'] {
  return [
    { code: 'rows-rejected', file, values: { count: rejectedRows, rows } },
    ...rejected.filter(({ scope }) => scope === 'row').map(({ scope: _, ...rejection }) => rejection),
  ]
}
