import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseTyped, showTyped } from './typed-number.ts'

test.each([
  ['75', 'en', 75],
  [' 75 % ', 'en', 75],
  ['12.5', 'en', 12.5],
  ['12,5', 'de-DE', 12.5],
  ['12,5', 'en', 12.5],
  ['12.5', 'de-DE', 12.5],
  ['20,000', 'en', 20_000],
  ['20.000', 'de-DE', 20_000],
  ['1.234,5', 'de-DE', 1234.5],
  ['-10', 'ja-JP', -10],
  ['', 'en', undefined],
  ['many', 'en', undefined],
  ['1.2.3', 'en', undefined],
])('%j in %s is %s', (typed, locale, value) => {
  expect(parseTyped(typed, locale)).toBe(value)
})

test('what a field shows is read as the same number in every language', () => {
  const value = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((whole) => whole / 100)
  fc.assert(
    fc.property(value, fc.constantFrom('en', 'de-DE', 'pt-BR', 'ja-JP', 'ms-MY'), (number, locale) => {
      const shown = showTyped(number, locale)
      // Three digits behind the other language's point would be thousands: two never are.
      expect(parseTyped(shown, locale)).toBe(number)
    }),
  )
})
