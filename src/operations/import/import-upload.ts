import type { Uuid } from '../../store/identifier.ts'
import { findManifest } from '../../store/import-parts.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { ProblemError } from '../problem.ts'
import type { ImportRequest } from './import-input.ts'
import type { Received } from './receive-upload.ts'
import { checkMap } from './request-import.ts'
import { startImport } from './start-import.ts'

/**
 * [Q100] Starts the job that reads, or imports, files that are kept. A dry run tells its columns and its first rows besides, and keeps
 * the files; an import that succeeds forgets them. Throws `not-found` for what was swept away, and what is wrong with the map.
 */
export async function importUpload(
  context: Context,
  { uploadId, ...request }: ImportRequest & { readonly uploadId: Uuid },
): Promise<{ readonly jobId: Uuid }> {
  allow(context, 'import.run')
  const { database, workspaceId, newId } = context
  const received = await findManifest<Received>(database, { workspaceId, importId: uploadId })
  if (received === undefined) {
    throw new ProblemError([{ code: 'not-found', values: { what: 'upload', id: uploadId } }])
  }
  if (request.map !== undefined) checkMap(request.kind, request.map)
  const jobId = newId()
  await startImport(context, jobId, { ...request, ...received, uploadId })
  return { jobId }
}
