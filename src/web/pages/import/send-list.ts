import { api, take } from '../../api/client.ts'
import type { MapValue } from './edit-map.ts'
import type { ImportSettings } from './list-report.ts'

const LONGEST_NAME = 200

/** Sends a list, with the files that belong to it after it; the server keeps them until they are imported, a day at most. */
export async function sendFiles(files: readonly File[]): Promise<string> {
  const { uploadId } = await take(
    api.POST('/api/uploads', {
      params: { query: { fileName: files[0]!.name.slice(0, LONGEST_NAME) } },
      // The bytes as they are; the server sees from them what they are. Of a form the browser itself writes the type.
      headers: { 'Content-Type': files.length === 1 ? 'application/octet-stream' : null },
      body: bodyOf(files) as string,
      bodySerializer: (body: unknown) => body as BodyInit,
    }),
  )
  return uploadId
}

function bodyOf(files: readonly File[]): unknown {
  if (files.length === 1) return files[0]
  const form = new FormData()
  for (const file of files) form.append('file', file)
  return form
}

/** The job that reads what was sent; a dry run changes nothing. Rows that cannot be read stay out of an import. */
export async function importSent(
  uploadId: string,
  { kind, source, asOf }: ImportSettings,
  { map, isDryRun }: { readonly map: MapValue | undefined; readonly isDryRun: boolean },
): Promise<string> {
  const { jobId } = await take(
    api.POST('/api/uploads/{uploadId}/imports', {
      params: { path: { uploadId } },
      body: {
        ...{ kind, source: source.trim(), dryRun: isDryRun, skipRejected: !isDryRun },
        ...(asOf === '' ? {} : { asOf }),
        ...(map === undefined ? {} : { map: JSON.stringify(map) }),
      },
    }),
  )
  return jobId
}
