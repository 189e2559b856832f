import { type FieldBytes, fieldText } from '../csv/row-bytes.ts'
import { isEmptyValue } from '../value/is-empty-value.ts'

/** The longest of the words that mean "not known"; a longer value is never looked at twice. */
const MAX_GAP_BYTES = 11
const DIGIT_ZERO = 48
const DIGIT_NINE = 57

/** Whether a field holds nothing: no bytes, or a word that exports write for a gap. */
export function isGap(field: FieldBytes, kind: 'text' | 'number'): boolean {
  const { bytes, start, end } = field
  if (start === end) return true
  if (end - start > MAX_GAP_BYTES || !MAY_START_GAP[bytes[start]!]) return false
  return isEmptyValue(fieldText(field), kind)
}

const MAY_START_GAP = new Uint8Array(256)
for (const first of 'nN\\#u(U-?tTkK') MAY_START_GAP[first.charCodeAt(0)] = 1
// The dashes – and — are E2 80 93 and E2 80 94.
MAY_START_GAP[0xe2] = 1

/** Whether a byte is an ASCII digit. */
export function isDigit(byte: number): boolean {
  return byte >= DIGIT_ZERO && byte <= DIGIT_NINE
}
