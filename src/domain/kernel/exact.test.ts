import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  add,
  compare,
  divide,
  exact,
  fraction,
  multiply,
  roundHalfAway,
  roundUp,
  subtract,
  toNumber,
} from './exact.ts'

const anyDecimal = fc
  .tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 0, max: 4 }))
  .map(([digits, places]) => digits / 10 ** places)
const anyExact = fc
  .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 6n }))
  .map(([numerator, denominator]) => fraction(numerator, denominator))

test('[K1] one tenth is one tenth', () => {
  expect(exact(0.1)).toEqual({ numerator: 1n, denominator: 10n })
  expect(exact(1.5e-7)).toEqual({ numerator: 3n, denominator: 20_000_000n })
  expect(exact(2e21)).toEqual({ numerator: 2n * 10n ** 21n, denominator: 1n })
  expect(() => exact(Number.NaN)).toThrow('not a finite number')
})

test('[K1] any written decimal comes back as itself', () => {
  fc.assert(
    fc.property(anyDecimal, (value) => {
      expect(toNumber(exact(value))).toBe(value)
    }),
  )
})

test('[K2] a third times three is one; 0.1 + 0.2 is 0.3', () => {
  expect(multiply(fraction(1n, 3n), exact(3))).toEqual(exact(1))
  expect(add(exact(0.1), exact(0.2))).toEqual(exact(0.3))
})

test('[K2] subtraction undoes addition, division undoes multiplication', () => {
  fc.assert(
    fc.property(anyExact, anyExact, (a, b) => {
      expect(subtract(add(a, b), b)).toEqual(a)
      if (b.numerator !== 0n) expect(divide(multiply(a, b), b)).toEqual(a)
      expect(Math.sign(compare(a, b))).toBe(-Math.sign(compare(b, a)) + 0)
    }),
  )
})

test('[K3] halves go away from zero, and up is up', () => {
  expect([0.5, 1.5, 2.5, -0.5, -1.5, 2.4999].map((value) => roundHalfAway(exact(value)))).toEqual([
    1, 2, 3, -1, -2, 2,
  ])
  expect([0.1, 1, 1.0001, -0.9, -1].map((value) => roundUp(exact(value)) + 0)).toEqual([1, 1, 2, 0, -1])
})

test('[K3] rounding moves by half at most, rounding up by less than one', () => {
  fc.assert(
    fc.property(anyExact, (value) => {
      const off = subtract(exact(roundHalfAway(value)), value)
      expect(compare(off, fraction(1n, 2n)) <= 0 && compare(off, fraction(-1n, 2n)) >= 0).toBe(true)
      const up = subtract(exact(roundUp(value)), value)
      expect(compare(up, exact(0)) >= 0 && compare(up, exact(1)) < 0).toBe(true)
    }),
  )
})

test('[K5] a whole number beyond the safe ones is refused', () => {
  expect(() => roundHalfAway(exact(2 ** 54))).toThrow('beyond the safe whole numbers')
  expect(() => fraction(1n, 0n)).toThrow('denominator')
})
