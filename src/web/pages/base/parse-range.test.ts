import { expect, test } from 'vitest'
import { parseRange, parseTypedNumber } from './parse-range.ts'

const HIGHEST = Number.POSITIVE_INFINITY
const LOWEST = Number.NEGATIVE_INFINITY

test.each([
  ['100', 100, HIGHEST],
  ['>=100', 100, HIGHEST],
  ['≤ 100', LOWEST, 100],
  ['<100', LOWEST, 100],
  ['=100', 100, 100],
  ['10..20', 10, 20],
  ['10 – 20', 10, 20],
  ['10..', 10, HIGHEST],
  ['..20', LOWEST, 20],
  ['50k', 50_000, HIGHEST],
  ['1.5m..2m', 1_500_000, 2_000_000],
])('%s goes from %d to %d', (text, from, until) => {
  expect(parseRange(text, parseTypedNumber)).toEqual({ from, until })
})

test.each(['', 'abc', '>', '10..x', '..'])('"%s" is not understood, or is no bound', (text) => {
  const range = parseRange(text, parseTypedNumber)
  expect(range === undefined || (range.from === LOWEST && range.until === HIGHEST)).toBe(true)
})

test.each([
  ['1,234,567', 1_234_567],
  ['1.234.567', 1_234_567],
  ['1 234', 1234],
  ["12'000", 12_000],
  ['1,5', 1.5],
  ['0.25', 0.25],
])('%s is %d', (text, value) => {
  expect(parseTypedNumber(text)).toBe(value)
})
