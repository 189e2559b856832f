import type { ListSummary } from '../connectors/import-summary.ts'
import { readTeam } from '../connectors/read-team.ts'
import type { Csm } from '../domain/account/csm.ts'
import { checkFile } from './check-file.ts'
import { ProblemError } from './problem.ts'
import { withPaths } from './with-paths.ts'

export type LoadedTeam = { readonly team: readonly Csm[]; readonly summary: ListSummary }

/** Reads a team file. Throws every row and value that cannot be read: a team with a person missing staffs wrongly. */
export async function loadTeam(path: string, currency: string): Promise<LoadedTeam> {
  await checkFile(path)
  const read = await readTeam(path, { currency })
  if (read.kind === 'problems') throw new ProblemError(withPaths(read.problems, [path]))
  const { team, summary } = read
  if (summary.rejected.length > 0) throw new ProblemError(withPaths(summary.rejected, [path]))
  return { team, summary }
}
