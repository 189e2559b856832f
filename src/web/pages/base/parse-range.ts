export type Range = { readonly from: number; readonly until: number }

/** What stands between two bounds of a range: `10..20`, `10–20`. A day has hyphens of its own. */
const BETWEEN = /\.\.|–/

/**
 * What a filter of numbers or days means: `100` and `>=100` from there on, `<=100` up to there, `10..20` between, both ends included.
 * Undefined while it is not to be understood.
 */
export function parseRange(text: string, parse: (text: string) => number | undefined): Range | undefined {
  const [first = '', second] = text.split(BETWEEN).map((part) => part.trim())
  if (second !== undefined) {
    const from = first === '' ? Number.NEGATIVE_INFINITY : parse(first)
    const until = second === '' ? Number.POSITIVE_INFINITY : parse(second)
    return from === undefined || until === undefined ? undefined : { from, until }
  }
  const [, sign = '>=', rest = ''] = /^(>=|<=|≥|≤|>|<|=)?\s*(.*)$/.exec(first) ?? []
  const value = parse(rest)
  if (value === undefined) return undefined
  if (sign === '=') return { from: value, until: value }
  return sign.startsWith('<') || sign === '≤'
    ? { from: Number.NEGATIVE_INFINITY, until: value }
    : { from: value, until: Number.POSITIVE_INFINITY }
}

/** A number as people type it, with thousands apart or k and m behind. */
export function parseTypedNumber(text: string): number | undefined {
  const [, digits, unit] = /^([\d.,'\s ]+)([km])?$/i.exec(text.trim()) ?? []
  if (digits === undefined) return undefined
  // A group of three digits behind a point or comma are thousands.
  const plain = digits.replace(/[.,'\s ](?=\d{3}(\D|$))/g, '').replace(',', '.')
  const value = plain.trim() === '' ? Number.NaN : Number(plain)
  const factor = unit === undefined ? 1 : unit.toLowerCase() === 'k' ? 1000 : 1_000_000
  return Number.isFinite(value) ? value * factor : undefined
}
