import { expect, test } from 'vitest'
import { anOutlook, aTierOutlook, chosen } from '../../../domain/forecast/an-outlook.ts'
import { assumedFor, rampOf, tryOutlook } from './try-outlook.ts'

const outlook = anOutlook([
  aTierOutlook({
    accounts: 100,
    assumptions: { newPerMonth: chosen(3, 1), churnPerYear: chosen(0.05, 0.01) },
  }),
  aTierOutlook({
    id: 'low',
    accounts: 300,
    assumptions: { newPerMonth: chosen(9, 3), churnPerYear: chosen(0.13, 0.02) },
  }),
])

test('the company is assumed to win what its tiers win, and to lose their mean by accounts', () => {
  const assumed = assumedFor(outlook)
  expect(assumed.new).toBe(12)
  expect(assumed.churn).toBeCloseTo(0.11)
  expect(assumed.ramp).toBe(4)
})

test('what is tried for the company moves every tier in proportion, with its uncertainty', () => {
  const tried = tryOutlook(outlook, { new: 24, churn: 0.22 })
  expect(assumedFor(tried).new).toBe(24)
  expect(assumedFor(tried).churn).toBeCloseTo(0.22)
  const [high, low] = tried.tiers.map(({ assumptions }) => assumptions)
  expect([high!.newPerMonth.value, low!.newPerMonth.value]).toEqual([6, 18])
  expect(high!.newPerMonth.spread).toBeCloseTo(2)
  expect(low!.churnPerYear.value).toBeCloseTo(0.26)
})

test('accounts that nobody knew of are won in today’s mix', () => {
  const unknown = anOutlook(
    [aTierOutlook({ accounts: 100 }), aTierOutlook({ id: 'low', accounts: 300 })].map((tier) => ({
      ...tier,
      assumptions: { ...tier.assumptions, newPerMonth: chosen(undefined) },
    })),
  )
  expect(assumedFor(unknown).new).toBeUndefined()
  const won = tryOutlook(unknown, { new: 8 }).tiers.map(({ assumptions }) => assumptions.newPerMonth.value)
  expect(won).toEqual([2, 6])
})

test('nothing tried is the same outlook', () => {
  expect(tryOutlook(outlook, {})).toEqual(outlook)
})

test('a ramp of four months is the default one', () => {
  expect(rampOf(4)).toEqual([0.25, 0.5, 0.75, 1])
  expect(rampOf(0)).toEqual([1])
})
