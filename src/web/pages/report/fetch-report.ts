import type { Language } from '../../../domain/model/model.ts'
import { api } from '../../api/client.ts'
import { fileNameOf } from './file-name-of.ts'

export const FILE_FORMATS = ['pdf', 'xlsx', 'md', 'html'] as const
export type FileFormat = (typeof FILE_FORMATS)[number]

/** Fetches a file of a report and saves it under the name that the server gives it. Gives that name. */
export async function fetchReport({
  planId,
  format,
  language,
  signal,
}: {
  readonly planId: string
  readonly format: FileFormat
  readonly language: Language
  readonly signal: AbortSignal
}): Promise<string> {
  const { data, response } = await api.GET('/api/plans/{planId}/report', {
    params: { path: { planId }, query: { format, language } },
    parseAs: 'blob',
    signal,
  })
  const name = fileNameOf(response.headers.get('content-disposition')) ?? `report.${format}`
  const address = URL.createObjectURL(data as Blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // Not at once: the browser has yet to read it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
  return name
}
