import { basename } from 'node:path'
import { findClosestName } from '../domain/condition/find-closest-name.ts'
import type { Day } from '../domain/kernel/day.ts'
import { hasShape } from './csv/row-shape.ts'
import { type ImportProblem, type Refused, refused } from './import-problem.ts'
import type { Rejection } from './import-summary.ts'
import { decideDecimalMark } from './load/decide-style.ts'
import { Rejections } from './load/rejections.ts'
import { type ListColumn, ListRow } from './record/list-row.ts'
import type { ColumnEvidence } from './table/column-evidence.ts'
import { openTable } from './table/open-table.ts'
import { type Sniffed, sniffTable } from './table/sniff-table.ts'
import type { DateOrder } from './value/parse-date.ts'
import type { DecimalMark } from './value/parse-number.ts'

/** The columns that are wanted, by their exact headers; one may be wanted in several ways. */
export type WantedColumns = {
  readonly texts?: readonly string[]
  readonly numbers?: readonly string[]
  readonly days?: readonly string[]
  /** How decimals are written; left out, the values decide, and a comma between fields means a point in numbers. */
  readonly decimal?: DecimalMark | undefined
  /** The order of day and month, where every date of a column may be read both ways. */
  readonly dates?: 'dmy' | 'mdy' | undefined
}

/** Columns of any table, row by row as they stand in the file; a gap (empty, NA, a dash …) is undefined. */
export type DataTable = {
  readonly kind: 'data'
  readonly file: string
  readonly header: readonly string[]
  readonly rows: number
  /** Where each row stands in the file, from 1. */
  readonly lines: readonly number[]
  readonly texts: ReadonlyMap<string, readonly (string | undefined)[]>
  readonly numbers: ReadonlyMap<string, readonly (number | undefined)[]>
  readonly days: ReadonlyMap<string, readonly (Day | undefined)[]>
}

type Kind = 'texts' | 'numbers' | 'days'
type Key = `${Kind}:${string}`

const KINDS = ['texts', 'numbers', 'days'] as const

/** [I46] Reads the wanted columns of a CSV, XLSX or Parquet file whole. What is neither a gap nor readable is refused with its line: nothing is dropped. */
export async function readDataTable(path: string, wanted: WantedColumns): Promise<DataTable | Refused> {
  const table = await openTable(path)
  if (table.kind !== 'table') return table
  const sample = await sniffTable(table)
  if (sample.kind !== 'sniffed') return sample
  const file = basename(path)
  const { header } = sample
  const missing = [...new Set(KINDS.flatMap((kind) => wanted[kind] ?? []))].filter(
    (name) => !header.includes(name),
  )
  if (missing.length > 0) return refused(...missing.map((name) => unknownColumn(file, name, header)))
  const keys = KINDS.flatMap((kind) => (wanted[kind] ?? []).map((name): Key => `${kind}:${name}`))
  const written = keys.filter((key) => !key.startsWith('texts:')).map((key) => header.indexOf(nameOf(key)))
  const sniffed = await sniffTable(table, new Set(written))
  if (sniffed.kind !== 'sniffed') return sniffed
  const columns = new Map<Key, ListColumn>()
  for (const key of keys) {
    const decimal = wanted.decimal ?? (table.delimiter === ',' ? '.' : undefined)
    const column = decideColumn(key, sniffed, { decimal, dates: wanted.dates })
    if ('code' in column) return refused({ ...column, file })
    columns.set(key, column)
  }
  const faults = new Rejections()
  const reject = (place: Pick<Rejection, 'line' | 'column' | 'code' | 'values'>) =>
    faults.add({ file, scope: 'row', ...place })
  const row = new ListRow<Key>({
    columns,
    serials: table.serials,
    report: ({ value, ...place }) => reject({ ...place, values: { value } }),
  })
  const values = new Map<Key, unknown[]>(keys.map((key) => [key, []]))
  const lines: number[] = []
  let isHeader = true
  const fault = await table.walk((bytes) => {
    if (isHeader) {
      isHeader = false
      return true
    }
    const { line } = bytes
    if (!hasShape(bytes, header.length)) {
      const counts = { expected: header.length, found: bytes.count }
      reject({ line, column: undefined, code: 'ragged-row', values: counts })
    } else if (bytes.faultAt >= 0) {
      reject({ line, column: header[bytes.faultAt], code: 'text-after-quote', values: {} })
    } else {
      row.moveTo(bytes)
      lines.push(line)
      for (const key of keys) values.get(key)!.push(readValue(row, key))
    }
    return true
  })
  if (fault) return refused(fault)
  if (faults.rows > 0) return { ...refused(), rejected: faults.list }
  const of = <Value>(kind: Kind) =>
    new Map((wanted[kind] ?? []).map((name) => [name, values.get(`${kind}:${name}`) as Value[]]))
  return {
    ...{ kind: 'data', file, header, rows: lines.length, lines },
    ...{ texts: of<string | undefined>('texts'), numbers: of<number | undefined>('numbers') },
    days: of<Day | undefined>('days'),
  }
}

function readValue(row: ListRow<Key>, key: Key): string | number | Day | undefined {
  if (key.startsWith('texts:')) return row.text(key)
  if (key.startsWith('days:')) return row.day(key)
  return row.number(key, { min: -Number.MAX_VALUE, max: Number.MAX_VALUE })
}

function nameOf(key: Key): string {
  return key.slice(key.indexOf(':') + 1)
}

function decideColumn(
  key: Key,
  { header, columns }: Sniffed,
  { decimal, dates }: Pick<WantedColumns, 'decimal' | 'dates'>,
): ListColumn | Omit<ImportProblem, 'file'> {
  const index = header.indexOf(nameOf(key))
  const place = { index, header: header[index]! }
  const evidence = columns[index]!
  if (key.startsWith('texts:')) return { ...place, mark: '.', order: 'dmy' }
  if (key.startsWith('days:')) {
    if (evidence.order !== 'ambiguous')
      return { ...place, mark: '.', order: evidence.order === 'mdy' ? 'mdy' : 'dmy' }
    const said = dates ?? othersOrder(columns)
    if (said !== undefined) return { ...place, mark: '.', order: said }
    const { line, text } = evidence.doubtfulDate
    return { code: 'date-order-ambiguous', line, column: place.header, values: { value: text } }
  }
  const shown = decideDecimalMark(evidence, {
    decimal: undefined,
    dates: undefined,
    currency: undefined,
    columns,
  })
  const mark = shown === 'ambiguous' ? decimal : shown
  if (mark !== undefined) return { ...place, mark, order: 'dmy' }
  const { line, text } = evidence.doubtfulNumber
  return { code: 'number-format-ambiguous', line, column: place.header, values: { value: text } }
}

/** The order that the dates of the other columns share where they tell it: one file writes its dates in one way. */
function othersOrder(columns: readonly ColumnEvidence[]): DateOrder | undefined {
  const orders = new Set<DateOrder>()
  for (const { order } of columns) if (order === 'dmy' || order === 'mdy') orders.add(order)
  return orders.size === 1 ? [...orders][0] : undefined
}

function unknownColumn(file: string, name: string, header: readonly string[]): ImportProblem {
  const suggestion = findClosestName(name, header)
  const values = { name, columns: header, ...(suggestion === undefined ? {} : { suggestion }) }
  return { code: 'map-unknown-column', file, line: 1, values }
}
