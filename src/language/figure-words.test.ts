import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDay } from '../domain/kernel/day.ts'
import { figureWords } from './figure-words.ts'

/** Spaces that do not break are what a page wants and what a test cannot show. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

describe('[G6] money', () => {
  test.each([
    { locale: 'en', currency: 'EUR', short: '€1.2M' },
    { locale: 'de-DE', currency: 'EUR', short: '1,2 Mio. €' },
    { locale: 'pt-BR', currency: 'BRL', short: 'R$ 1,2 mi' },
    { locale: 'ms-MY', currency: 'MYR', short: 'RM 1.2J' },
  ])('1.2 million $currency in $locale is $short', ({ locale, currency, short }) => {
    expect(plain(figureWords(locale, currency).moneyShort(120_000_000))).toBe(short)
  })

  test('yen have no minor unit', () => {
    const { money, moneyShort } = figureWords('ja-JP', 'JPY')
    expect(moneyShort(120_000_000)).toBe('¥1.2億')
    expect(money(1234)).toBe('¥1,234')
  })

  test.each([
    { minor: 0, short: '$0' },
    { minor: 45, short: '$0.45' },
    { minor: 9_999_49, short: '$9,999' },
    { minor: 10_000_00, short: '$10K' },
    { minor: 12_345_67, short: '$12.3K' },
  ])('$minor cents are $short', ({ minor, short }) => {
    expect(figureWords('en', 'USD').moneyShort(minor)).toBe(short)
  })

  test('where German has no short form, nothing is rounded to look exact', () => {
    expect(plain(figureWords('de-DE', 'EUR').moneyShort(224_889_00))).toBe('224.889 €')
  })

  test('exact money shows cents only where there are any', () => {
    const { money } = figureWords('en', 'USD')
    expect([money(240_000), money(240_050)]).toEqual(['$2,400', '$2,400.50'])
  })

  test('exact money can be read back to the minor unit', () => {
    const { money } = figureWords('en', 'USD')
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (minor) => {
        const read = Number(money(minor).replace('−', '-').replace(/[$,]/g, ''))
        expect(Math.round(read * 100)).toBe(minor)
      }),
    )
  })
})

test('[G3] unknown is a dash in every figure', () => {
  const { month, ...figures } = figureWords('en', 'USD')
  expect(new Set([month, ...Object.values(figures)].map((format) => format(undefined)))).toEqual(
    new Set(['—']),
  )
})

test('[G7] negative numbers have a minus sign, differences of shares always a sign', () => {
  const { money, points, number } = figureWords('de-DE', 'EUR')
  expect(plain(money(-123_456))).toBe('−1.234,56 €')
  expect(points(-0.009)).toBe('−0,9')
  expect(points(0.009)).toBe('+0,9')
  expect(number(-5)).toBe('−5')
})

test.each([
  { locale: 'en', day: 'Jul 29, 2026' },
  { locale: 'de-DE', day: '29.07.2026' },
  { locale: 'ja-JP', day: '2026/07/29' },
])('[G2] a day in $locale does not depend on the time zone of the machine', ({ locale, day }) => {
  expect(figureWords(locale, 'USD').day(parseDay('2026-07-29'))).toBe(day)
})

test('[G2] shares have one decimal, ratios are written 1:N, multiples with a cross', () => {
  const { share, ratio, multiple } = figureWords('en', 'USD')
  expect([share(0.1), ratio(50), multiple(9.375)]).toEqual(['10.0%', '1:50', '9.4×'])
})
