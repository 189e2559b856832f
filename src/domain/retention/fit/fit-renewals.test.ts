import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { slopesAt } from './climb.ts'
import { expectedLifetime, residualLifetime } from './expected-lifetime.ts'
import { fitRenewals, type RenewalFit } from './fit-renewals.ts'
import { projectSurvival, renewalRates } from './project-survival.ts'
import { countRenewals } from './renewal-counts.ts'
import { logLikelihoodOf } from './renewal-likelihood.ts'

/** Fader & Hardie 2007, of 1,000 customers each. */
const REGULAR = [1000, 631, 468, 382, 326, 289, 262, 241, 223, 207, 194, 183, 173]
const HIGH_END = [1000, 869, 743, 653, 593, 551, 517, 491]

const FILE = new URL('../../../../../shared/data/sbg/expected.json', import.meta.url)

function fitOf(customers: readonly number[], renewals = customers.length - 1): RenewalFit {
  const found = fitRenewals([{ name: 'all', customers }], { renewals })
  if (found.kind !== 'fit') throw new Error(found.reason.code)
  return found
}

function refusalOf(customers: readonly number[], renewals = customers.length - 1) {
  const found = fitRenewals([{ name: 'all', customers }], { renewals })
  return found.kind === 'refused' ? found.reason : undefined
}

describe.skipIf(!existsSync(FILE))('the published example', () => {
  const { regular } = existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : {}

  test('[RT21] seven renewals, and four', () => {
    for (const [renewals, expected] of [
      [7, regular.fit_7],
      [4, regular.fit_first_4_renewals],
    ]) {
      const fit = fitOf(REGULAR, renewals)
      expect(Math.abs(fit.alpha - expected.alpha)).toBeLessThan(1e-7)
      expect(Math.abs(fit.beta - expected.beta)).toBeLessThan(1e-6)
      expect(Math.abs(fit.logLikelihood - expected.loglik)).toBeLessThan(1e-9)
    }
  })

  test('[RT23] [RT24] [RT25] survival, renewal rates and lifetimes', () => {
    const fit = fitOf(REGULAR, 7)
    expect(fit.mixture.churn).toBeCloseTo(regular.mean_churn_prob, 7)
    const published = (values: readonly number[], expected: readonly number[]) => {
      expect(values).toHaveLength(expected.length)
      values.forEach((value, index) => {
        expect(Math.abs(value - expected[index]!)).toBeLessThan(1e-7)
      })
    }
    published(projectSurvival(fit.mixture, 12), regular.projected_survival_t0_to_12)
    published(renewalRates(fit.mixture, 12), regular.retention_rate_t1_to_12)
    expect(Math.abs(expectedLifetime(fit, 0.1)! - regular.DEL_new_customer_d10)).toBeLessThan(1e-8)
    published(
      Array.from(
        { length: 12 },
        (_, afterRenewals) => residualLifetime(fit, { afterRenewals, discount: 0.1 })!,
      ),
      regular.DERL_d10_n0_to_11,
    )
  })
})

describe('the fit', () => {
  test('[RT20] [RT21] solves the likelihood equations to the last digits (mpmath 1.3, 40 digits)', () => {
    const fit = fitOf(REGULAR, 7)
    expect(Math.abs(fit.alpha - 0.7040772984735162)).toBeLessThan(1e-12)
    expect(Math.abs(fit.beta - 1.1820430262094757)).toBeLessThan(1e-12)
    const { alpha, beta } = slopesAt(fit.counts, fit)
    expect(Math.max(Math.abs(alpha), Math.abs(beta))).toBeLessThan(1e-8)
  })

  test('[RT21] the high end of the same publication (scipy 1.17, Nelder–Mead)', () => {
    const fit = fitOf(HIGH_END, 7)
    expect(fit.alpha).toBeCloseTo(0.66808836, 6)
    expect(fit.beta).toBeCloseTo(3.80609495, 5)
    expect(fit.logLikelihood).toBeCloseTo(-1611.1581473911551, 9)
  })

  test('[RT21] two renewals tell two parameters exactly: 20 % of 3 : 12, then 3 of 16', () => {
    const fit = fitOf([1600, 1280, 1040])
    expect(fit.alpha).toBeCloseTo(3, 9)
    expect(fit.beta).toBeCloseTo(12, 8)
    expect(fit.against).toBeUndefined()
    expect(fit.standardErrors.meanChurn).toBeCloseTo(Math.sqrt((0.2 * 0.8) / 1600), 10)
  })

  test('[RT19] [RT21] fractions are kept, and ten times the customers are the same α and β', () => {
    const fit = fitOf([100, 63.1, 46.8, 38.2, 32.6], 4)
    const ten = fitOf(REGULAR, 4)
    expect(fit.alpha).toBeCloseTo(ten.alpha, 12)
    expect(fit.logLikelihood).toBeCloseTo(ten.logLikelihood / 10, 9)
    expect(fit.standardErrors.alpha).toBeCloseTo(ten.standardErrors.alpha * Math.sqrt(10), 9)
  })

  test('[RT19] cohorts add up renewal by renewal, each as far as it was watched', () => {
    const cohorts = [
      { name: '2023', customers: [100, 60, 45, 38] },
      { name: '2024', customers: [200, 130, 95] },
      { name: '2025', customers: [50, 30] },
      { name: '2026', customers: [70] },
    ]
    expect(countRenewals(cohorts, 3)).toEqual([
      { atRisk: 350, kept: 220 },
      { atRisk: 190, kept: 140 },
      { atRisk: 45, kept: 38 },
    ])
    expect(countRenewals(cohorts, 2)).toHaveLength(2)
    const fit = fitRenewals(cohorts, { renewals: 9 })
    expect(fit).toMatchObject({ kind: 'fit', customers: 420, renewals: 3 })
  })

  test('[RT20] no point around the top is more likely, whatever the cohort', () => {
    const anyCohort = fc
      .array(fc.double({ min: 0.3, max: 0.98, noNaN: true }), { minLength: 3, maxLength: 9 })
      .map((rates) => {
        const customers = [4000]
        for (const rate of rates) customers.push(Math.round(customers.at(-1)! * rate))
        return customers
      })
    fc.assert(
      fc.property(anyCohort, fc.double({ min: 0.5, max: 2, noNaN: true }), (customers, factor) => {
        const found = fitRenewals([{ name: 'any', customers }], { renewals: 99 })
        fc.pre(found.kind === 'fit')
        if (found.kind !== 'fit') return
        const { alpha, beta, counts, logLikelihood } = found
        for (const [a, b] of [
          [alpha * factor, beta],
          [alpha, beta * factor],
          [alpha * factor, beta * factor],
        ] as const) {
          const near = { churn: a / (a + b), difference: 1 / (1 + a + b) }
          expect(logLikelihoodOf(counts, near)).toBeLessThanOrEqual(logLikelihood + 1e-7)
        }
      }),
    )
  })

  test('[RT21] whether one rate for each renewal would tell more', () => {
    expect(fitOf(REGULAR, 7).against).toMatchObject({ df: 5 })
    expect(fitOf(REGULAR, 7).against!.p).toBeGreaterThan(0.9)
    expect(fitOf([1000, 600, 540, 270, 260, 250]).against!.p).toBeLessThan(1e-6)
  })
})

describe('what cannot be fitted', () => {
  test('[RT18] customers that come back, negative numbers, nobody at the start', () => {
    expect(refusalOf([100, 60, 61])).toEqual({
      ...{ code: 'survival_rises', cohort: 'all', period: 2, before: 60, after: 61 },
    })
    expect(refusalOf([100, 60, -1])).toMatchObject({ code: 'not_a_count', period: 2 })
    expect(refusalOf([0, 0, 0])).toMatchObject({ code: 'nobody_at_start' })
  })

  test('[RT21] fewer than two renewals, no churn, and everybody at once', () => {
    expect(refusalOf([100, 60])).toEqual({ code: 'too_few_renewals', available: 1 })
    expect(refusalOf([100, 60, 50], 1)).toEqual({ code: 'too_few_renewals', available: 1 })
    expect(refusalOf([100, 100, 100])).toEqual({ code: 'no_churn' })
    expect(refusalOf([100, 0, 0])).toEqual({ code: 'all_leave_at_once' })
  })

  test('[RT21] a constant churn, and one that rises, are told with the churn that fits as well', () => {
    const constant = refusalOf([1000, 800, 640, 512])
    expect(constant).toMatchObject({ code: 'churn_constant' })
    if (constant?.code === 'churn_constant') expect(constant.churn).toBeCloseTo(0.2, 12)
    expect(refusalOf([1000, 900, 700, 400])).toMatchObject({ code: 'churn_constant' })
  })

  test('[RT21] leaving at the first renewal only', () => {
    const found = refusalOf([1000, 700, 700, 700])
    expect(found).toMatchObject({ code: 'leave_at_first_only' })
    if (found?.code === 'leave_at_first_only') expect(found.churn).toBeCloseTo(0.3, 9)
  })

  test('[RT21] a cohort whose last customers leave together', () => {
    expect(refusalOf([1000, 300, 0])).toMatchObject({ code: 'churn_constant' })
  })
})
