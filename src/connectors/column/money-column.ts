import type { Column } from '../../domain/account/columnar-accounts.ts'
import { minorDigits } from '../../domain/kernel/money.ts'
import { type FieldBytes, fieldText } from '../csv/row-bytes.ts'
import { mayMean, parseCurrency } from '../value/currency-sign.ts'
import { minorOfWritten } from '../value/minor-of-written.ts'
import { type DecimalMark, parseNumber } from '../value/parse-number.ts'
import type { ColumnSink, PutFault } from './column.ts'
import { isGap } from './is-gap.ts'
import { numberFault } from './number-column.ts'
import { type PlainDecimal, readPlainDecimal } from './plain-decimal.ts'

export type MoneyOptions = {
  readonly mark: DecimalMark
  /** The currency of the result. */
  readonly base: string
  /** What one unit of another currency is worth in the base currency. */
  readonly rates: Readonly<Record<string, number>>
  /** Whether amounts are whole minor units already (Stripe). */
  readonly isMinor: boolean
}

const POWERS = Array.from({ length: 16 }, (_, exponent) => 10 ** exponent)

/** Amounts of money as whole minor units of the base currency, rounded once, half away from zero; NaN where not known. */
export class MoneyColumn implements ColumnSink, Column<number> {
  /** Rows by currency, as far as they had an amount. */
  readonly currencies = new Map<string, number>()
  private values: Float64Array<ArrayBuffer>
  private readonly options: MoneyOptions
  private readonly plain: PlainDecimal = { mantissa: 0, scale: 0 }
  private readonly mark: number
  private readonly baseDigits: number
  private rowsInBase = 0

  constructor(capacity: number, options: MoneyOptions) {
    this.values = new Float64Array(capacity)
    this.options = options
    this.mark = options.mark.charCodeAt(0)
    this.baseDigits = options.isMinor ? 0 : minorDigits(options.base)
  }

  reserve(capacity: number): void {
    const values = new Float64Array(capacity)
    values.set(this.values)
    this.values = values
  }

  put(field: FieldBytes, row: number): PutFault | undefined {
    return this.putIn(undefined, field, row)
  }

  /** Puts an amount that a currency column says is in `currency`; undefined when the row says nothing. */
  putIn(currency: string | undefined, field: FieldBytes, row: number): PutFault | undefined {
    const { values, plain } = this
    values[row] = Number.NaN
    if (field.start === field.end) return undefined
    if (
      (currency === undefined || currency === this.options.base) &&
      readPlainDecimal(field, this.mark, plain)
    ) {
      const minor = this.minorOfPlain(plain)
      if (minor !== undefined) {
        this.rowsInBase++
        values[row] = minor
        return minor < 0 ? 'negative-acv' : undefined
      }
    }
    if (isGap(field, 'number')) return undefined
    return this.putWritten(fieldText(field), currency, row)
  }

  finish(rows: number): this {
    this.values = this.values.slice(0, rows)
    if (this.rowsInBase > 0) this.count(this.options.base, this.rowsInBase)
    this.rowsInBase = 0
    return this
  }

  at(row: number): number | undefined {
    const value = this.values[row]!
    return Number.isNaN(value) ? undefined : value
  }

  private minorOfPlain({ mantissa, scale }: PlainDecimal): number | undefined {
    const missing = this.baseDigits - scale
    if (missing >= 0) {
      const minor = mantissa * POWERS[missing]!
      return Number.isSafeInteger(minor) ? minor : undefined
    }
    const divisor = POWERS[-missing]!
    const remainder = mantissa % divisor
    const whole = (mantissa - remainder) / divisor
    return 2 * Math.abs(remainder) >= divisor ? whole + Math.sign(mantissa) : whole
  }

  private putWritten(text: string, currencyOfRow: string | undefined, row: number): PutFault | undefined {
    const { mark, base, rates, isMinor } = this.options
    const written = parseNumber(text, mark)
    if (!written || written.isPercent) return written ? 'number-unreadable' : numberFault(text)
    const currency = currencyOfAmount({ sign: written.sign, currencyOfRow, base })
    if (currency === undefined) return 'currency-conflict'
    this.count(currency, 1)
    const rate = currency === base ? 1 : rates[currency]
    if (rate === undefined) return 'currency-without-rate'
    const scale = written.scale + (isMinor ? minorDigits(currency) : 0)
    const minor = minorOfWritten({ ...written, scale }, base, rate)
    if (minor === undefined) return 'out-of-range'
    this.values[row] = minor
    return minor < 0 ? 'negative-acv' : undefined
  }

  private count(currency: string, rows: number): void {
    this.currencies.set(currency, (this.currencies.get(currency) ?? 0) + rows)
  }
}

/** A sign beside the amount and the currency column must agree; `$` agrees with any dollar. */
function currencyOfAmount(found: {
  sign: string | undefined
  currencyOfRow: string | undefined
  base: string
}): string | undefined {
  const { sign, currencyOfRow, base } = found
  if (sign === undefined) return currencyOfRow ?? base
  if (currencyOfRow !== undefined) return mayMean(sign, currencyOfRow) ? currencyOfRow : undefined
  return mayMean(sign, base) ? base : parseCurrency(sign)
}
