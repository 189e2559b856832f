import { expect, test } from 'vitest'
import { comparePooling } from './compare-pooling.ts'
import { fitRenewals } from './fit-renewals.ts'

const REGULAR = { name: 'regular', customers: [1000, 631, 468, 382, 326, 289, 262, 241] }
const HIGH_END = { name: 'high end', customers: [1000, 869, 743, 653, 593, 551, 517, 491] }

function compare(cohorts: readonly { name: string; customers: readonly number[] }[]) {
  const fit = fitRenewals(cohorts, { renewals: 7 })
  if (fit.kind !== 'fit') throw new Error(fit.reason.code)
  return comparePooling(cohorts, { renewals: 7, pooled: fit.logLikelihood })
}

test('[RT26] regular and high-end customers do not renew alike', () => {
  // 2 × (3393.4017248198 − 1680.2651884633 − 1611.1581473912)
  const found = compare([REGULAR, HIGH_END])!
  expect(found.chiSquared).toBeCloseTo(203.95677793, 6)
  expect(found.df).toBe(2)
  expect(found.p).toBeLessThan(1e-40)
})

test('[RT26] a cohort beside itself loses nothing, and one of one renewal has one rate', () => {
  expect(compare([REGULAR, { ...REGULAR, name: 'again' }])!.p).toBeCloseTo(1, 6)
  expect(compare([REGULAR, { name: 'young', customers: [100, 63] }])!.df).toBe(1)
  expect(compare([REGULAR, { name: 'newest', customers: [100] }])).toBeUndefined()
  expect(compare([REGULAR])).toBeUndefined()
})

test('[RT26] a cohort whose churn is constant counts at the end of the model', () => {
  const constant = { name: 'constant', customers: [1000, 800, 640, 512] }
  expect(compare([REGULAR, constant])!.p).toBeLessThan(1e-6)
})
