import { open } from 'node:fs/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { type FileMetaData, parquetMetadataAsync } from 'hyparquet'
import { type ParquetColumn, withoutMeaning } from './parquet-column.ts'
import { bufferOf, type ColumnTexts, type RowRange, readColumn } from './read-column.ts'

export type ColumnThreadData = { readonly path: string; readonly fileBytes: number }
export type ColumnRequest = RowRange & { readonly column: ParquetColumn }
export type ColumnReply =
  | ({ readonly kind: 'texts' } & ColumnTexts)
  | { readonly kind: 'fault'; readonly message: string }

/**
 * Columns are unpacked in a thread of their own, whose memory is bounded: a crafted file says in a few bytes that a value stands there
 * a billion times, and then only the thread ends.
 */
if (parentPort !== null) {
  const port = parentPort
  const { path, fileBytes } = workerData as ColumnThreadData
  const opened = open(path).then(async (handle) => {
    const file = bufferOf(handle, fileBytes)
    const metadata: FileMetaData = await parquetMetadataAsync(file, { geoparquet: false })
    return { file, metadata: withoutMeaning(metadata) }
  })
  port.on('message', async (request: ColumnRequest) => {
    try {
      const { file, metadata } = await opened
      const { bytes, ends } = await readColumn(file, metadata, request)
      port.postMessage({ kind: 'texts', bytes, ends } satisfies ColumnReply, [bytes.buffer, ends.buffer])
    } catch (error) {
      port.postMessage({ kind: 'fault', message: (error as Error).message } satisfies ColumnReply)
    }
  })
}
