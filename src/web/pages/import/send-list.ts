import { api, take } from '../../api/client.ts'
import type { ImportSettings } from './list-report.ts'

const LONGEST_NAME = 200

/** Sends a list and gives the job that reads it; a dry run changes nothing. Rows that cannot be read stay out of an import. */
export async function sendList(
  file: File,
  { kind, source, asOf }: ImportSettings,
  { isDryRun }: { readonly isDryRun: boolean },
): Promise<string> {
  const query = {
    ...{ kind, source: source.trim(), fileName: file.name.slice(0, LONGEST_NAME) },
    ...(asOf === '' ? {} : { asOf }),
    ...(isDryRun ? { dryRun: 'true' as const } : { skipRejected: 'true' as const }),
  }
  const { jobId } = await take(
    api.POST('/api/imports', {
      params: { query },
      headers: { 'Content-Type': 'application/octet-stream' },
      // The bytes as they are; the server sees from them what they are.
      body: file as unknown as string,
      bodySerializer: (body: unknown) => body as BodyInit,
    }),
  )
  return jobId
}
