import type { FieldBytes } from '../csv/row-bytes.ts'
import { isDigit } from './is-gap.ts'

const MINUS = 45
const MAX_DIGITS = 15

/** A number of the plainest form, read from bytes without a string: mantissa × 10^-scale, exact. */
export type PlainDecimal = { mantissa: number; scale: number }

/**
 * Reads `-?digits[mark digits]` of at most 15 digits into `result`; false for every other form, which parseNumber then judges.
 * It exists for speed only: whatever it accepts, parseNumber reads to the same value.
 */
export function readPlainDecimal(field: FieldBytes, mark: number, result: PlainDecimal): boolean {
  const { bytes, end } = field
  let at = field.start
  const isNegative = at < end && bytes[at] === MINUS
  if (isNegative) at++
  const first = at
  if (end - at > MAX_DIGITS + 1) return false
  let mantissa = 0
  let scale = -1
  for (; at < end; at++) {
    const byte = bytes[at]!
    if (isDigit(byte)) {
      mantissa = mantissa * 10 + (byte - 48)
      if (scale >= 0) scale++
    } else if (byte === mark && scale < 0) scale = 0
    else return false
  }
  const digits = end - first - (scale >= 0 ? 1 : 0)
  // A number must begin with a digit and must not end with the mark: `.5` and `5.` are for parseNumber to judge.
  if (digits === 0 || digits > MAX_DIGITS || scale === 0 || scale === digits) return false
  result.mantissa = isNegative && mantissa !== 0 ? -mantissa : mantissa
  result.scale = scale < 0 ? 0 : scale
  return true
}
