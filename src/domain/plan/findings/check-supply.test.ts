import { expect, test } from 'vitest'
import { aPlan, findingsOf, type GivenPlan } from '../testing/a-plan.ts'

const ACCOUNTS = [
  { acv: 200_000, times: 24 },
  { acv: 20_000, times: 50 },
]
const found = (team: GivenPlan['team'], accounts = ACCOUNTS) =>
  findingsOf(aPlan({ model: {}, accounts, ...(team && { team }) }), 'short_of_people')

test('[L35] two people are needed for high touch and one is there', () => {
  const team = [
    { id: 'CSM 01', tiers: ['high'] },
    { id: 'CSM 02', tiers: ['low'] },
    { id: 'CSM 03', tiers: ['low'] },
  ]
  expect(found(team)).toEqual([
    {
      code: 'short_of_people',
      severity: 'warning',
      tiers: ['high'],
      accounts: [],
      accountCount: 24,
      // One of two, with 4.8 million.
      moneyMinor: 240_000_000,
      values: { needed: 2, present: 1, openings: 1 },
    },
  ])
})

test('[L35] a pool is short as one', () => {
  expect(found([{ id: 'CSM 01', tiers: ['high'] }], [{ acv: 20_000, times: 50 }])).toMatchObject([
    { tiers: ['low'], accountCount: 50, moneyMinor: 100_000_000 },
  ])
})

test('[L35] nobody is missing where nobody said who is there', () => {
  expect(found(undefined)).toEqual([])
})
