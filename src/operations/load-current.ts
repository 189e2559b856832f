import { readCurrentPlacements } from '../connectors/read-current-placements.ts'
import type { CurrentPlacement } from '../domain/tiering/placement.ts'
import { ProblemError } from './problem.ts'

export type FindCurrent = (accountId: string) => CurrentPlacement | undefined

/** Reads the placements of today, for looking up by account. Throws every row and value that cannot be read. */
export async function loadCurrent(path: string, currency: string): Promise<FindCurrent> {
  const read = await readCurrentPlacements(path, { currency })
  if (read.kind === 'problems') throw new ProblemError(read.problems)
  if (read.summary.rejected.length > 0) throw new ProblemError(read.summary.rejected)
  const byAccount = new Map(read.placements.map((placement) => [placement.accountId, placement]))
  return (accountId) => byAccount.get(accountId)
}
