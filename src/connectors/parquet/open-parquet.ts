import { basename } from 'node:path'
import { emptyRow, type RowBytes, widenRow } from '../csv/row-bytes.ts'
import { type ImportProblem, type Refused, refused } from '../import-problem.ts'
import { cleanText } from '../table/clean-text.ts'
import type { RowTaker, Table } from '../table/table.ts'
import { type ColumnThread, openColumnThread } from './open-column-thread.ts'
import type { ParquetShape } from './read-shape.ts'

/**
 * Opens a Parquet file as a table of its flat columns. Rows are counted as those of a CSV of the same table: the first row under the
 * header is line 2.
 */
export async function openParquet(source: {
  readonly path: string
  readonly fileBytes: number
  /** For whatever is read at once. */
  readonly mostMilliseconds?: number
}): Promise<Table | Refused> {
  const { path, fileBytes } = source
  const file = basename(path)
  const openThread = () => openColumnThread({ path, file, fileBytes }, source.mostMilliseconds)
  const shape = await withThread(openThread(), (thread) => thread.readShape()).catch((error) =>
    unreadable(file, error),
  )
  if ('code' in shape) return refused(shape)
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
    nestedColumns: shape.nested,
    walk: async (take, onBytes) => {
      try {
        await withThread(openThread(), (thread) => walkGroups({ shape, thread, fileBytes }, take, onBytes))
        return undefined
      } catch (error) {
        return unreadable(file, error)
      }
    },
  }
}

async function withThread<Result>(
  thread: ColumnThread,
  work: (thread: ColumnThread) => Promise<Result>,
): Promise<Result> {
  try {
    return await work(thread)
  } finally {
    await thread.end()
  }
}

/** The header, then group by group: each of its columns unpacked to texts, so that what waits is no larger than its rows. */
async function walkGroups(
  {
    shape: { columns, groups },
    thread,
    fileBytes,
  }: {
    readonly shape: ParquetShape
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
  const total = groups.reduce((sum, rows) => sum + rows, 0)
  let done = 0
  for (const rows of groups) {
    const texts: Texts[] = []
    for (const column of columns) {
      const { bytes, ends } = await thread.readColumn({ column, rowStart: done, rowEnd: done + rows })
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
