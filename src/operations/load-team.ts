import { readTeam } from '../connectors/read-team.ts'
import type { Csm } from '../domain/account/csm.ts'
import { ProblemError } from './problem.ts'

/** Reads a team file. Throws every row and value that cannot be read: a team with a person missing staffs wrongly. */
export async function loadTeam(path: string, currency: string): Promise<readonly Csm[]> {
  const read = await readTeam(path, { currency })
  if (read.kind === 'problems') throw new ProblemError(read.problems)
  if (read.summary.rejected.length > 0) throw new ProblemError(read.summary.rejected)
  return read.team
}
