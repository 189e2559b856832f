import type { Column } from '../../domain/account/columnar-accounts.ts'
import { type FieldBytes, fieldText } from '../csv/row-bytes.ts'
import { floatOfWritten } from '../value/minor-of-written.ts'
import { type DecimalMark, findDecimalMark, parseNumber } from '../value/parse-number.ts'
import type { ColumnSink, PutFault } from './column.ts'
import { isGap } from './is-gap.ts'
import { type PlainDecimal, readPlainDecimal } from './plain-decimal.ts'

export type NumberLimits = {
  readonly min: number
  readonly max: number
  readonly isWhole: boolean
  /** Whether `85 %` is 85 points; elsewhere it is the share 0.85. */
  readonly isPercentPoints?: true
}

const ANY: NumberLimits = { min: -Infinity, max: Infinity, isWhole: false }
const POWERS = Array.from({ length: 16 }, (_, exponent) => 10 ** exponent)

/** Numbers that are no money (employees, health, custom fields) as 8 bytes each; NaN where not known. */
export class NumberColumn implements ColumnSink, Column<number> {
  private values: Float64Array<ArrayBuffer>
  private readonly mark: DecimalMark
  private readonly limits: NumberLimits
  private readonly plain: PlainDecimal = { mantissa: 0, scale: 0 }

  constructor(capacity: number, mark: DecimalMark, limits: NumberLimits = ANY) {
    this.values = new Float64Array(capacity)
    this.mark = mark
    this.limits = limits
  }

  reserve(capacity: number): void {
    const values = new Float64Array(capacity)
    values.set(this.values)
    this.values = values
  }

  put(field: FieldBytes, row: number): PutFault | undefined {
    const { values, plain, limits } = this
    values[row] = Number.NaN
    if (field.start === field.end) return undefined
    let value: number
    if (readPlainDecimal(field, this.mark.charCodeAt(0), plain)) value = plain.mantissa / POWERS[plain.scale]!
    else {
      if (isGap(field, 'number')) return undefined
      const text = fieldText(field)
      const written = parseNumber(text, this.mark)
      const isPercent = written?.isPercent && !limits.isPercentPoints
      const float = written && floatOfWritten({ ...written, isPercent: isPercent === true })
      if (float === undefined) return numberFault(text)
      value = float
    }
    if (value < limits.min || value > limits.max || (limits.isWhole && !Number.isInteger(value)))
      return 'out-of-range'
    values[row] = value
    return undefined
  }

  finish(rows: number): this {
    this.values = this.values.slice(0, rows)
    return this
  }

  at(row: number): number | undefined {
    const value = this.values[row]!
    return Number.isNaN(value) ? undefined : value
  }
}

/** A text that is a number only with the other decimal mark contradicts its column; anything else is no number. */
export function numberFault(text: string): 'number-style' | 'number-unreadable' {
  return findDecimalMark(text) === undefined ? 'number-unreadable' : 'number-style'
}
