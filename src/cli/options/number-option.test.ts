import { InvalidArgumentError } from 'commander'
import { describe, expect, test } from 'vitest'
import { dayOption } from './input-options.ts'
import {
  countOption,
  currencyOption,
  headsOption,
  numberOption,
  positiveOption,
  positiveShareOption,
  shareOption,
} from './number-option.ts'

describe('[D8] numbers', () => {
  test.each([
    ['0', 0],
    ['120000', 120_000],
    ['0.7', 0.7],
    ['.5', 0.5],
    ['5.', 5],
    ['1000000000000', 1e12],
  ])('%s', (text, value) => {
    expect(numberOption(text)).toBe(value)
  })

  test.each([
    '',
    ' ',
    '-5',
    '+5',
    '1e3',
    '1e999',
    '0x10',
    'Infinity',
    'NaN',
    '1,000',
    '1_000',
    '$5',
    '1000000000001',
  ])('%j is refused', (text) => {
    expect(() => numberOption(text)).toThrow(InvalidArgumentError)
    expect(() => positiveOption(text)).toThrow(InvalidArgumentError)
  })

  test('above zero, and whole', () => {
    expect(positiveOption('0.5')).toBe(0.5)
    expect(() => positiveOption('0')).toThrow(InvalidArgumentError)
    expect(countOption('3')).toBe(3)
    expect(() => countOption('0')).toThrow(InvalidArgumentError)
    expect(() => countOption('2.5')).toThrow(InvalidArgumentError)
  })
})

describe('[D8] shares', () => {
  test.each([
    ['0', 0],
    ['0.7', 0.7],
    ['70%', 0.7],
    ['1', 1],
    ['100%', 1],
    ['12.5%', 0.125],
  ])('%s', (text, value) => {
    expect(shareOption(text)).toBe(value)
  })

  test.each(['', '%', '70', '1.01', '101%', '-1%', '7 %', '1e-1'])('%j is refused', (text) => {
    expect(() => shareOption(text)).toThrow(InvalidArgumentError)
  })

  test('above zero', () => {
    expect(positiveShareOption('10%')).toBe(0.1)
    expect(() => positiveShareOption('0')).toThrow(InvalidArgumentError)
  })
})

test('[D8] currencies are ISO 4217 codes', () => {
  expect(currencyOption('eur')).toBe('EUR')
  for (const text of ['', 'EU', 'EURO', 'XX1', 'QQQ', '€']) {
    expect(() => currencyOption(text)).toThrow(InvalidArgumentError)
  }
})

test('[D8] numbers of people, by commas or one word after the other', () => {
  expect(headsOption('5,10')).toEqual([5, 10])
  expect(headsOption('20', [5, 10])).toEqual([5, 10, 20])
  expect(headsOption('0.5')).toEqual([0.5])
  for (const text of ['0', '-1', '', '5,', 'five', '1e3', '1000001']) {
    expect(() => headsOption(text)).toThrow(InvalidArgumentError)
  }
})

test('[D8] days are of the calendar', () => {
  expect(dayOption('1970-01-02')).toBe(1)
  for (const text of ['2026-02-30', '2026-2-3', '30.06.2026', 'today', '']) {
    expect(() => dayOption(text)).toThrow(InvalidArgumentError)
  }
})
