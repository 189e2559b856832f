import type { Field, Fields, FieldType, Value } from '../../domain/condition/field.ts'
import { cutText } from '../../domain/kernel/cut-text.ts'
import { calendarOf, type Day, dayOf, daysInMonth } from '../../domain/kernel/day.ts'
import type { PutFault } from '../column/column.ts'
import { type RowBytes, textOf } from '../csv/row-bytes.ts'
import { decideDecimalMark } from '../load/decide-style.ts'
import type { ColumnEvidence } from '../table/column-evidence.ts'
import type { Sniffed } from '../table/sniff-table.ts'
import { dayOfSerial } from '../value/day-of-serial.ts'
import { isEmptyValue } from '../value/is-empty-value.ts'
import { floatOfWritten } from '../value/minor-of-written.ts'
import { parseBoolean } from '../value/parse-boolean.ts'
import { type DateOrder, parseDate } from '../value/parse-date.ts'
import { type DecimalMark, parseNumber } from '../value/parse-number.ts'
import type { ReadingSpec } from './map-schema.ts'

export type ColumnType = 'number' | 'date' | 'bool' | 'text'

/** How one column of a table is read inside expressions. */
export type ColumnReading = {
  readonly index: number
  readonly type: ColumnType
  readonly mark: DecimalMark | 'ambiguous'
  readonly order: DateOrder | 'ambiguous'
}

/** A value that a join adds to a row. */
export type JoinedField = Field<RowBytes>

export type UnreadField = {
  readonly line: number
  readonly column: string
  readonly code: PutFault
  readonly value: string
}

const FAULT: Readonly<Record<ColumnType, PutFault>> = {
  number: 'number-unreadable',
  date: 'date-unreadable',
  bool: 'boolean-unreadable',
  text: 'text-too-long',
}

const TYPE: Readonly<Record<ColumnType, FieldType>> = {
  number: 'double',
  date: 'double',
  bool: 'bool',
  text: 'string',
}

/** The columns of a table, what joins add, and the days that expressions may name. */
export class TableFields implements Fields<RowBytes> {
  private readonly header: readonly string[]
  private readonly readings: readonly ColumnReading[]
  private readonly reading: ReadingSpec
  private readonly joined: ReadonlyMap<string, JoinedField>
  private readonly days: Readonly<Record<string, Day | undefined>>
  private readonly serials: '1900' | '1904' | undefined
  private readonly report: (unread: UnreadField) => void
  private isReporting = false
  /** By column, the line of the last report: several expressions may read one value. */
  private readonly reportedLines: number[] = []

  constructor(source: {
    readonly header: readonly string[]
    readonly readings: readonly ColumnReading[]
    readonly reading: ReadingSpec
    readonly joined: ReadonlyMap<string, JoinedField>
    readonly asOf: Day
    readonly serials: '1900' | '1904' | undefined
    readonly report: (unread: UnreadField) => void
  }) {
    this.header = source.header
    this.readings = source.readings
    this.reading = source.reading
    this.joined = source.joined
    this.serials = source.serials
    this.report = source.report
    this.days = { as_of: source.asOf, year_before: yearBefore(source.asOf) }
  }

  /** From now on, a value that cannot be read as its column's type is reported, once for each row. */
  startReporting(): void {
    this.isReporting = true
  }

  get names(): readonly string[] {
    return [...this.header, ...this.joined.keys(), ...Object.keys(this.days)]
  }

  /** The text of a column or of a joined value, as keys are compared; undefined when the table has no such name. */
  keyReader(name: string): ((row: RowBytes) => string) | undefined {
    const index = this.header.indexOf(name)
    if (index >= 0) return (row) => this.textAt(index, row)
    const joined = this.joined.get(name)
    return joined && ((row) => String(joined.read(row) ?? ''))
  }

  /** A column by `row["Header"]` or its bare name, a joined value by its name, `as_of` and `year_before`. */
  find(path: string): Field<RowBytes> | undefined {
    const name = path.startsWith('row.') ? path.slice(4) : path
    const joined = this.joined.get(name)
    if (joined) return joined
    const index = this.header.indexOf(name)
    if (index >= 0) return this.fieldOf(this.readings[index]!, name)
    const day = this.days[name]
    return day === undefined ? undefined : { type: 'double', read: () => day }
  }

  /** The text of a column after replacements; '' where it says nothing. */
  textAt(index: number, row: RowBytes): string {
    const name = this.header[index]!
    const text = textOf(row, index)
    const gap = isEmptyValue(text, this.readings[index]!.type === 'text' ? 'text' : 'number')
    if (gap) return String(this.reading.empty?.[name] ?? '')
    const replaced = this.reading.replace?.[name]
    return replaced && Object.hasOwn(replaced, text) ? replaced[text]! : text
  }

  /** Whether the map changes texts of the column before they are read. */
  isRewritten(index: number): boolean {
    const name = this.header[index]!
    return this.reading.empty?.[name] !== undefined || this.reading.replace?.[name] !== undefined
  }

  /** How a column is read: type, decimal mark and order of dates. */
  readingOf(index: number): ColumnReading {
    return this.readings[index]!
  }

  private fieldOf(reading: ColumnReading, name: string): Field<RowBytes> {
    const parse = parserOf(reading, this.serials)
    return {
      type: TYPE[reading.type],
      read: (row) => {
        const text = this.textAt(reading.index, row)
        if (text === '') return undefined
        const value = parse(text)
        if (value === undefined && this.isReporting && row.line !== this.reportedLines[reading.index]) {
          this.reportedLines[reading.index] = row.line
          this.report({ line: row.line, column: name, code: FAULT[reading.type], value: cutText(text, 80) })
        }
        return value
      },
    }
  }
}

/** How each column is read: the map's word first, then what the values show. An ambiguous column gets its question later, when used. */
export function readingsOf(sniffed: Sniffed, reading: ReadingSpec): ColumnReading[] {
  const customs = {
    decimal: reading.decimal,
    dates: reading.dates,
    currency: undefined,
    columns: sniffed.columns,
  }
  return sniffed.header.map((name, index) => {
    const evidence = sniffed.columns[index]!
    return {
      index,
      type: reading.types?.[name] ?? typeOf(evidence),
      mark: decideDecimalMark(evidence, customs),
      order: reading.dates ?? evidence.order ?? 'dmy',
    }
  })
}

function typeOf({ type }: ColumnEvidence): ColumnType {
  return type === 'double' ? 'number' : type === 'string' ? 'text' : type
}

/** A column in doubt is asked about before it is read; the marks here only stand in until then. */
function parserOf(reading: ColumnReading, serials: '1900' | '1904' | undefined): (text: string) => Value {
  const { type } = reading
  const mark = reading.mark === ',' ? ',' : '.'
  const order = reading.order === 'mdy' ? 'mdy' : 'dmy'
  switch (type) {
    case 'number':
      return (text) => {
        const written = parseNumber(text, mark)
        return written && floatOfWritten(written)
      }
    case 'date':
      return (text) => parseDate(text, order) ?? (serials && dayOfSerial(text, serials))
    case 'bool':
      return parseBoolean
    case 'text':
      return (text) => text
  }
}

/** The same date a year earlier; 28 February for the 29th. */
function yearBefore(day: Day): Day {
  const { year, month, date } = calendarOf(day)
  return dayOf(year - 1, month, Math.min(date, daysInMonth(year - 1, month)))!
}
