import { parseMap } from '../../connectors/map/parse-map.ts'
import { parseListMap } from '../../connectors/record/list-map.ts'
import type { Uuid } from '../../store/identifier.ts'
import { sweepParts } from '../../store/import-parts.ts'
import { addImportRun, type ImportKind } from '../../store/import-runs.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { startJob } from '../job/start-job.ts'
import { ProblemError } from '../problem.ts'
import type { ImportInput, ImportRequest } from './import-input.ts'
import { receiveUpload, type UploadedFile } from './receive-upload.ts'

/** An upload that took longer was given up by its sender. */
const LONGEST_UPLOAD_MILLISECONDS = 24 * 60 * 60 * 1000

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
  const { database, workspaceId, actor, newId, now, today } = context
  const importId = newId()
  await sweepParts(database, workspaceId, Date.parse(now()) - LONGEST_UPLOAD_MILLISECONDS)
  const received = await receiveUpload(context, importId, { files, name: `${request.kind}.csv` })
  const input: ImportInput = {
    ...request,
    ...received,
    asOf: request.asOf ?? today(),
    isAsOfDefault: request.asOf === undefined,
  }
  await database.transaction(async (transaction) => {
    if (!request.isDryRun) {
      await addImportRun(transaction, {
        workspaceId,
        id: importId,
        kind: request.kind,
        source: request.source,
        fileName: received.files[0]!.name,
        contentDigest: received.contentDigest,
        asOf: input.asOf,
        createdAt: now(),
        createdBy: actor.kind === 'user' ? actor.userId : undefined,
      })
    }
    await startJob(context, transaction, { id: importId, kind: 'import', input })
  })
  return { jobId: importId }
}

/** Throws what is wrong with the text of a map. */
export function checkMap(kind: ImportKind, text: string): void {
  const parsed = kind === 'accounts' ? parseMap(text, 'map') : parseListMap(text, 'map')
  if (parsed.kind === 'problems') throw new ProblemError(parsed.problems)
}
