import fc from 'fast-check'
import { expect, test } from 'vitest'
import { percentOf, readTypedNumber, shareOf, showTypedNumber } from './typed-number.ts'

test.each([
  ['150,000', 'en', 150_000],
  ['150.000', 'de-DE', 150_000],
  ['0.1', 'de-DE', 0.1],
  ['0,1', 'en', 0.1],
  ['1 200,5', 'de-DE', 1200.5],
  ['1.234.567,8', 'pt-BR', 1_234_567.8],
  ['-3', 'ja-JP', -3],
  ['.5', 'en', 0.5],
  ['a lot', 'en', undefined],
  ['1,2,3', 'en', undefined],
  ['', 'en', undefined],
])('%s in %s is %s', (typed, locale, value) => {
  expect(readTypedNumber(typed, locale)).toBe(value)
})

test('what stands in a field is read as the same number, in every language', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('en', 'de-DE', 'pt-BR', 'ja-JP', 'ms-MY'),
      fc.integer({ min: -1e9, max: 1e12 }),
      fc.nat(4),
      (locale, digits, decimals) => {
        const value = digits / 10 ** decimals
        expect(readTypedNumber(showTypedNumber(value, locale), locale)).toBe(value)
      },
    ),
  )
})

test('a share is written in per cent without dust', () => {
  expect(percentOf(0.07)).toBe(7)
  expect(shareOf(7)).toBe(0.07)
  expect(shareOf(percentOf(0.145))).toBe(0.145)
})
