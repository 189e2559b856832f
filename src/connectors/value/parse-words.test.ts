import { expect, test } from 'vitest'
import { mayMean, parseCurrency } from './currency-sign.ts'
import { decimalMarkOfCurrency } from './decimal-mark-of-currency.ts'
import { isEmptyValue } from './is-empty-value.ts'
import { parseBoolean } from './parse-boolean.ts'
import { parseTouch } from './parse-touch.ts'

test.each(['true', 'TRUE', 'Yes', 'y', '1', 'ja', 'Sim', 'はい', 'ya', 'x', '✓'])(
  '[I18] %s is yes',
  (text) => {
    expect(parseBoolean(text)).toBe(true)
  },
)

test.each(['false', 'No', 'n', '0', 'Nein', 'não', 'Não', 'いいえ', 'tidak'])('[I18] %s is no', (text) => {
  expect(parseBoolean(text)).toBe(false)
})

test.each(['', 'maybe', '2', 'constructor', '__proto__'])('[I18] %j is neither', (text) => {
  expect(parseBoolean(text)).toBeUndefined()
})

test.each([
  ['$', 'USD'],
  ['R$', 'BRL'],
  ['usd', 'USD'],
  ['€', 'EUR'],
  ['RM', 'MYR'],
  ['円', 'JPY'],
  ['Fr.', 'CHF'],
  ['XYZ', undefined],
  ['toString', undefined],
])('[I15] %s is %s', (sign, currency) => {
  expect(parseCurrency(sign)).toBe(currency)
})

test('[I15] a sign shared by several currencies means the one that is named', () => {
  expect(mayMean('$', 'CAD')).toBe(true)
  expect(mayMean('$', 'EUR')).toBe(false)
  expect(mayMean('¥', 'CNY')).toBe(true)
  expect(mayMean('€', 'EUR')).toBe(true)
})

test('[I12] customs of writing by currency', () => {
  expect(decimalMarkOfCurrency('USD')).toBe('.')
  expect(decimalMarkOfCurrency('BRL')).toBe(',')
  expect(decimalMarkOfCurrency('EUR')).toBeUndefined()
})

test('[I19] NA is a region, but no number', () => {
  expect(isEmptyValue('NA', 'text')).toBe(false)
  expect(isEmptyValue('NA', 'number')).toBe(true)
  for (const text of ['', ' ', 'null', 'NULL', 'N/A', '\\N', '#N/A', 'NaN'])
    expect(isEmptyValue(text, 'text')).toBe(true)
})

test('[I23] touch by the names that the field uses', () => {
  expect(parseTouch('High Touch')).toBe('high')
  expect(parseTouch('mid_touch')).toBe('low')
  expect(parseTouch('digital')).toBe('tech')
  expect(parseTouch('other')).toBeUndefined()
})
