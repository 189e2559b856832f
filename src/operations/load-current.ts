import type { ListSummary } from '../connectors/import-summary.ts'
import { readCurrentPlacements } from '../connectors/read-current-placements.ts'
import type { CurrentPlacement } from '../domain/tiering/placement.ts'
import { checkFile } from './check-file.ts'
import { ProblemError } from './problem.ts'
import { withPaths } from './with-paths.ts'

/** Placements of today by account. */
export type LoadedCurrent = {
  readonly placements: ReadonlyMap<string, CurrentPlacement>
  readonly summary: ListSummary
}

/** Reads the placements of today. Throws every row and value that cannot be read. */
export async function loadCurrent(path: string, currency: string): Promise<LoadedCurrent> {
  await checkFile(path)
  const read = await readCurrentPlacements(path, { currency })
  if (read.kind === 'problems') throw new ProblemError(withPaths(read.problems, [path]))
  const { placements, summary } = read
  if (summary.rejected.length > 0) throw new ProblemError(withPaths(summary.rejected, [path]))
  return { placements: new Map(placements.map((placement) => [placement.accountId, placement])), summary }
}
