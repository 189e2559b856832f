import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { minorOfWritten } from './minor-of-written.ts'
import { type DecimalMark, findDecimalMark, parseNumber } from './parse-number.ts'

function minor(text: string, mark: DecimalMark, currency = 'USD'): number | undefined {
  const written = parseNumber(text, mark)
  return written && minorOfWritten(written, currency)
}

describe('forms', () => {
  test.each<[string, DecimalMark, number]>([
    ['$1,234.50', '.', 123_450],
    ['1.234,50 €', ',', 123_450],
    ['R$ 1.234', ',', 123_400],
    ['R$1.234,56', ',', 123_456],
    ['(1,234)', '.', -123_400],
    ['($1,234.5)', '.', -123_450],
    ['1 234,50', ',', 123_450],
    ['1\u202f234,50\u00a0€', ',', 123_450],
    ["1'234.50", '.', 123_450],
    ['1’234.50 CHF', '.', 123_450],
    ['1.2e6', '.', 120_000_000],
    ['1,2E+3', ',', 120_000],
    ['12,34,567', '.', 123_456_700],
    ['USD 1,234', '.', 123_400],
    ['US$1,234', '.', 123_400],
    ['$1,234 USD', '.', 123_400],
    ['-5', '.', -500],
    ['5-', '.', -500],
    ['$-5', '.', -500],
    ['-$5', '.', -500],
    ['−5', '.', -500],
    ['.5', '.', 50],
    ['1,5', ',', 150],
    ['RM 12,000.00', '.', 1_200_000],
    ['Rs. 500', '.', 50_000],
    ['１，２３４．５', '.', 123_450],
  ])('[I11] %s with decimal %s is %i minor units', (text, mark, expected) => {
    expect(minor(text, mark)).toBe(expected)
  })

  test('[I11] [I14] yen have no decimals', () => {
    expect(minor('¥1,234', '.', 'JPY')).toBe(1234)
    expect(minor('￥1,234', '.', 'JPY')).toBe(1234)
    expect(minor('1234円', '.', 'JPY')).toBe(1234)
    expect(minor('1,234.5', '.', 'JPY')).toBe(1235)
  })

  test('[I11] a percent is a share', () => {
    expect(parseNumber('12.5 %', '.')).toMatchObject({ digits: '125', scale: 1, isPercent: true })
  })

  test.each([
    '',
    'abc',
    '1,2,3',
    '12,34',
    '1,23,4',
    '0,123',
    '--5',
    '(-5)',
    '1.2.3',
    '1..2',
    '5 apples',
    'XYZ 5',
    '$5 €',
    '1e',
    'e5',
    '1/2',
    '5%%',
    '1 2',
    '12 34',
    '1,234,56',
  ])('[I11] %j is no number with a decimal point', (text) => {
    expect(parseNumber(text, '.')).toBeUndefined()
  })

  test('[I3] long texts are refused without effort', () => {
    expect(parseNumber('1'.repeat(100_000), '.')).toBeUndefined()
  })
})

describe('decimal mark', () => {
  test.each<[string, ReturnType<typeof findDecimalMark>]>([
    ['1,234.50', '.'],
    ['1.234,50', ','],
    ['1.234.567', ','],
    ['1,234,567', '.'],
    ['1.5', '.'],
    ['1,5', ','],
    ['0.123', '.'],
    ['1234.567', '.'],
    ['1 234.567', '.'],
    ['1.234', 'ambiguous'],
    ['1,234', 'ambiguous'],
    ['$1,234', 'ambiguous'],
    ['1234', 'none'],
    ["1'234", 'none'],
    ['n/a', undefined],
    ['1.2.3', undefined],
  ])('[I12] %s shows %s', (text, mark) => {
    expect(findDecimalMark(text)).toBe(mark)
  })
})

describe('money', () => {
  test('[I14] rounds once, half away from zero', () => {
    expect(minor('1.005', '.')).toBe(101)
    expect(minor('-1.005', '.')).toBe(-101)
    expect(minor('1.00499999999999999999', '.')).toBe(100)
    expect(minor('0.1', '.')).toBe(10)
  })

  test('[I14] what passes the safe whole numbers is no amount', () => {
    expect(minor('90071992547409.91', '.')).toBe(Number.MAX_SAFE_INTEGER)
    expect(minor('90071992547409.92', '.')).toBeUndefined()
    expect(minor('1e300', '.')).toBeUndefined()
    expect(minor('1e999', '.')).toBeUndefined()
    expect(minor('1e-999', '.')).toBeUndefined()
  })

  test('[I14] every amount comes back from every way of writing it', () => {
    const styles = fc.constantFrom(
      { group: ',', mark: '.' as const },
      { group: '.', mark: ',' as const },
      { group: ' ', mark: ',' as const },
      { group: "'", mark: '.' as const },
      { group: '', mark: '.' as const },
    )
    const dress = fc.constantFrom('%', '$%', '%€', 'R$ %', '% EUR', 'CHF %')
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), styles, dress, (cents, { group, mark }, shape) => {
        const digits = String(Math.abs(cents)).padStart(3, '0')
        const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, group)
        const plain = shape.replace('%', `${whole}${mark}${digits.slice(-2)}`)
        expect(minor(cents < 0 ? `-${plain}` : plain, mark)).toBe(cents)
        expect(minor(cents < 0 ? `(${plain})` : plain, mark)).toBe(cents)
        expect(findDecimalMark(plain)).toBe(mark)
      }),
    )
  })
})

test('[I3] any text gives a number or nothing', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(..."0123456789.,'-+()$€R %eE¥"), maxLength: 30 }),
      (text) => {
        for (const mark of ['.', ','] as const) {
          const written = parseNumber(text, mark)
          if (written) expect(written.digits).toMatch(/^(0|[1-9]\d*)$/)
        }
        findDecimalMark(text)
      },
    ),
  )
})
