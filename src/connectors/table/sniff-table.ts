import { basename } from 'node:path'
import { MAX_COLUMNS, type RowBytes, textOf, textsOf } from '../csv/row-bytes.ts'
import { hasShape } from '../csv/row-shape.ts'
import { type ImportProblem, type Refused, refused } from '../import-problem.ts'
import { ColumnEvidence } from './column-evidence.ts'
import type { Table } from './table.ts'

/** What the start of a table shows: its header and, for each column, how its values are written. */
export type Sniffed = {
  readonly kind: 'sniffed'
  readonly header: readonly string[]
  readonly columns: readonly ColumnEvidence[]
  /** Data rows looked at. */
  readonly rows: number
  /** Bytes of the file for each row, about: what memory is set aside by. */
  readonly bytesPerRow: number
}

const SAMPLE_ROWS = 1000

/** Reads the header and the first 1,000 rows; of the columns in `whole`, every row. */
export async function sniffTable(
  table: Table,
  whole: ReadonlySet<number> | 'all' = new Set(),
): Promise<Sniffed | Refused> {
  const file = basename(table.path)
  let header: string[] | undefined
  let columns: ColumnEvidence[] = []
  let problem: ImportProblem | undefined
  let rows = 0
  let sampledBytes = 0
  const fault = await table.walk((row) => {
    if (header === undefined) {
      if (row.count > MAX_COLUMNS)
        problem = { code: 'too-many-columns', file, line: row.line, values: { limit: MAX_COLUMNS } }
      header = headerOf(row)
      problem ??= findDuplicate(header, file, row.line)
      columns = header.map(() => new ColumnEvidence())
      return problem === undefined
    }
    rows++
    if (rows <= SAMPLE_ROWS) {
      sampledBytes += row.ends[Math.min(row.count, MAX_COLUMNS) - 1]! - row.starts[0]! + 2
      if (hasShape(row, header.length))
        for (const [index, column] of columns.entries()) column.see(textOf(row, index), row.line)
    } else if (hasShape(row, header.length))
      for (const index of whole === 'all' ? columns.keys() : whole)
        columns[index]!.see(textOf(row, index), row.line)
    return rows < SAMPLE_ROWS || whole === 'all' || whole.size > 0
  })
  const refusal = fault ?? problem
  if (refusal) return refused(refusal)
  if (header === undefined) return refused({ code: 'file-empty', file, values: {} })
  if (rows === 0) return refused({ code: 'header-only', file, line: 1, values: { columns: header } })
  return { kind: 'sniffed', header, columns, rows, bytesPerRow: sampledBytes / Math.min(rows, SAMPLE_ROWS) }
}

/** Headers as written, without quotes and line breaks; a column without one is named by its place. */
export function headerOf(row: RowBytes): string[] {
  const header = textsOf(row).map(
    (text, index) =>
      text
        .replace(/\s+/g, ' ')
        .replace(/^"(.*)"$/, '$1')
        .trim() || `column ${index + 1}`,
  )
  while (header.length > 1 && textOf(row, header.length - 1) === '') header.pop()
  return header
}

function findDuplicate(header: readonly string[], file: string, line: number): ImportProblem | undefined {
  const seen = new Set<string>()
  for (const name of header) {
    if (seen.has(name)) return { code: 'duplicate-header', file, line, column: name, values: { name } }
    seen.add(name)
  }
  return undefined
}
