import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { floatOfWritten, minorOfWritten } from '../value/minor-of-written.ts'
import { parseNumber } from '../value/parse-number.ts'
import type { ColumnSink } from './column.ts'
import { DayColumn } from './day-column.ts'
import { DictionaryColumn } from './dictionary-column.ts'
import { IdIndex } from './id-index.ts'
import { MoneyColumn } from './money-column.ts'
import { NumberColumn } from './number-column.ts'
import { readPlainDecimal } from './plain-decimal.ts'
import { TextColumn } from './text-column.ts'

function field(text: string) {
  // In the middle of other bytes, so that a reader that runs over is caught.
  const bytes = Buffer.from(`9.9${text}9.9`)
  return { bytes, start: 3, end: bytes.length - 3 }
}

function putAll(column: ColumnSink, texts: readonly string[]): void {
  let capacity = 1
  for (const [row, text] of texts.entries()) {
    if (row === capacity) {
      capacity *= 2
      column.reserve(capacity)
    }
    column.put(field(text), row)
  }
}

const anyText = fc.oneof(
  fc.stringMatching(/^[A-Za-z0-9äöü日本😀]{0,12}$/u),
  fc.constantFrom('null', 'N/A', 'same', 'x'.repeat(300)),
)

describe('texts', () => {
  test('[I38] text and dictionary columns give back what was put, through growth and pages', () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1, maxLength: 60 }), (texts) => {
        const expected = texts.map((text) => (['', 'null', 'N/A'].includes(text) ? undefined : text))
        const text = new TextColumn(1, 1)
        const dictionary = new DictionaryColumn(1, (value) => ({ value }))
        for (const column of [text, dictionary]) {
          putAll(column, texts)
          column.finish(texts.length)
          expect(texts.map((_, row) => column.at(row))).toEqual(expected)
        }
      }),
    )
  })

  test('[I38] many pages and more codes than two bytes hold', () => {
    const texts = Array.from({ length: 70_000 }, (_, row) => (row % 5000 === 7 ? `ü${row}` : `id${row}`))
    const text = new TextColumn(1)
    const dictionary = new DictionaryColumn(1, (value) => ({ value }))
    for (const column of [text, dictionary]) {
      putAll(column, texts)
      column.finish(texts.length)
      expect(texts.every((expected, row) => column.at(row) === expected)).toBe(true)
    }
  })

  test('[I21] the index finds the first row of an id', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-c]{1,2}$/), { maxLength: 40 }), (ids) => {
        const column = new TextColumn(64)
        const index = new IdIndex(column)
        const firstRows = new Map<string, number>()
        let row = 0
        for (const id of ids) {
          column.put(field(id), row)
          const earlier = index.enter(row)
          expect(earlier).toBe(firstRows.get(id) ?? -1)
          if (earlier < 0) firstRows.set(id, row++)
        }
      }),
    )
  })

  test('[I21] the index grows', () => {
    const column = new TextColumn(10_000)
    const index = new IdIndex(column)
    for (let row = 0; row < 10_000; row++) {
      column.put(field(`A${row}`), row)
      expect(index.enter(row)).toBe(-1)
    }
    column.reserve(10_001)
    column.put(field('A1234'), 10_000)
    expect(index.enter(10_000)).toBe(1234)
  })
})

describe('numbers', () => {
  const anyNumber = fc.oneof(
    fc.stringMatching(/^-?\d{0,17}[.,]?\d{0,4}$/),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
    fc.constantFrom('5.', '.5', '-', '-.', '1,234', '00012', '-0', '1e3', '$5'),
  )

  test('[I14] the fast way of reading bytes agrees with the parser', () => {
    fc.assert(
      fc.property(anyNumber, fc.constantFrom('.' as const, ',' as const), (text, mark) => {
        const plain = { mantissa: 0, scale: 0 }
        const isPlain = readPlainDecimal(field(text), mark.charCodeAt(0), plain)
        const written = parseNumber(text, mark)
        if (isPlain) {
          expect(written).toBeDefined()
          expect(BigInt(plain.mantissa)).toBe(BigInt(written!.digits) * (written!.isNegative ? -1n : 1n))
          expect(plain.scale).toBe(written!.scale)
        }
        const money = new MoneyColumn(1, { mark, base: 'USD', rates: {}, isMinor: false })
        const fault = money.put(field(text), 0)
        const expected = written && minorOfWritten(written, 'USD')
        if (expected !== undefined) {
          expect(money.at(0)).toBe(expected)
          expect(fault).toBe(expected < 0 ? 'negative-acv' : undefined)
        } else if (text !== '' && text !== '-') expect(fault).toBeDefined()
        const number = new NumberColumn(1, mark)
        number.put(field(text), 0)
        expect(number.at(0)).toBe(written && floatOfWritten(written))
      }),
    )
  })

  test('[I23] limits', () => {
    const complexity = new NumberColumn(1, '.', { min: 1, max: 5, isWhole: true })
    expect(complexity.put(field('6'), 0)).toBe('out-of-range')
    expect(complexity.put(field('2.5'), 0)).toBe('out-of-range')
    expect(complexity.at(0)).toBeUndefined()
    expect(complexity.put(field('5'), 0)).toBeUndefined()
    expect(complexity.at(0)).toBe(5)
  })

  test('[I23] 85 % health is 85 points', () => {
    const health = new NumberColumn(1, '.', { min: 0, max: 100, isWhole: false, isPercentPoints: true })
    health.put(field('85 %'), 0)
    expect(health.at(0)).toBe(85)
    const share = new NumberColumn(1, '.')
    share.put(field('85 %'), 0)
    expect(share.at(0)).toBe(0.85)
  })

  test('[I12] a number of the other style is told from what is no number', () => {
    const column = new NumberColumn(1, '.')
    expect(column.put(field('1,5'), 0)).toBe('number-style')
    expect(column.put(field('five'), 0)).toBe('number-unreadable')
  })
})

test.each(['0000-01-01', '0001-01-01', '0999-12-31'])('[I17] %s in a column of dates is no date', (text) => {
  const days = new DayColumn(1, { order: 'dmy', serials: undefined })
  expect(days.put(field(text), 0)).toBe('date-unreadable')
  expect(days.at(0)).toBeUndefined()
})
