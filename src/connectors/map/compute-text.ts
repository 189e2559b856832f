import type { Value } from '../../domain/condition/field.ts'
import { formatDay } from '../../domain/kernel/day.ts'
import type { FieldBytes, RowBytes } from '../csv/row-bytes.ts'

/** Significant digits that a sum of decimals keeps: one fewer than a float has, so that 358.20000000000005 is 358.2 again. */
const DIGITS = 15

/** Makes a computed value into the text that a column takes; a number of a day column is the day of that number. */
export function computeText(
  read: (row: RowBytes) => Value,
  isDay: boolean,
): (row: RowBytes, field: FieldBytes) => void {
  let scratch = Buffer.allocUnsafeSlow(256)
  return (row, field) => {
    const value = read(row)
    const text =
      value === undefined ? '' : typeof value === 'number' ? textOfNumber(value, isDay) : String(value)
    // A character takes three bytes at most for each of its UTF-16 units.
    if (text.length * 3 > scratch.length) scratch = Buffer.allocUnsafeSlow(text.length * 3)
    field.bytes = scratch
    field.start = 0
    field.end = scratch.write(text.trim())
  }
}

function textOfNumber(value: number, isDay: boolean): string {
  return isDay ? formatDay(Math.floor(value)) : String(Number(value.toPrecision(DIGITS)))
}
