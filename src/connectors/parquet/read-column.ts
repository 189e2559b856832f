import type { FileHandle } from 'node:fs/promises'
import { type AsyncBuffer, type DecodedArray, type FileMetaData, parquetRead } from 'hyparquet'
import { textOfCell } from './cell-text.ts'
import { COMPRESSORS } from './decompress.ts'
import type { ParquetColumn } from './parquet-column.ts'

/** The texts of one column, one after another: where each ends. */
export type ColumnTexts = { readonly bytes: Uint8Array<ArrayBuffer>; readonly ends: Int32Array<ArrayBuffer> }

export type RowRange = { readonly rowStart: number; readonly rowEnd: number }

/** Texts of one column in one group of rows. */
export const MOST_COLUMN_BYTES = 1_073_741_824

/** A file of which the library reads what it needs. */
export function bufferOf(file: FileHandle, byteLength: number): AsyncBuffer {
  return {
    byteLength,
    async slice(start, end = byteLength) {
      const bytes = new Uint8Array(Math.max(0, end - start))
      let at = 0
      while (at < bytes.length) {
        const { bytesRead } = await file.read(bytes, at, bytes.length - at, start + at)
        if (bytesRead === 0) throw new Error('the file ends too early')
        at += bytesRead
      }
      return bytes.buffer
    },
  }
}

/** One column of a group of rows as texts. Throws for what is no such column, or has another number of values than rows. */
export async function readColumn(
  file: AsyncBuffer,
  metadata: FileMetaData,
  { column, rowStart, rowEnd }: RowRange & { readonly column: ParquetColumn },
): Promise<ColumnTexts> {
  const rows = rowEnd - rowStart
  const ends = new Int32Array(rows)
  let bytes = Buffer.allocUnsafeSlow(Math.max(64, rows * 8))
  let at = 0
  let row = 0
  const take = (values: DecodedArray) => {
    for (const value of values) {
      if (row === rows) return
      const text = textOfCell(value, column)
      // A character takes three bytes at most for each of its UTF-16 units.
      if (at + text.length * 3 > bytes.length) bytes = grown(bytes, at, text.length * 3)
      at += bytes.write(text, at)
      ends[row++] = at
    }
  }
  await parquetRead({
    ...{ file, metadata, columns: [column.name], rowStart, rowEnd, utf8: false, compressors: COMPRESSORS },
    parsers: { timestampFromNanoseconds: (nanoseconds) => nanoseconds },
    onChunk: ({ columnData }) => take(columnData),
  })
  if (row !== rows) throw new Error(`${row} values in ${rows} rows`)
  return { bytes: new Uint8Array(bytes.buffer, 0, at), ends }
}

function grown(bytes: Buffer<ArrayBuffer>, used: number, needed: number): Buffer<ArrayBuffer> {
  const size = Math.max(bytes.length * 2, used + needed)
  if (size > MOST_COLUMN_BYTES) throw new RangeError(`a column of more than ${MOST_COLUMN_BYTES} bytes`)
  const larger = Buffer.allocUnsafeSlow(size)
  bytes.copy(larger, 0, 0, used)
  return larger
}
