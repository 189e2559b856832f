import fc from 'fast-check'
import { expect, test } from 'vitest'
import { regularisedBeta } from './beta-function.ts'
import { chiSquaredTail } from './chi-squared.ts'
import { fTail } from './fisher-f.ts'
import { regularisedGamma } from './gamma-function.ts'
import { noncentralStudentTail } from './noncentral-student.ts'
import { logNormalTail, normalTail } from './normal.ts'
import { logExcess, saddleTerm } from './saddle-term.ts'
import { stirlingError } from './stirling-error.ts'
import { studentQuantile, studentTail, twoSidedStudent } from './student.ts'
import { relativeError } from './testing/relative-error.ts'

const degrees = fc.oneof(fc.integer({ min: 1, max: 2_000_000 }), fc.double({ min: 1, max: 60, noNaN: true }))
const place = fc.double({ min: -40, max: 40, noNaN: true })

test('[ST1] the error of Stirling is that of the factorials', () => {
  expect(relativeError(stirlingError(1), 1 - Math.log(2 * Math.PI) / 2)).toBeLessThan(1e-14)
  expect(relativeError(stirlingError(20), 0.004166319691996922)).toBeLessThan(1e-14)
  expect(relativeError(stirlingError(1e6), 1 / 12e6)).toBeLessThan(1e-12)
})

test('[ST2] the saddle term keeps its digits where the two are near', () => {
  // −d²/2 + d³/3 − d⁴/4 with d = 1e-5, times k.
  expect(relativeError(saddleTerm(1e6, 1e6 + 10), 1e6 * (-5e-11 + 1e-15 / 3 - 2.5e-21))).toBeLessThan(1e-14)
  expect(relativeError(saddleTerm(2, 20), 2 * (Math.log(10) - 9))).toBeLessThan(1e-15)
  expect(relativeError(logExcess(1), Math.LN2 - 1)).toBeLessThan(1e-15)
})

test('[ST4] the gamma shares of shape 1 are those of the exponential distribution', () => {
  for (const x of [1e-9, 0.5, 2, 40, 690]) {
    const { lower, upper } = regularisedGamma(1, x)
    expect(relativeError(upper, Math.exp(-x))).toBeLessThan(1e-12)
    expect(relativeError(lower, -Math.expm1(-x))).toBeLessThan(1e-12)
  }
  expect(regularisedGamma(3, 0)).toEqual({ lower: 0, upper: 1 })
  expect(regularisedGamma(3, Number.POSITIVE_INFINITY)).toEqual({ lower: 1, upper: 0 })
  expect(regularisedGamma(-1, 2).lower).toBeNaN()
})

test('[ST6] beta shares add up to one and change places', () => {
  const size = fc.double({ min: 0.05, max: 5000, noNaN: true })
  fc.assert(
    fc.property(
      size,
      size,
      fc.integer({ min: 0, max: 1024 }).map((n) => n / 1024),
      (a, b, x) => {
        const { lower, upper } = regularisedBeta({ a, b, x })
        expect(lower + upper).toBeCloseTo(1, 14)
        expect(regularisedBeta({ a: b, b: a, x: 1 - x }).upper).toBeCloseTo(lower, 10)
      },
    ),
  )
  expect(regularisedBeta({ a: 1, b: 1, x: 0.25 }).lower).toBeCloseTo(0.25, 15)
  expect(regularisedBeta({ a: 2, b: 0, x: 0.25 }).lower).toBeNaN()
})

test('[ST7] normal tails add up to one', () => {
  fc.assert(
    fc.property(place, (z) => {
      expect(normalTail(z) + normalTail(-z)).toBeCloseTo(1, 15)
    }),
  )
})

test('[ST8] the logarithm of a tail goes on where the tail is too small', () => {
  expect(relativeError(logNormalTail(1), Math.log(normalTail(1)))).toBeLessThan(1e-15)
  expect(relativeError(logNormalTail(30), Math.log(normalTail(30)))).toBeLessThan(1e-14)
  // scipy 1.17.1: scipy.stats.norm.logsf(1000)
  expect(relativeError(logNormalTail(1000), -500007.8266948122)).toBeLessThan(1e-14)
})

test('[ST9] Student with one degree of freedom is the arc tangent, and both sides add up', () => {
  for (const t of [0, 0.3, 1, 7, 1e5, 1e200]) {
    expect(relativeError(studentTail(t, 1), Math.atan2(1, t) / Math.PI)).toBeLessThan(1e-13)
  }
  fc.assert(
    fc.property(place, degrees, (t, df) => {
      expect(studentTail(t, df) + studentTail(-t, df)).toBeCloseTo(1, 14)
      expect(twoSidedStudent(t, df)).toBe(2 * studentTail(Math.abs(t), df))
    }),
  )
})

test('[ST10] a quantile has the probability that was asked for', () => {
  fc.assert(
    fc.property(fc.double({ min: -690, max: -0.7, noNaN: true }), degrees, (log, df) => {
      const tail = Math.exp(log)
      expect(relativeError(studentTail(-studentQuantile(tail, df), df), tail)).toBeLessThan(1e-11)
    }),
  )
  expect(studentQuantile(0.5, 7)).toBe(0)
  expect(studentQuantile(0.975, 10)).toBeCloseTo(2.228138851986274, 13)
  expect(studentQuantile(0, 3)).toBe(Number.NEGATIVE_INFINITY)
  expect(studentQuantile(1, 3)).toBe(Number.POSITIVE_INFINITY)
  expect(studentQuantile(1.5, 3)).toBeNaN()
})

test('[ST11] chi-squared with two degrees of freedom is exponential, and falls', () => {
  for (const x of [0.1, 5, 100, 1300]) {
    expect(relativeError(chiSquaredTail(x, 2), Math.exp(-x / 2))).toBeLessThan(1e-12)
  }
  expect(chiSquaredTail(-1, 3)).toBe(1)
  fc.assert(
    fc.property(fc.double({ min: 0, max: 500, noNaN: true }), degrees, (x, df) => {
      expect(chiSquaredTail(x + 1, df)).toBeLessThanOrEqual(chiSquaredTail(x, df))
    }),
  )
})

test('[ST12] F turns over and has Student in it', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 100, noNaN: true }), degrees, degrees, (x, df1, df2) => {
      expect(fTail(x, df1, df2)).toBeCloseTo(1 - fTail(1 / x, df2, df1), 11)
      expect(relativeError(fTail(x, 1, df2), twoSidedStudent(Math.sqrt(x), df2))).toBeLessThan(1e-12)
    }),
  )
  expect(fTail(0, 2, 3)).toBe(1)
  expect(fTail(Number.POSITIVE_INFINITY, 2, 3)).toBe(0)
})

test('[ST13] the noncentral distribution is Student without a shift, mirrors itself, and rises with the shift', () => {
  fc.assert(
    fc.property(place, degrees, place, (t, df, delta) => {
      expect(relativeError(noncentralStudentTail({ t, df, delta: 0 }), studentTail(t, df))).toBeLessThan(
        1e-12,
      )
      const tail = noncentralStudentTail({ t, df, delta })
      expect(tail + noncentralStudentTail({ t: -t, df, delta: -delta })).toBeCloseTo(1, 12)
      expect(noncentralStudentTail({ t, df, delta: delta + 0.5 })).toBeGreaterThanOrEqual(tail * (1 - 1e-12))
    }),
  )
})
