import type { CustomerBase } from '../domain/account/customer-base.ts'
import type { Day } from '../domain/kernel/day.ts'
import type { ImportSummary } from '../connectors/import-summary.ts'
import { readCustomerBase, type ReadOptions } from '../connectors/read-customer-base.ts'
import { ProblemError } from './problem.ts'

export type LoadedBase = { readonly base: CustomerBase; readonly summary: ImportSummary }

/** Reads a customer list, through a map where one is given. Throws what is wrong with it; never half a list. */
export async function loadCustomerBase(options: ReadOptions & { readonly asOf: Day }): Promise<LoadedBase> {
  const read = await readCustomerBase(options)
  if (read.kind === 'problems') throw new ProblemError(read.problems)
  return read
}
