import type { ImportSummary } from '../connectors/import-summary.ts'
import { type ReadOptions, readCustomerBase } from '../connectors/read-customer-base.ts'
import type { CustomerBase } from '../domain/account/customer-base.ts'
import { ProblemError } from './problem.ts'

export type LoadedBase = { readonly base: CustomerBase; readonly summary: ImportSummary }

export type LoadOptions = ReadOptions & {
  /** Go on with the accepted rows although others were rejected. */
  readonly skipRejected: boolean
}

/**
 * Reads a customer list, through a map where one is given. Throws what is wrong with it: a plan for part of a
 * customer base would be believed, so a rejected row stops the work unless the caller says otherwise.
 */
export async function loadCustomerBase({ skipRejected, ...options }: LoadOptions): Promise<LoadedBase> {
  const read = await readCustomerBase(options)
  if (read.kind === 'problems') throw new ProblemError(read.problems)
  if (read.summary.rejectedRows > 0 && !skipRejected) throw new ProblemError(rowProblems(read.summary))
  return read
}

/** The rejected rows as problems with their places, and how many there are in all. */
export function rowProblems({ file, rejected, rejectedRows, rows }: ImportSummary): ProblemError['problems'] {
  return [
    ...rejected.filter(({ scope }) => scope === 'row').map(({ scope: _, ...rejection }) => rejection),
    { code: 'rows-rejected', file, values: { count: rejectedRows, rows } },
  ]
}
