import type { Uuid } from '../../store/identifier.ts'
import { saveManifest, sweepParts } from '../../store/import-parts.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { LONGEST_UPLOAD_MILLISECONDS, receiveUpload, type UploadedFile } from './receive-upload.ts'

const NAME = 'list.csv'

/**
 * [Q100] Takes files as they come and keeps them for a day, so that they can be tried and imported without being sent again. Nothing of
 * them is read yet.
 */
export async function keepUpload(
  context: Context,
  files: AsyncIterable<UploadedFile>,
): Promise<{ readonly uploadId: Uuid }> {
  allow(context, 'import.run')
  const { database, workspaceId, newId, now } = context
  await sweepParts(database, workspaceId, Date.parse(now()) - LONGEST_UPLOAD_MILLISECONDS)
  const importId = newId()
  const received = await receiveUpload(context, importId, { files, name: NAME })
  await saveManifest(database, { workspaceId, importId }, received)
  return { uploadId: importId }
}
