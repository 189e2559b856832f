import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { type FileMetaData, parquetMetadataAsync } from 'hyparquet'
import { emptyRow, MAX_COLUMNS, type RowBytes, widenRow } from '../csv/row-bytes.ts'
import { type ImportProblem, type Refused, refused } from '../import-problem.ts'
import { cleanText } from '../table/clean-text.ts'
import type { RowTaker, Table } from '../table/table.ts'
import { COMPRESSORS } from './decompress.ts'
import { type ColumnThread, openColumnThread } from './open-column-thread.ts'
import { listColumns, type ParquetColumn } from './parquet-column.ts'
import { bufferOf } from './read-column.ts'

/** Values of one group of rows: it is held as texts while its rows are handed over. Writers make groups of a million rows at most. */
const MOST_GROUP_VALUES = 200_000_000
const MOST_METADATA_BYTES = 67_108_864

/**
 * Opens a Parquet file as a table of its flat columns. Rows are counted as those of a CSV of the same table: the first row under the
 * header is line 2.
 */
export async function openParquet(source: {
  readonly path: string
  readonly fileBytes: number
}): Promise<Table | Refused> {
  const { path, fileBytes } = source
  const file = basename(path)
  let metadata: FileMetaData
  try {
    metadata = await readMetadata(path, fileBytes)
  } catch (error) {
    return refused(unreadable(file, error))
  }
  const { columns, nested } = listColumns(metadata)
  const problem =
    columns.length === 0 ? unreadable(file, new Error('no column')) : findFault(metadata, columns, file)
  if (problem !== undefined) return refused(problem)
  return {
    kind: 'table',
    path,
    format: 'parquet',
    encoding: 'utf-8',
    isEncodingGuessed: false,
    delimiter: undefined,
    sheet: undefined,
    serials: undefined,
    fileBytes,
    nestedColumns: nested,
    walk: async (take, onBytes) => {
      const thread = openColumnThread({ path, fileBytes })
      try {
        await walkGroups({ metadata, columns, thread, fileBytes }, take, onBytes)
        return undefined
      } catch (error) {
        return unreadable(file, error)
      } finally {
        await thread.end()
      }
    },
  }
}

async function readMetadata(path: string, fileBytes: number): Promise<FileMetaData> {
  const handle = await open(path)
  try {
    const buffer = bufferOf(handle, fileBytes)
    if (fileBytes < 12) throw new Error('the file ends too early')
    const end = Buffer.from(await buffer.slice(fileBytes - 8))
    if (end.toString('latin1', 4) === 'PARE') throw new Error('encrypted')
    const length = end.readUInt32LE(0)
    if (length > MOST_METADATA_BYTES) throw new RangeError(`metadata of ${length} bytes`)
    return await parquetMetadataAsync(buffer, { geoparquet: false })
  } finally {
    await handle.close()
  }
}

/** What can be told before anything is unpacked. */
function findFault(
  { row_groups: groups }: FileMetaData,
  columns: readonly ParquetColumn[],
  file: string,
): ImportProblem | undefined {
  if (columns.length > MAX_COLUMNS) {
    return { code: 'too-many-columns', file, line: 1, values: { limit: MAX_COLUMNS } }
  }
  const names = new Set(columns.map(({ name }) => name))
  for (const { num_rows: rows, columns: chunks } of groups) {
    if (rows * BigInt(columns.length) > BigInt(MOST_GROUP_VALUES)) {
      const limit = Math.floor(MOST_GROUP_VALUES / columns.length)
      return { code: 'parquet-too-large', file, values: { rows: Number(rows), limit } }
    }
    for (const { meta_data: chunk } of chunks) {
      const name = chunk?.path_in_schema[0]
      if (chunk === undefined || name === undefined || !names.has(name)) continue
      if (chunk.codec !== 'UNCOMPRESSED' && COMPRESSORS[chunk.codec] === undefined) {
        return { code: 'parquet-codec', file, column: name, values: { codec: String(chunk.codec) } }
      }
    }
  }
  return undefined
}

/** The header, then group by group: each of its columns unpacked to texts, so that what waits is no larger than its rows. */
async function walkGroups(
  {
    metadata,
    columns,
    thread,
    fileBytes,
  }: {
    readonly metadata: FileMetaData
    readonly columns: readonly ParquetColumn[]
    readonly thread: ColumnThread
    readonly fileBytes: number
  },
  take: RowTaker,
  onBytes: ((bytes: number) => void) | undefined,
): Promise<void> {
  const row = emptyRow()
  while (row.starts.length < columns.length) widenRow(row)
  row.count = columns.length
  row.line = 1
  fillRow(
    row,
    columns.map(({ name }) => headerOf(name)),
    0,
  )
  if (!take(row)) return
  const total = Number(metadata.num_rows)
  let done = 0
  for (const { num_rows } of metadata.row_groups) {
    const rows = Number(num_rows)
    const texts: Texts[] = []
    for (const column of columns) {
      const { bytes, ends } = await thread.read({ column, rowStart: done, rowEnd: done + rows })
      texts.push({ bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), ends })
    }
    for (let index = 0; index < rows; index++) {
      row.line++
      fillRow(row, texts, index)
      if (!take(row)) return
    }
    done += rows
    onBytes?.(Math.round((fileBytes * done) / Math.max(1, total)))
  }
}

type Texts = { readonly bytes: Buffer; readonly ends: Int32Array }

function headerOf(name: string): Texts {
  const bytes = Buffer.from(cleanText(name))
  return { bytes, ends: Int32Array.of(bytes.length) }
}

/** Puts one value of each column beside each other. */
function fillRow(row: RowBytes, texts: readonly Texts[], index: number): void {
  let at = 0
  for (const [column, { bytes, ends }] of texts.entries()) {
    const from = index === 0 ? 0 : ends[index - 1]!
    const until = ends[index]!
    if (at + until - from > row.bytes.length) {
      const larger = Buffer.allocUnsafeSlow(Math.max(1024, (at + until - from) * 2))
      row.bytes.copy(larger, 0, 0, at)
      row.bytes = larger
    }
    row.starts[column] = at
    at += bytes.copy(row.bytes, at, from, until)
    row.ends[column] = at
  }
}

function unreadable(file: string, error: unknown): ImportProblem {
  return { code: 'parquet-unreadable', file, values: { detail: (error as Error).message } }
}
