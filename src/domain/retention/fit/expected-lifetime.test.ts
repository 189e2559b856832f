import fc from 'fast-check'
import { expect, test } from 'vitest'
import { expectedLifetime, residualLifetime } from './expected-lifetime.ts'

const SHAPE = { alpha: 0.70407730903, beta: 1.182043058 }

test.each([
  // mpmath 1.3, hyp2f1(1, b; a + b; 1 / (1 + d)) with 30 digits
  [0.001, 0.001, 0.1, 5.98803807343014],
  [0.04, 200_000, 1e-7, 8729522.195587361],
  [1e-8, 3, 0.05, 20.999999620616947],
  [2, 1e-9, 0.3, 1.0000000005600989],
  [0.06, 0.06, 1e-8, 16745979.240408355],
  [1.5, 3, 1e-12, 6.999979383340211],
  [1e6, 1e6, 0.001, 1.9980049870349013],
  [0.5, 0.5, 3, 1.1547005383792515],
])('[RT24] α %d, β %d, discount %d: %d', (...[alpha, beta, discount, expected]) => {
  expect(expectedLifetime({ alpha, beta }, discount)! / expected).toBeCloseTo(1, 12)
})

test('[RT24] without a discount it ends only where α is above 1', () => {
  expect(expectedLifetime(SHAPE, 0)).toBeUndefined()
  expect(expectedLifetime({ alpha: 1, beta: 2 }, 0)).toBeUndefined()
  expect(expectedLifetime({ alpha: 3, beta: 12 }, 0)).toBe(7)
  expect(expectedLifetime({ alpha: 3, beta: 12 }, 1e-9)).toBeCloseTo(7, 6)
  expect(() => expectedLifetime(SHAPE, -0.1)).toThrow(RangeError)
})

test('[RT24] [RT25] a new customer pays once, and then as the residual says, one period later', () => {
  const positive = fc.double({ min: 0.01, max: 50, noNaN: true })
  fc.assert(
    fc.property(
      positive,
      positive,
      fc.double({ min: 0.001, max: 2, noNaN: true }),
      (alpha, beta, discount) => {
        const later = residualLifetime({ alpha, beta }, { afterRenewals: 0, discount })!
        const all = expectedLifetime({ alpha, beta }, discount)!
        expect((1 + later / (1 + discount)) / all).toBeCloseTo(1, 11)
      },
    ),
  )
})

test('[RT25] the sum of what survives, term by term', () => {
  const [afterRenewals, discount] = [3, 0.2]
  let [survival, sum] = [1, 0]
  for (let renewal = 1; renewal < 400; renewal++) {
    const count = afterRenewals + renewal - 1
    survival *= (SHAPE.beta + count) / (SHAPE.alpha + SHAPE.beta + count)
    sum += survival / (1 + discount) ** (renewal - 1)
  }
  expect(residualLifetime(SHAPE, { afterRenewals, discount })).toBeCloseTo(sum, 10)
})
