import { cutText } from '../../domain/kernel/cut-text.ts'
import type { Day } from '../../domain/kernel/day.ts'
import { type RowBytes, textOf } from '../csv/row-bytes.ts'
import type { RejectionCode } from '../import-summary.ts'
import { mayMean } from '../value/currency-sign.ts'
import { dayOfSerial } from '../value/day-of-serial.ts'
import { isEmptyValue } from '../value/is-empty-value.ts'
import { floatOfWritten, minorOfWritten } from '../value/minor-of-written.ts'
import { type DateOrder, parseDate } from '../value/parse-date.ts'
import { type DecimalMark, findDecimalMark, parseNumber, type WrittenNumber } from '../value/parse-number.ts'

/** A column and how its values are written. */
export type ListColumn = {
  readonly index: number
  readonly header: string
  readonly mark: DecimalMark
  readonly order: DateOrder
}

const MAX_TEXTS = 1000

export type UnreadValue = {
  readonly line: number
  readonly column: string
  readonly code: RejectionCode
  readonly value: string
}

/** One row of a small list, read field by field. A value that cannot be read counts as not known, and is reported. */
export class ListRow<Field extends string> {
  private row!: RowBytes
  private readonly texts = new Map<Field, Map<string, string>>()
  private readonly columns: ReadonlyMap<Field, ListColumn>
  private readonly serials: '1900' | '1904' | undefined
  private readonly report: (unread: UnreadValue) => void

  constructor(list: {
    readonly columns: ReadonlyMap<Field, ListColumn>
    readonly serials: '1900' | '1904' | undefined
    readonly report: (unread: UnreadValue) => void
  }) {
    this.columns = list.columns
    this.serials = list.serials
    this.report = list.report
  }

  /** Moves to a row. */
  moveTo(row: RowBytes): this {
    this.row = row
    return this
  }

  get line(): number {
    return this.row.line
  }

  /** Whether the field has a value; in numbers and days more words mean that there is none. */
  has(field: Field, kind: 'text' | 'number' = 'text'): boolean {
    return this.read(field, kind) !== undefined
  }

  text(field: Field): string | undefined {
    const text = this.read(field, 'text')
    return text === undefined ? undefined : this.intern(field, text)
  }

  /** Several values in one cell, separated by semicolons or bars. */
  list(field: Field): string[] {
    return (this.read(field, 'text') ?? '')
      .split(/[;|]/)
      .map((part) => part.trim())
      .filter((part) => part !== '')
  }

  number(field: Field, { min, max }: { readonly min: number; readonly max: number }): number | undefined {
    const written = this.written(field)
    if (!written) return undefined
    const value = floatOfWritten(written)
    if (value !== undefined && value >= min && value <= max) return value
    return this.fail(field, 'out-of-range')
  }

  /** A number as exact text, as a database takes it. */
  decimal(field: Field, { min, max }: { readonly min: number; readonly max: number }): string | undefined {
    const written = this.written(field)
    if (!written) return undefined
    const value = floatOfWritten(written)
    if (value === undefined || value < min || value > max) return this.fail(field, 'out-of-range')
    const exponent = -written.scale - (written.isPercent ? 2 : 0)
    return `${written.isNegative ? '-' : ''}${written.digits}${exponent === 0 ? '' : `e${exponent}`}`
  }

  /** An amount in whole minor units of the currency, not below zero. */
  money(field: Field, currency: string): number | undefined {
    const written = this.written(field)
    if (!written) return undefined
    if (written.sign !== undefined && !mayMean(written.sign, currency))
      return this.fail(field, 'currency-without-rate')
    const minor = minorOfWritten(written, currency)
    return minor === undefined || minor < 0 ? this.fail(field, 'out-of-range') : minor
  }

  day(field: Field): Day | undefined {
    const text = this.read(field, 'number')
    if (text === undefined) return undefined
    return this.dayIn(field, text) ?? this.fail(field, 'date-unreadable')
  }

  /** A text of the column as a day. */
  dayIn(field: Field, text: string): Day | undefined {
    return (
      parseDate(text, this.columns.get(field)!.order) ?? (this.serials && dayOfSerial(text, this.serials))
    )
  }

  /** Reports the field's value and gives nothing. */
  fail(field: Field, code: RejectionCode): undefined {
    const column = this.columns.get(field)!
    this.report({
      line: this.row.line,
      column: column.header,
      code,
      value: cutText(textOf(this.row, column.index), 80),
    })
    return undefined
  }

  private read(field: Field, kind: 'text' | 'number'): string | undefined {
    const column = this.columns.get(field)
    const text = column ? textOf(this.row, column.index) : ''
    return isEmptyValue(text, kind) ? undefined : text
  }

  /** One string for texts that repeat (tiers, owners), so that a million rows do not keep a million copies. */
  private intern(field: Field, text: string): string {
    const texts = this.texts.get(field) ?? new Map<string, string>()
    this.texts.set(field, texts)
    const known = texts.get(text)
    if (known !== undefined) return known
    if (texts.size < MAX_TEXTS) texts.set(text, text)
    return text
  }

  private written(field: Field): WrittenNumber | undefined {
    const text = this.read(field, 'number')
    if (text === undefined) return undefined
    const written = parseNumber(text, this.columns.get(field)!.mark)
    const other = findDecimalMark(text) === undefined ? 'number-unreadable' : 'number-style'
    return written ?? this.fail(field, other)
  }
}
