import { open } from 'node:fs/promises'
import { parentPort, workerData } from 'node:worker_threads'
import type { ImportProblem } from '../import-problem.ts'
import { type ParquetColumn, withoutMeaning } from './parquet-column.ts'
import { bufferOf, type ColumnTexts, type RowRange, readColumn } from './read-column.ts'
import { type ParquetShape, readMetadata, shapeOf } from './read-shape.ts'

export type ColumnThreadData = { readonly path: string; readonly file: string; readonly fileBytes: number }
export type ColumnRequest = RowRange & { readonly column: ParquetColumn }
export type ColumnReply =
  | { readonly kind: 'shape'; readonly shape: ParquetShape | ImportProblem }
  | ({ readonly kind: 'texts' } & ColumnTexts)
  | { readonly kind: 'fault'; readonly message: string }

/**
 * Files are read in a thread of their own, whose memory and time are bounded: a crafted file says in a few bytes that a value stands
 * there a billion times, and then only the thread ends.
 */
if (parentPort !== null) {
  const port = parentPort
  const { path, file, fileBytes } = workerData as ColumnThreadData
  const opened = open(path).then(async (handle) => {
    const buffer = bufferOf(handle, fileBytes)
    const metadata = await readMetadata(buffer)
    return { buffer, metadata, plain: withoutMeaning(metadata) }
  })
  // Told when something is asked.
  opened.catch(() => {})
  port.on('message', async (request: ColumnRequest | 'shape') => {
    try {
      const { buffer, metadata, plain } = await opened
      if (request === 'shape') {
        port.postMessage({ kind: 'shape', shape: shapeOf(metadata, file) } satisfies ColumnReply)
        return
      }
      const { bytes, ends } = await readColumn(buffer, plain, request)
      port.postMessage({ kind: 'texts', bytes, ends } satisfies ColumnReply, [bytes.buffer, ends.buffer])
    } catch (error) {
      port.postMessage({ kind: 'fault', message: (error as Error).message } satisfies ColumnReply)
    }
  })
}
