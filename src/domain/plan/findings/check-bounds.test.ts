import { expect, test } from 'vitest'
import { aPlan, findingsOf, type GivenPlan } from '../testing/a-plan.ts'

const MODEL = {
  tiers: [
    { id: 'high', touch: 'high' as const, bound: { accounts: 'people' as const }, ratio: { target: 2 } },
    { id: 'tech', touch: 'tech' as const },
  ],
}
const plan = (team: GivenPlan['team']) =>
  aPlan({ model: MODEL, accounts: [{ acv: 50, times: 3 }], ...(team && { team }) })

test('[L6] without a team nothing is bounded, and the plan says so', () => {
  expect(plan(undefined).unboundedTiers).toEqual(['high'])
  expect(plan(undefined).tiers.map(({ accounts }) => accounts)).toEqual([3, 0])
  expect(findingsOf(plan(undefined), 'unknown_bound')).toMatchObject([
    { severity: 'warning', tiers: ['high'], accountCount: 3, moneyMinor: 15_000, values: { count: 3 } },
  ])
})

test('[L6] with a team of one, two accounts have a seat', () => {
  const bounded = plan([{ id: 'CSM 01' }])
  expect(bounded.unboundedTiers).toEqual([])
  expect(bounded.tiers.map(({ accounts }) => accounts)).toEqual([2, 1])
  expect(findingsOf(bounded, 'unknown_bound')).toEqual([])
})

test('[L6] with a team of nobody there is no seat', () => {
  expect(plan([]).tiers.map(({ accounts }) => accounts)).toEqual([0, 3])
})
