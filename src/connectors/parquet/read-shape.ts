import { type AsyncBuffer, type FileMetaData, parquetMetadataAsync } from 'hyparquet'
import { MAX_COLUMNS } from '../csv/row-bytes.ts'
import type { ImportProblem } from '../import-problem.ts'
import { COMPRESSORS } from './decompress.ts'
import { listColumns, type ParquetColumn } from './parquet-column.ts'

/** What a file says of itself, before any of its values is unpacked. */
export type ParquetShape = {
  readonly columns: readonly ParquetColumn[]
  readonly nested: readonly string[]
  /** Rows of each group. */
  readonly groups: readonly number[]
}

/** Values of one group of rows: it is held as texts while its rows are handed over. Writers make groups of a million rows at most. */
const MOST_GROUP_VALUES = 200_000_000
const MOST_METADATA_BYTES = 67_108_864

/** Throws for what is no Parquet file. */
export async function readMetadata(buffer: AsyncBuffer): Promise<FileMetaData> {
  if (buffer.byteLength < 12) throw new Error('the file ends too early')
  const end = Buffer.from(await buffer.slice(buffer.byteLength - 8))
  if (end.toString('latin1', 4) === 'PARE') throw new Error('encrypted')
  const length = end.readUInt32LE(0)
  if (length > MOST_METADATA_BYTES) throw new RangeError(`metadata of ${length} bytes`)
  return parquetMetadataAsync(buffer, { geoparquet: false })
}

/** The shape of a file, or what can be told against it at once. Throws for metadata that is no such thing. */
export function shapeOf(metadata: FileMetaData, file: string): ParquetShape | ImportProblem {
  const { columns, nested } = listColumns(metadata)
  if (columns.length === 0) throw new Error('no column')
  if (columns.length > MAX_COLUMNS) {
    return { code: 'too-many-columns', file, line: 1, values: { limit: MAX_COLUMNS } }
  }
  const names = new Set(columns.map(({ name }) => name))
  const groups: number[] = []
  for (const { num_rows, columns: chunks } of metadata.row_groups) {
    const rows = Number(num_rows)
    if (!(rows >= 0)) throw new RangeError(`a group of ${rows} rows`)
    if (rows * columns.length > MOST_GROUP_VALUES) {
      const limit = Math.floor(MOST_GROUP_VALUES / columns.length)
      return { code: 'parquet-too-large', file, values: { rows, limit } }
    }
    for (const { meta_data: chunk } of chunks) {
      const name = chunk?.path_in_schema[0]
      if (chunk === undefined || name === undefined || !names.has(name)) continue
      if (chunk.codec !== 'UNCOMPRESSED' && COMPRESSORS[chunk.codec] === undefined) {
        return { code: 'parquet-codec', file, column: name, values: { codec: String(chunk.codec) } }
      }
    }
    groups.push(rows)
  }
  return { columns, nested, groups }
}
