import fc from 'fast-check'
import { expect, test } from 'vitest'
import { naturalExp } from './natural-exp.ts'
import { naturalLog } from './natural-log.ts'

const positive = fc.double({ min: 5e-324, max: 1.7e308, noNaN: true })

test('[K11] logarithm and exponential of known numbers', () => {
  expect(naturalLog(1)).toBe(0)
  expect(naturalLog(2)).toBe(Math.LN2)
  expect(naturalLog(10)).toBe(Math.LN10)
  expect(naturalExp(0)).toBe(1)
  expect(naturalExp(1)).toBeCloseTo(Math.E, 15)
  expect(naturalExp(-1000)).toBe(0)
  expect(naturalExp(1000)).toBe(Number.POSITIVE_INFINITY)
})

test('[K11] both agree with the engine to the last digits', () => {
  fc.assert(
    fc.property(positive, (x) => {
      expect(Math.abs(naturalLog(x) - Math.log(x))).toBeLessThanOrEqual(
        4.5e-16 * Math.abs(Math.log(x)) + 1e-300,
      )
    }),
  )
  fc.assert(
    fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
      expect(Math.abs(naturalExp(x) / Math.exp(x) - 1)).toBeLessThanOrEqual(6e-16)
    }),
  )
})

test('[K11] the same bits everywhere: a sum over many numbers is exactly this', () => {
  let sum = 0
  for (let step = 1; step <= 1000; step++) sum += naturalLog(step / 7) * naturalExp(-step / 130)
  expect(sum).toBe(SUM)
})

const SUM = 306.36237968445096
