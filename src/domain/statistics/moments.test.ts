import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { covarianceOf } from './covariance.ts'
import { meanOf, momentsOf } from './moments.ts'
import { relativeError } from './testing/relative-error.ts'

const FOLDER = new URL('../../../../shared/data/nist_numacc/', import.meta.url)

test.skipIf(!existsSync(FOLDER)).each(['NumAcc1', 'NumAcc2', 'NumAcc3', 'NumAcc4'])(
  '[ST14] %s of NIST: mean and variance of the numbers that a double can hold',
  (name) => {
    const lines = readFileSync(new URL(`${name}.csv`, FOLDER), 'utf8')
      .trim()
      .split(/\r?\n/)
      .slice(1)
    const values = lines.map(Number)
    const expected = JSON.parse(readFileSync(new URL('expected.json', FOLDER), 'utf8'))[name]
    const { n, mean, variance } = momentsOf(values)
    expect(n).toBe(expected.n)
    expect(mean).toBe(expected.mean)
    const exact = exactMoments(values)
    expect(relativeError(variance!, exact.variance)).toBeLessThan(1e-15)
    // 10,000,000.2 is no double: the exact spread of its neighbours is off by half of 1e-8 already.
    expect(relativeError(Math.sqrt(variance!), expected.sd)).toBeLessThan(1e-8)
  },
)

test('[ST14] any values give what exact fractions give', () => {
  const value = fc.integer({ min: -1000, max: 1000 }).map((steps) => 1e9 + steps / 1024)
  fc.assert(
    fc.property(fc.array(value, { minLength: 2, maxLength: 30 }), (values) => {
      const exact = exactMoments(values)
      const found = momentsOf(new Set(values).size === values.length ? new Set(values) : values)
      expect(found.mean).toBe(exact.mean)
      expect(relativeError(found.variance!, exact.variance)).toBeLessThan(1e-14)
    }),
  )
})

test('[ST14] one value has no variance, no value no mean', () => {
  expect(momentsOf([5])).toEqual({ n: 1, mean: 5, variance: undefined })
  expect(momentsOf([]).mean).toBeNaN()
  expect(meanOf([1e308, 1e308, -1e308, -1e308, 3])).toBeNaN()
  expect(momentsOf([0.1, 0.1, 0.1]).variance).toBe(0)
})

test('[ST15] the covariance of a column with itself is its variance', () => {
  const values = [3.5, -2, 8, 8, 1e7]
  expect(covarianceOf(values, values)).toBe(momentsOf(values).variance)
  expect(covarianceOf(Float64Array.of(1, 2, 3), [6, 4, 2])).toBe(-2)
  expect(covarianceOf([1], [2])).toBeUndefined()
  expect(() => covarianceOf([1, 2], [2])).toThrow(RangeError)
})

/** The same in whole numbers without end, rounded once. */
function exactMoments(values: readonly number[]): { mean: number; variance: number } {
  const shift = 2 ** 60
  const whole = values.map((value) => BigInt(Math.trunc(value)) * BigInt(shift) + BigInt((value % 1) * shift))
  const n = BigInt(values.length)
  const sum = whole.reduce((total, value) => total + value, 0n)
  // n Σ x² − (Σ x)² over n (n − 1)
  const spread = n * whole.reduce((total, value) => total + value * value, 0n) - sum * sum
  return {
    mean: divide(sum, n * BigInt(shift)),
    variance: divide(spread, n * (n - 1n) * BigInt(shift) ** 2n),
  }
}

/** The number nearest to a fraction, of 17 digits. */
function divide(above: bigint, below: bigint): number {
  const scaled = (above * 10n ** 40n) / below
  return Number(`${scaled}e-40`)
}
