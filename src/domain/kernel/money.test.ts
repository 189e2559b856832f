import { expect, test } from 'vitest'
import { minorDigits, toMajor, toMinor } from './money.ts'

test('[K4] cents, whole yen, thousandths of a dinar', () => {
  expect([minorDigits('USD'), minorDigits('JPY'), minorDigits('KWD'), minorDigits('MYR')]).toEqual([
    2, 0, 3, 2,
  ])
  expect(toMinor(19.99, 'EUR')).toBe(1999)
  expect(toMinor(1234, 'JPY')).toBe(1234)
  expect(toMinor(1.0005, 'KWD')).toBe(1001)
  expect(toMajor(1999, 'EUR')).toBe(19.99)
})

test('[K3] minor units are rounded once, half away from zero', () => {
  expect(toMinor(1.005, 'USD')).toBe(101)
  expect(toMinor(-1.005, 'USD')).toBe(-101)
})
