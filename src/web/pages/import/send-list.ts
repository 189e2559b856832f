import { api, take } from '../../api/client.ts'
import type { ImportSettings } from './list-report.ts'

const LONGEST_NAME = 200

/** Sends a list, with the files that belong to it after it, and gives the job that reads it; a dry run changes nothing. Rows that cannot be read stay out of an import. */
export async function sendList(
  files: readonly File[],
  { kind, source, asOf }: ImportSettings,
  { isDryRun }: { readonly isDryRun: boolean },
): Promise<string> {
  const query = {
    ...{ kind, source: source.trim(), fileName: files[0]!.name.slice(0, LONGEST_NAME) },
    ...(asOf === '' ? {} : { asOf }),
    ...(isDryRun ? { dryRun: 'true' as const } : { skipRejected: 'true' as const }),
  }
  const { jobId } = await take(
    api.POST('/api/imports', {
      params: { query },
      // The bytes as they are; the server sees from them what they are. Of a form the browser itself writes the type.
      headers: { 'Content-Type': files.length === 1 ? 'application/octet-stream' : null },
      body: bodyOf(files) as string,
      bodySerializer: (body: unknown) => body as BodyInit,
    }),
  )
  return jobId
}

function bodyOf(files: readonly File[]): unknown {
  if (files.length === 1) return files[0]
  const form = new FormData()
  for (const file of files) form.append('file', file)
  return form
}
