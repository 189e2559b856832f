import { expect, test } from 'vitest'
import { type Projection, projectRenewals } from './project-renewals.ts'

const REGULAR = { name: 'regular', customers: [1000, 631, 468, 382, 326, 289, 262, 241] }
const HIGH_END = { name: 'high end', customers: [1000, 869, 743, 653, 593, 551, 517, 491] }
const ask = { renewals: 7, project: 3, discount: 0.1 }

function project(cohorts: readonly (typeof REGULAR)[], more: object = {}): Projection {
  const found = projectRenewals(cohorts, { ...ask, ...more })
  if (found.kind === 'refused') throw new Error(found.reason.code)
  return found
}

test('[RT30] survival within its limits, what was seen beside it, and the residual where it is asked for', () => {
  const found = project([REGULAR])
  expect(found.survival).toHaveLength(4)
  found.survival.forEach((share, period) => {
    expect(found.survivalLimits[period]!.lower).toBeLessThanOrEqual(share)
    expect(found.survivalLimits[period]!.upper).toBeGreaterThanOrEqual(share)
  })
  expect(found.observed.slice(0, 3)).toEqual([1, 0.631, 0.468])
  expect(found.expectedLifetimeLimits.lower).toBeLessThan(found.expectedLifetime!)
  expect(found.residualLifetime).toBeUndefined()
  expect(project([REGULAR], { afterRenewals: 0 }).residualLifetime!.value).toBeCloseTo(2.964399, 5)
})

test('[RT30] one cohort stands for itself; of several, each one is told, also one that cannot be fitted', () => {
  expect(project([REGULAR]).cohorts).toEqual([])
  expect(project([REGULAR]).pooling).toBeUndefined()
  const constant = { name: 'constant', customers: [100, 80, 64] }
  const { cohorts, pooling, fit, observed } = project([REGULAR, HIGH_END, constant])
  expect(fit.customers).toBe(2100)
  expect(cohorts.map(({ name, renewals, refusal }) => [name, renewals, refusal?.code])).toEqual([
    ['regular', 7, undefined],
    ['high end', 7, undefined],
    ['constant', 2, 'churn_constant'],
  ])
  expect(cohorts[0]!.fit!.alpha).toBeCloseTo(0.7040773, 6)
  expect(pooling!.df).toBe(4)
  // 580 of 2,100 left first, then 374 of the 1,580 … 80 of the third cohort are counted until its end only.
  expect(observed[1]).toBeCloseTo(1580 / 2100, 12)
  expect(observed[3]).toBeCloseTo((1580 / 2100) * (1275 / 1580) * (1035 / 1211), 12)
})

test('[RT30] without a discount an endless lifetime, and a limit of it that is endless, are unknown', () => {
  const found = project([REGULAR], { discount: 0 })
  expect(found.expectedLifetime).toBeUndefined()
  expect(found.expectedLifetimeLimits.upper).toBeUndefined()
  const steep = project([{ name: 'steep', customers: [1600, 1280, 1040] }], { discount: 0 })
  expect(steep.expectedLifetime).toBeCloseTo(7, 6)
})

test('[RT30] why not, where nothing can be fitted', () => {
  expect(projectRenewals([{ name: 'all', customers: [100, 100, 100] }], ask)).toEqual({
    kind: 'refused',
    reason: { code: 'no_churn' },
  })
})

test('[RT30] cohorts of the same name are told as one', () => {
  const months = [
    { name: '2024', customers: [500, 315, 234] },
    { name: '2024', customers: [500, 316] },
    HIGH_END,
  ]
  const { cohorts, pooling } = project(months)
  expect(cohorts.map(({ name, customers, renewals }) => [name, customers, renewals])).toEqual([
    ['2024', 1000, 2],
    ['high end', 1000, 7],
  ])
  expect(pooling!.df).toBe(2)
})
