import type { Uuid } from '../../store/identifier.ts'
import { type ImportRun, listImportRuns } from '../../store/import-runs.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'

/** So many imports from the newest down, those before one when it is given. */
export async function listImports(
  context: Context,
  page: { readonly before?: Uuid | undefined; readonly limit: number },
): Promise<readonly ImportRun[]> {
  allow(context, 'import.read')
  return listImportRuns(context.database, context.workspaceId, page)
}
