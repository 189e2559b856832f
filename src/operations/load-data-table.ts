import { type DataTable, readDataTable, type WantedColumns } from '../connectors/read-data-table.ts'
import { checkFile } from './check-file.ts'
import { ProblemError } from './problem.ts'
import { withPaths } from './with-paths.ts'

/** Reads the wanted columns of any table. Throws every cell that is neither a gap nor readable, with its place. */
export async function loadDataTable(path: string, wanted: WantedColumns): Promise<DataTable> {
  await checkFile(path)
  const read = await readDataTable(path, wanted)
  if (read.kind === 'data') return read
  throw new ProblemError(withPaths([...read.problems, ...(read.rejected ?? [])], [path]))
}
