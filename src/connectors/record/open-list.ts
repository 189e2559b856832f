import { basename } from 'node:path'
import { findClosestName } from '../../domain/condition/find-closest-name.ts'
import { type ImportProblem, type Refused, refused } from '../import-problem.ts'
import { decideDecimalMark } from '../load/decide-style.ts'
import { openTable } from '../table/open-table.ts'
import { type Sniffed, sniffTable } from '../table/sniff-table.ts'
import type { Table } from '../table/table.ts'
import type { ListMap } from './list-map.ts'
import type { ListColumn } from './list-row.ts'
import { guessRecordColumns, type RecordColumns } from './record-columns.ts'

export type ListRules<Field extends string> = {
  readonly columns: RecordColumns<Field>
  /** Columns without which the list says nothing. */
  readonly required: readonly [key: NoInfer<Field>, ...others: NoInfer<Field>[]]
  readonly numbers: readonly NoInfer<Field>[]
  readonly days: readonly NoInfer<Field>[]
  /** The currency of amounts; it tells how 1.234 is meant where nothing else does. */
  readonly currency: string
  /** Says which column a field is in, before the headers do. */
  readonly map?: ListMap | undefined
}

/** A list of which it is known how each of its columns is read. */
export type OpenList<Field extends string> = {
  readonly kind: 'open'
  readonly table: Table
  readonly header: readonly string[]
  readonly columns: ReadonlyMap<Field, ListColumn>
  readonly required: ListRules<Field>['required']
}

/** The header of a list, before it is decided what its columns mean. */
export async function readHeader(
  path: string,
  map: ListMap | undefined,
): Promise<(Sniffed & { readonly table: Table }) | Refused> {
  const table = await openTable(path, map?.spec)
  if (table.kind !== 'table') return table
  const sample = await sniffTable(table)
  return sample.kind === 'sniffed' ? { ...sample, table } : sample
}

/** Decides by the map, the headers and the values how a list is read, or says what has to be asked. */
export async function openList<Field extends string>(
  path: string,
  rules: ListRules<Field>,
): Promise<OpenList<Field> | Refused> {
  const sample = await readHeader(path, rules.map)
  if (sample.kind !== 'sniffed') return sample
  const { table, header } = sample
  const file = basename(path)
  const indexes = indexesOf(header, rules)
  if ('kind' in indexes) return indexes
  const missing = rules.required.filter((field) => !indexes.has(field))
  if (missing.length > 0)
    return refused(
      ...missing.map((column): ImportProblem => {
        return { code: 'column-missing', file, line: 1, column, values: { column, columns: header } }
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
  return { kind: 'open', table, header, columns, required: rules.required }
}

/** In which column each field is: where the map says, else where the headers do. */
function indexesOf<Field extends string>(
  header: readonly string[],
  { columns, map }: ListRules<Field>,
): Map<Field, number> | Refused {
  const given = Object.entries(map?.spec.columns ?? {})
  if (map === undefined || given.length === 0) return guessRecordColumns(header, columns)
  const problems: ImportProblem[] = []
  for (const [field, name] of given) {
    const line = map.lineOf(['columns', field])
    const place = { file: map.file, column: `columns.${field}`, ...(line === undefined ? {} : { line }) }
    if (!Object.hasOwn(columns, field)) {
      const suggestion = findClosestName(field, Object.keys(columns))
      const values = { key: field, ...(suggestion === undefined ? {} : { suggestion }) }
      problems.push({ code: 'map-unknown-key', ...place, values })
    } else if (name !== null && !header.includes(name)) {
      const suggestion = findClosestName(name, header)
      const values = { name, columns: header, ...(suggestion === undefined ? {} : { suggestion }) }
      problems.push({ code: 'map-unknown-column', ...place, values })
    }
  }
  if (problems.length > 0) return refused(...problems)
  const said = new Map(
    given.flatMap(([field, name]) => (name === null ? [] : [[field, header.indexOf(name)]])),
  )
  const taken = new Set(said.values())
  // What the map names is no field of another name.
  const left = header.map((name, index) => (taken.has(index) ? '' : name))
  const guessed = [...guessRecordColumns(left, columns)].filter(
    ([field]) => !given.some(([name]) => name === field),
  )
  return new Map([...(said as Map<Field, number>), ...guessed])
}

/** How a column is written, or the question to ask. */
function decideColumn<Field extends string>(
  field: Field,
  found: { index: number; sniffed: Sniffed; rules: ListRules<Field> },
): ListColumn | Omit<ImportProblem, 'file'> {
  const { index, sniffed, rules } = found
  const { decimal, dates } = rules.map?.spec ?? {}
  const header = sniffed.header[index]!
  const evidence = sniffed.columns[index]!
  const customs = { decimal, dates, currency: rules.currency, columns: sniffed.columns }
  const mark = rules.numbers.includes(field) ? decideDecimalMark(evidence, customs) : '.'
  if (mark === 'ambiguous') {
    const { line, text } = evidence.doubtfulNumber
    return { code: 'number-format-ambiguous', line, column: header, values: { value: text } }
  }
  const order = dates ?? evidence.order
  if (rules.days.includes(field) && order === 'ambiguous') {
    const { line, text } = evidence.doubtfulDate
    return { code: 'date-order-ambiguous', line, column: header, values: { value: text } }
  }
  return { index, header, mark, order: order === 'mdy' ? 'mdy' : 'dmy' }
}
