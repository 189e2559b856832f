import { listSourceMaps, type SourceMap } from '../../store/import-sources.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'

/** The maps that lists are read with when none is given, by source and kind. */
export async function listImportSources(context: Context): Promise<readonly SourceMap[]> {
  allow(context, 'import.read')
  return listSourceMaps(context.database, context.workspaceId)
}
