import type { Uuid } from '../../store/identifier.ts'
import { findImportRun, type ImportRun, readRejected } from '../../store/import-runs.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { ProblemError } from '../problem.ts'
import type { RejectedRow } from './import-report.ts'

export type FoundImport = ImportRun & {
  /** The rows and values that were not taken: the first so many. */
  readonly rejected: readonly RejectedRow[]
}

/** An import with what it did not take. Throws `not-found`. */
export async function getImport(
  context: Context,
  { importId, mostRejected }: { readonly importId: Uuid; readonly mostRejected: number },
): Promise<FoundImport> {
  allow(context, 'import.read')
  const { database, workspaceId } = context
  const run = await findImportRun(database, workspaceId, importId)
  if (run === undefined) {
    throw new ProblemError([{ code: 'not-found', values: { what: 'import', id: importId } }])
  }
  const rejected = (await readRejected(database, workspaceId, importId)) as readonly RejectedRow[]
  return { ...run, rejected: rejected.slice(0, mostRejected) }
}
