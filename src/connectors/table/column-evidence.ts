import { parseDay } from '../../domain/kernel/day.ts'
import { parseCurrency } from '../value/currency-sign.ts'
import { isEmptyValue } from '../value/is-empty-value.ts'
import { parseBoolean } from '../value/parse-boolean.ts'
import { type DateOrder, findDateOrder } from '../value/parse-date.ts'
import { type DecimalMark, findDecimalMark, parseNumber } from '../value/parse-number.ts'

export type ValueType = 'double' | 'date' | 'bool' | 'string'

type Place = { readonly line: number; readonly text: string }

type Verdict = {
  readonly mark: DecimalMark | 'ambiguous' | 'none' | undefined
  readonly order: DateOrder | 'ambiguous' | 'none' | undefined
  readonly isBoolean: boolean
}

const MAX_DISTINCT = 512
/** The commonest kind of value needs no further look. */
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/
const ISO_VERDICT: Verdict = { mark: undefined, order: 'none', isBoolean: false }

/** What the values of one column say, together, about how to read it. */
export class ColumnEvidence {
  filled = 0
  numbers = 0
  dates = 0
  booleans = 0
  /** Numbers with a leading zero (post codes, keys): text in digits. */
  codes = 0
  readonly distinct = new Set<string>()
  private readonly seen = new Map<string, Verdict>()
  readonly marks = { '.': 0, ',': 0, ambiguous: 0, none: 0 }
  readonly orders = { dmy: 0, mdy: 0, ambiguous: 0, none: 0 }
  readonly currencies = new Map<string, number>()
  private readonly firstByMark: { [mark in DecimalMark | 'ambiguous' | 'none']?: Place } = {}
  private readonly firstByOrder: { [order in DateOrder | 'ambiguous' | 'none']?: Place } = {}
  firstAmbiguousSign: string | undefined

  see(text: string, line: number): void {
    if (isEmptyValue(text, 'number')) return
    this.filled++
    if (this.distinct.size < MAX_DISTINCT) this.distinct.add(text)
    const { mark, order, isBoolean } = this.judge(text)
    if (mark !== undefined) this.seeNumber(text, mark, line)
    if (order !== undefined) {
      this.dates++
      this.orders[order]++
      this.firstByOrder[order] ??= { line, text }
    }
    if (isBoolean) this.booleans++
  }

  /** The decimal mark that the values show; 'ambiguous' when only the likes of 1.234 came, undefined when none had a separator. */
  get mark(): DecimalMark | 'ambiguous' | undefined {
    const { marks } = this
    if (marks['.'] !== marks[',']) return marks['.'] > marks[','] ? '.' : ','
    return marks.ambiguous + marks['.'] > 0 ? 'ambiguous' : undefined
  }

  /** The value to show when the decimal mark is in doubt: the first that reads both ways, or where the column contradicts itself. */
  get doubtfulNumber(): Place {
    return this.firstByMark.ambiguous ?? this.firstByMark['.'] ?? { line: 0, text: '' }
  }

  /** The value to show when the order of day and month is in doubt. */
  get doubtfulDate(): Place {
    return this.firstByOrder.ambiguous ?? this.firstByOrder.dmy ?? { line: 0, text: '' }
  }

  /** The order of day and month; 'ambiguous' when every such date reads both ways, undefined when none came. */
  get order(): DateOrder | 'ambiguous' | undefined {
    const { orders } = this
    if (orders.dmy !== orders.mdy) return orders.dmy > orders.mdy ? 'dmy' : 'mdy'
    return orders.ambiguous + orders.dmy > 0 ? 'ambiguous' : undefined
  }

  /** What the column holds when nobody says: numbers and days only when every value is one. */
  get type(): ValueType {
    if (this.filled === 0) return 'string'
    if (this.dates === this.filled && this.numbers < this.filled) return 'date'
    if (this.numbers === this.filled && this.codes === 0) return 'double'
    if (this.booleans === this.filled && this.numbers === 0) return 'bool'
    return 'string'
  }

  /** Share of the values seen that are different from all others before them. */
  get distinctShare(): number {
    return this.filled === 0 ? 0 : this.distinct.size / Math.min(this.filled, MAX_DISTINCT)
  }

  private judge(text: string): Verdict {
    const known = ISO_DAY.test(text) && parseDay(text) !== undefined ? ISO_VERDICT : this.seen.get(text)
    if (known) return known
    const verdict = {
      mark: findDecimalMark(text),
      order: findDateOrder(text),
      isBoolean: parseBoolean(text) !== undefined,
    }
    if (this.seen.size < MAX_DISTINCT) this.seen.set(text, verdict)
    return verdict
  }

  private seeNumber(text: string, mark: DecimalMark | 'ambiguous' | 'none', line: number): void {
    this.numbers++
    this.marks[mark]++
    if (/^0\d/.test(text)) this.codes++
    const sign = parseNumber(text, mark === ',' ? ',' : '.')?.sign
    if (sign !== undefined) {
      const currency = parseCurrency(sign)!
      this.currencies.set(currency, (this.currencies.get(currency) ?? 0) + 1)
    }
    this.firstByMark[mark] ??= { line, text }
    if (mark === 'ambiguous') this.firstAmbiguousSign ??= sign
  }
}
