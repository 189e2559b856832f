import { type ListedLock, readLocks } from '../connectors/read-locks.ts'
import { checkFile } from './check-file.ts'
import { ProblemError } from './problem.ts'
import { withPaths } from './with-paths.ts'

/** Reads which accounts stay with whom. Throws every row that cannot be read: a lock that is left out would be broken. */
export async function loadLocks(path: string, currency: string): Promise<readonly ListedLock[]> {
  await checkFile(path)
  const read = await readLocks(path, { currency })
  if (read.kind === 'problems') throw new ProblemError(withPaths(read.problems, [path]))
  if (read.summary.rejected.length > 0) throw new ProblemError(withPaths(read.summary.rejected, [path]))
  return read.locks
}
