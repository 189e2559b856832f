import { parseMap } from '../../connectors/map/parse-map.ts'
import { parseListMap } from '../../connectors/record/list-map.ts'
import type { Uuid } from '../../store/identifier.ts'
import { sweepParts } from '../../store/import-parts.ts'
import type { ImportKind } from '../../store/import-runs.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { ProblemError } from '../problem.ts'
import type { ImportRequest } from './import-input.ts'
import { LONGEST_UPLOAD_MILLISECONDS, receiveUpload, type UploadedFile } from './receive-upload.ts'
import { startImport } from './start-import.ts'

/**
 * Takes a list as it comes and starts the job that reads and writes it: the files after the first are those that a map joins. The
 * import has the id of its job; a dry run is a job alone. Throws what is wrong with the map.
 */
export async function requestImport(
  context: Context,
  request: ImportRequest,
  files: AsyncIterable<UploadedFile>,
): Promise<{ readonly jobId: Uuid }> {
  allow(context, 'import.run')
  if (request.map !== undefined) checkMap(request.kind, request.map)
  const { database, workspaceId, newId, now } = context
  const importId = newId()
  await sweepParts(database, workspaceId, Date.parse(now()) - LONGEST_UPLOAD_MILLISECONDS)
  const received = await receiveUpload(context, importId, { files, name: `${request.kind}.csv` })
  await startImport(context, importId, { ...request, ...received })
  return { jobId: importId }
}

/** Throws what is wrong with the text of a map. */
export function checkMap(kind: ImportKind, text: string): void {
  const parsed = kind === 'accounts' ? parseMap(text, 'map') : parseListMap(text, 'map')
  if (parsed.kind === 'problems') throw new ProblemError(parsed.problems)
}
