import type { Uuid } from '../../store/identifier.ts'
import { addImportRun } from '../../store/import-runs.ts'
import type { Context } from '../context.ts'
import { startJob } from '../job/start-job.ts'
import type { ImportInput, ImportRequest } from './import-input.ts'
import type { Received } from './receive-upload.ts'

/** Notes an import whose files are there, and starts its job under the same id. A dry run is a job alone. */
export async function startImport(
  context: Context,
  importId: Uuid,
  request: ImportRequest & Received & Pick<ImportInput, 'uploadId'>,
): Promise<void> {
  const { database, workspaceId, actor, now, today } = context
  const { kind, source, files, contentDigest, isDryRun } = request
  const asOf = request.asOf ?? today()
  const input: ImportInput = { ...request, asOf, isAsOfDefault: request.asOf === undefined }
  await database.transaction(async (transaction) => {
    if (!isDryRun) {
      await addImportRun(transaction, {
        ...{ workspaceId, id: importId, kind, source, fileName: files[0]!.name, contentDigest, asOf },
        ...{ createdAt: now(), createdBy: actor.kind === 'user' ? actor.userId : undefined },
      })
    }
    await startJob(context, transaction, { id: importId, kind: 'import', input })
  })
}
