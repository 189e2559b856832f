import { basename } from 'node:path'
import { hasShape } from '../csv/row-shape.ts'
import { type ImportProblem, type Refused, refused } from '../import-problem.ts'
import type { ListSummary, RejectionCode } from '../import-summary.ts'
import { decideDecimalMark } from '../load/decide-style.ts'
import { Rejections } from '../load/rejections.ts'
import { openTable } from '../table/open-table.ts'
import { type Sniffed, sniffTable } from '../table/sniff-table.ts'
import type { Table } from '../table/table.ts'
import { type ListColumn, ListRow } from './list-row.ts'
import { guessRecordColumns, type RecordColumns } from './record-columns.ts'

export type ListRules<Field extends string, Value> = {
  readonly columns: RecordColumns<Field>
  /** Columns without which the list says nothing; the first of them is the key, which comes once. */
  readonly required: readonly [key: NoInfer<Field>, ...others: NoInfer<Field>[]]
  readonly numbers: readonly NoInfer<Field>[]
  readonly days: readonly NoInfer<Field>[]
  /** The currency of amounts; it tells how 1.234 is meant where nothing else does. */
  readonly currency: string
  /** The value of a row whose required fields are there. */
  readonly build: (row: ListRow<Field>) => Value
}

export type ReadList<Value> = {
  readonly kind: 'list'
  readonly values: readonly Value[]
  readonly summary: ListSummary
}

/** Reads a small list (a team, placements) whole: every row that is not taken, and every value, is in the summary. */
export async function readList<Field extends string, Value>(
  path: string,
  rules: ListRules<Field, Value>,
): Promise<ReadList<Value> | Refused> {
  const table = await openTable(path)
  if (table.kind !== 'table') return table
  const sample = await sniffTable(table)
  if (sample.kind !== 'sniffed') return sample
  const file = basename(path)
  const indexes = guessRecordColumns(sample.header, rules.columns)
  const missing = rules.required.filter((field) => !indexes.has(field))
  if (missing.length > 0)
    return refused(
      ...missing.map((column): ImportProblem => {
        return { code: 'column-missing', file, line: 1, column, values: { column, columns: sample.header } }
      }),
    )
  // Only numbers and days can be written in more than one way; of them every row is looked at.
  const written = [...rules.numbers, ...rules.days].flatMap((field) => indexes.get(field) ?? [])
  const sniffed = await sniffTable(table, new Set(written))
  if (sniffed.kind !== 'sniffed') return sniffed
  const columns = new Map<Field, ListColumn>()
  const questions: ImportProblem[] = []
  for (const [field, index] of indexes) {
    const column = decideColumn(field, { index, sniffed, rules })
    if ('code' in column) questions.push({ ...column, file })
    else columns.set(field, column)
  }
  if (questions.length > 0) return refused(...questions)
  return await readRows({ table, sniffed, columns, rules })
}

async function readRows<Field extends string, Value>(list: {
  table: Table
  sniffed: Sniffed
  columns: ReadonlyMap<Field, ListColumn>
  rules: ListRules<Field, Value>
}): Promise<ReadList<Value> | Refused> {
  const { table, sniffed, columns, rules } = list
  const file = basename(table.path)
  const { header } = sniffed
  const rejections = new Rejections()
  const reject = (line: number, column: string | undefined, why: { code: RejectionCode; values: object }) =>
    rejections.add({ file, line, column, scope: 'row', code: why.code, values: { ...why.values } })
  const row = new ListRow<Field>({
    columns,
    serials: table.serials,
    report: ({ line, column, code, value }) =>
      rejections.add({ file, line, column, code, scope: 'value', values: { value } }),
  })
  const [key, ...others] = rules.required
  const firstLines = new Map<string, number>()
  const values: Value[] = []
  let rows = -1
  const fault = await table.walk((bytes) => {
    rows++
    if (rows === 0) return true
    const { line } = bytes
    if (!hasShape(bytes, header.length)) {
      reject(line, undefined, { code: 'ragged-row', values: { expected: header.length, found: bytes.count } })
      return true
    }
    if (bytes.faultAt >= 0) {
      reject(line, header[bytes.faultAt], { code: 'text-after-quote', values: {} })
      return true
    }
    row.moveTo(bytes)
    const id = row.text(key)
    const empty = id === undefined ? key : others.find((field) => row.text(field) === undefined)
    if (id === undefined || empty !== undefined) {
      const code = empty === key ? 'missing-id' : 'missing-value'
      reject(line, columns.get(empty ?? key)!.header, { code, values: {} })
      return true
    }
    const firstLine = firstLines.get(id)
    if (firstLine !== undefined) {
      reject(line, columns.get(key)!.header, { code: 'duplicate-id', values: { id, firstLine } })
      return true
    }
    firstLines.set(id, line)
    values.push(rules.build(row))
    return true
  })
  if (fault) return refused(fault)
  const used = new Set([...columns.values()].map(({ index }) => index))
  return {
    kind: 'list',
    values,
    summary: {
      file,
      format: table.format,
      encoding: table.encoding,
      rows,
      accepted: values.length,
      rejectedRows: rejections.rows,
      rejectedValues: rejections.values,
      rejected: rejections.list,
      mapping: [...columns].map(([field, column]) => ({ field, source: column.header })),
      ignoredColumns: header.filter((_, index) => !used.has(index)),
    },
  }
}

/** How a column is written, or the question to ask. */
function decideColumn<Field extends string, Value>(
  field: Field,
  found: { index: number; sniffed: Sniffed; rules: ListRules<Field, Value> },
): ListColumn | Omit<ImportProblem, 'file'> {
  const { index, sniffed, rules } = found
  const header = sniffed.header[index]!
  const evidence = sniffed.columns[index]!
  const customs = { decimal: undefined, dates: undefined, currency: rules.currency, columns: sniffed.columns }
  const mark = rules.numbers.includes(field) ? decideDecimalMark(evidence, customs) : '.'
  if (mark === 'ambiguous') {
    const { line, text } = evidence.doubtfulNumber
    return { code: 'number-format-ambiguous', line, column: header, values: { value: text } }
  }
  if (rules.days.includes(field) && evidence.order === 'ambiguous') {
    const { line, text } = evidence.doubtfulDate
    return { code: 'date-order-ambiguous', line, column: header, values: { value: text } }
  }
  return { index, header, mark, order: evidence.order === 'mdy' ? 'mdy' : 'dmy' }
}
