import type { ImportSummary } from '../connectors/import-summary.ts'
import type { Loaded } from '../connectors/load/finish-load.ts'
import { type ReadOptions, readCustomerBase } from '../connectors/read-customer-base.ts'
import { checkDocument, checkFile } from './check-file.ts'
import { type Problem, ProblemError } from './problem.ts'
import { withPaths } from './with-paths.ts'

export type LoadOptions = ReadOptions & {
  /** Go on with the accepted rows although others were rejected. */
  readonly skipRejected: boolean
}

/**
 * Reads a customer list, through a map where one is given. Throws what is wrong with it: a plan for part of a
 * customer base would be believed, so a rejected row stops the work unless the caller says otherwise.
 */
export async function loadCustomerBase({ skipRejected, ...options }: LoadOptions): Promise<Loaded> {
  const { path, map } = options
  await checkFile(path)
  if (map !== undefined) await checkDocument(map)
  const read = await readCustomerBase(options)
  if (read.kind === 'problems') {
    throw new ProblemError(withPaths([...read.problems, ...(read.rejected ?? [])], [path, map]))
  }
  const rejected = withPaths(read.summary.rejected, [path, map]) as ImportSummary['rejected']
  const summary = { ...read.summary, rejected }
  if (summary.rejectedRows > 0 && !skipRejected) throw new ProblemError(rowProblems(summary, path))
  return { ...read, summary }
}

/** How many rows are rejected, then each with its place. */
function rowProblems({ rejected, rejectedRows, rows }: ImportSummary, path: string): readonly Problem[] {
  return [
    { code: 'rows-rejected', file: path, values: { count: rejectedRows, rows } },
    ...rejected.filter(({ scope }) => scope === 'row').map(({ scope: _, ...rejection }) => rejection),
  ]
}
