import type { Column } from '../../domain/account/columnar-accounts.ts'
import { type Day, dayOf } from '../../domain/kernel/day.ts'
import { type FieldBytes, fieldText } from '../csv/row-bytes.ts'
import { dayOfSerial } from '../value/day-of-serial.ts'
import { type DateOrder, EARLIEST_DAY, parseDate } from '../value/parse-date.ts'
import type { ColumnSink, PutFault } from './column.ts'
import { isDigit, isGap } from './is-gap.ts'

const UNKNOWN = -2_147_483_648
const HYPHEN = 45

export type DayOptions = {
  readonly order: DateOrder
  /** Whether bare numbers are days of a spreadsheet, counted from 1900 (or 1904). */
  readonly serials: '1900' | '1904' | undefined
}

/** Calendar days as 4 bytes each. */
export class DayColumn implements ColumnSink, Column<Day> {
  private days: Int32Array<ArrayBuffer>
  private readonly options: DayOptions

  constructor(capacity: number, options: DayOptions) {
    this.days = new Int32Array(capacity)
    this.options = options
  }

  reserve(capacity: number): void {
    const days = new Int32Array(capacity)
    days.set(this.days)
    this.days = days
  }

  put(field: FieldBytes, row: number): PutFault | undefined {
    const { bytes, start, end } = field
    this.days[row] = UNKNOWN
    if (start === end) return undefined
    let day = end - start === 10 ? readIsoDay(bytes, start) : undefined
    if (day === undefined) {
      if (isGap(field, 'number')) return undefined
      const text = fieldText(field)
      day = parseDate(text, this.options.order)
      if (day === undefined && this.options.serials) day = dayOfSerial(text, this.options.serials)
      if (day === undefined) return this.faultOf(text)
    }
    this.days[row] = day
    return undefined
  }

  /** A text that is a day only in the other order contradicts its column; anything else is no day. */
  private faultOf(text: string): PutFault {
    const other = this.options.order === 'dmy' ? 'mdy' : 'dmy'
    return parseDate(text, other) === undefined ? 'date-unreadable' : 'date-order'
  }

  finish(rows: number): this {
    this.days = this.days.slice(0, rows)
    return this
  }

  at(row: number): Day | undefined {
    const day = this.days[row]!
    return day === UNKNOWN ? undefined : day
  }
}

/** YYYY-MM-DD from ten bytes, without a string; undefined for anything else. */
function readIsoDay(bytes: Buffer, at: number): Day | undefined {
  if (bytes[at + 4] !== HYPHEN || bytes[at + 7] !== HYPHEN) return undefined
  let digits = 0
  for (let offset = 0; offset < 10; offset++) {
    if (offset === 4 || offset === 7) continue
    const byte = bytes[at + offset]!
    if (!isDigit(byte)) return undefined
    digits = digits * 10 + (byte - 48)
  }
  const day = dayOf(Math.trunc(digits / 10_000), Math.trunc(digits / 100) % 100, digits % 100)
  return day === undefined || day < EARLIEST_DAY ? undefined : day
}
