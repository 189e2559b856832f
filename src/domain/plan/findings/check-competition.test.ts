import { describe, expect, test } from 'vitest'
import { aPlan, findingsOf, type GivenPlan } from '../testing/a-plan.ts'

const RIVAL = { competitorDedicatedAtOurPrice: true }
const ACCOUNTS = [
  { id: 'high', acv: 150_000 },
  { id: 'low', acv: 30_000 },
  { id: 'tech', acv: 2000 },
]
const found = (given: GivenPlan) =>
  findingsOf(aPlan({ model: {}, accounts: ACCOUNTS, answers: RIVAL, ...given }), 'competitor_not_matched')

describe('[L40] a competitor with dedicated CSMs at our price', () => {
  test('whom a mean ACV of 60,666.67 cannot match: whoever has less than high touch may leave', () => {
    expect(found({})).toEqual([
      {
        code: 'competitor_not_matched',
        severity: 'warning',
        tiers: [],
        accounts: ['low', 'tech'],
        accountCount: 2,
        moneyMinor: 3_200_000,
        values: { count: 2, arrMinor: 3_200_000, carriedFromMinor: 10_000_000, meanAcvMinor: 6_066_667 },
      },
    ])
  })

  test('nothing where the mean ACV carries high touch', () => {
    expect(found({ answers: { ...RIVAL, targetShare: 0.2 } })).toEqual([])
  })

  test('nothing where everyone has high touch', () => {
    expect(found({ model: { tiers: [{ id: 'all', touch: 'high' }] } })).toEqual([])
  })

  test.each([undefined, false])('nothing when the answer is %s', (competitorDedicatedAtOurPrice) => {
    expect(found({ answers: { competitorDedicatedAtOurPrice } })).toEqual([])
  })

  test('an unknown ACV is no evidence', () => {
    expect(found({ accounts: [{ id: 'open', tier: 'tech' }] })).toEqual([])
  })
})
