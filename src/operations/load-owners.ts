import type { ListSummary } from '../connectors/import-summary.ts'
import { readOwners } from '../connectors/read-owners.ts'
import { checkFile } from './check-file.ts'
import { ProblemError } from './problem.ts'
import { withPaths } from './with-paths.ts'

/** Owners of today by account. */
export type LoadedOwners = {
  /** An account without an owner in it has none; empty when the file has no owners at all. */
  readonly owners: ReadonlyMap<string, string | undefined>
  /** Whether the file is a list of placements too. */
  readonly hasTiers: boolean
  readonly summary: ListSummary
}

/** Reads who owns which account today. Throws every row that cannot be read. */
export async function loadOwners(path: string, currency: string): Promise<LoadedOwners> {
  await checkFile(path)
  const read = await readOwners(path, { currency })
  if (read.kind === 'problems') throw new ProblemError(withPaths(read.problems, [path]))
  const { owners, summary } = read
  if (summary.rejected.length > 0) throw new ProblemError(withPaths(summary.rejected, [path]))
  const known = owners.some(({ owner }) => owner !== undefined) ? owners : []
  return {
    owners: new Map(known.map(({ accountId, owner }) => [accountId, owner])),
    hasTiers: owners.some(({ hasTier }) => hasTier),
    summary,
  }
}
