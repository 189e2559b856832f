import { describe, expect, test } from 'vitest'
import { logBeta, regularisedBeta } from './beta-function.ts'
import { chiSquaredTail } from './chi-squared.ts'
import { fTail } from './fisher-f.ts'
import { logGamma, regularisedGamma } from './gamma-function.ts'
import { noncentralStudentTail } from './noncentral-student.ts'
import { normalTail } from './normal.ts'
import { studentQuantile, studentTail } from './student.ts'
import { referenceValues } from './testing/reference-values.ts'
import { relativeError } from './testing/relative-error.ts'

type Row = readonly number[]

/** The worst of all rows, with where it is. */
function worst(rows: readonly Row[], errorOf: (row: Row) => number): { error: number; row: Row } {
  expect(rows.length).toBeGreaterThan(30)
  return rows
    .map((row) => ({ error: errorOf(row), row }))
    .reduce((one, other) => (other.error > one.error || Number.isNaN(other.error) ? other : one))
}

describe('twelve digits against mpmath', () => {
  test('[ST3] ln Γ', () => {
    expect(
      worst(referenceValues('log gamma'), ([x, wanted]) => relativeError(logGamma(x!), wanted!)).error,
    ).toBeLessThan(2e-14)
  })

  test('[ST5] ln B', () => {
    const found = worst(referenceValues('log beta'), ([a, b, wanted]) =>
      relativeError(logBeta(a!, b!), wanted!),
    )
    expect(found.error).toBeLessThan(2e-14)
  })

  test('[ST4] the gamma distribution, both tails', () => {
    const found = worst(referenceValues('regularised gamma'), ([shape, x, lower, upper]) => {
      const got = regularisedGamma(shape!, x!)
      return Math.max(relativeError(got.lower, lower!), relativeError(got.upper, upper!))
    })
    expect(found.error).toBeLessThan(1e-12)
  })

  test('[ST6] the beta distribution, both tails', () => {
    const found = worst(referenceValues('regularised beta'), ([a, b, x, lower, upper]) => {
      const got = regularisedBeta({ a: a!, b: b!, x: x! })
      return Math.max(relativeError(got.lower, lower!), relativeError(got.upper, upper!))
    })
    expect(found.error).toBeLessThan(1e-12)
  })

  test('[ST7] the normal distribution', () => {
    const found = worst(referenceValues('normal tail'), ([z, wanted]) =>
      relativeError(normalTail(z!), wanted!),
    )
    expect(found.error).toBeLessThan(2e-14)
  })

  test('[ST9] Student', () => {
    const found = worst(referenceValues('student tail'), ([t, df, wanted]) =>
      relativeError(studentTail(t!, df!), wanted!),
    )
    expect(found.error).toBeLessThan(1e-12)
  })

  test('[ST10] the quantile of Student, wherever a rounded probability still tells where it is', () => {
    const telling = referenceValues('student tail').filter(([t, , wanted]) => t! > 0 && wanted! < 0.49)
    const found = worst(telling, ([t, df, wanted]) => relativeError(-studentQuantile(wanted!, df!), t!))
    expect(found.error).toBeLessThan(1e-12)
  })

  test('[ST11] chi-squared', () => {
    const found = worst(referenceValues('chi squared tail'), ([x, df, wanted]) =>
      relativeError(chiSquaredTail(x!, df!), wanted!),
    )
    expect(found.error).toBeLessThan(1e-12)
  })

  test('[ST12] F', () => {
    const found = worst(referenceValues('f tail'), ([x, df1, df2, wanted]) =>
      relativeError(fTail(x!, df1!, df2!), wanted!),
    )
    expect(found.error).toBeLessThan(1e-12)
  })

  test('[ST13] noncentral Student', () => {
    const found = worst(referenceValues('noncentral student tail'), ([t, df, delta, wanted]) =>
      relativeError(noncentralStudentTail({ t: t!, df: df!, delta: delta! }), wanted!),
    )
    expect(found.error).toBeLessThan(1e-12)
  })
})
