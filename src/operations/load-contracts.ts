import { readContracts } from '../connectors/read-contracts.ts'
import type { ContractSpan } from '../domain/forecast/contract-history.ts'
import { checkFile } from './check-file.ts'
import { ProblemError } from './problem.ts'
import { withPaths } from './with-paths.ts'

/** Contracts over time by account. */
export type LoadedContracts = ReadonlyMap<string, readonly ContractSpan[]>

/** Reads a list of contracts. Throws every row that cannot be read: a history with holes tells of losses that were none. */
export async function loadContracts(path: string, currency: string): Promise<LoadedContracts> {
  await checkFile(path)
  const spans = new Map<string, ContractSpan[]>()
  const read = await readContracts(path, {
    currency,
    take: ({ accountId, from, until, acvMinor }) => {
      const span = { from, until, acvMinor }
      const known = spans.get(accountId)
      if (known === undefined) spans.set(accountId, [span])
      else known.push(span)
    },
  })
  if (read.kind === 'problems') throw new ProblemError(withPaths(read.problems, [path]))
  const { rejected } = read.summary
  if (rejected.length > 0) throw new ProblemError(withPaths(rejected, [path]))
  return spans
}
