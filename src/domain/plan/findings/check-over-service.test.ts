import { describe, expect, test } from 'vitest'
import type { Known } from '../../assessment/an-assessment.ts'
import { aOneTierModel } from '../testing/a-one-tier-model.ts'
import { aPlan, findingsOf, type GivenPlan } from '../testing/a-plan.ts'

const found = (accounts: readonly Known[], given: GivenPlan = {}) =>
  findingsOf(aPlan({ model: aOneTierModel(), accounts, ...given }), 'over_serviced')

describe('[L16] over-service', () => {
  test('an account of 5,000 and one of 10,000 with a CSM at 3,000: 60 % and 30 % of what they pay', () => {
    const accounts = [
      { id: 'five', acv: 5000 },
      { id: 'ten', acv: 10_000 },
      { id: 'thirty', acv: 30_000 },
    ]
    expect(found(accounts)).toEqual([
      {
        code: 'over_serviced',
        severity: 'warning',
        tiers: ['all'],
        accounts: ['ten', 'five'],
        accountCount: 2,
        // 2 × 3,000 less 15 % of 15,000.
        moneyMinor: 375_000,
        values: {
          tier: 'all',
          touch: 'high',
          count: 2,
          arrMinor: 1_500_000,
          costMinor: 300_000,
          limitShare: 0.15,
          breakEvenMinor: 2_000_000,
        },
      },
    ])
  })

  test('a share of exactly 15 % is in the range, a cent less of ACV is not', () => {
    expect(found([{ acv: 20_000 }])).toEqual([])
    expect(found([{ acv: 19_999.99 }])).toMatchObject([{ accountCount: 1, moneyMinor: 0 }])
  })

  test.each([
    { margin: 0.8, acv: 15_000, count: 0 },
    { margin: 0.8, acv: 14_999.99, count: 1 },
    { margin: 0.79, acv: 19_999.99, count: 1 },
  ])('a gross margin of $margin at an ACV of $acv', ({ margin, acv, count }) => {
    expect(found([{ acv }], { answers: { margin } })).toHaveLength(count)
  })

  test('a range that ends above 20 % is not narrowed by a high margin', () => {
    const model = { ...aOneTierModel(), targetRange: { from: 0.05, to: 0.3 } }
    expect(found([{ acv: 10_000 }], { model, answers: { margin: 0.9 } })).toEqual([])
  })

  test('the limit is exact where the cost per account is not a whole number', () => {
    // 120,000 / 7 = 17,142.857… per account; 15 % of 114,285.71 is less by 0.0007 cents.
    const model = aOneTierModel({ ratio: { target: 7 } })
    expect(found([{ acv: 114_285.72 }], { model })).toEqual([])
    expect(found([{ acv: 114_285.71 }], { model })).toHaveLength(1)
  })

  test('a free account gets service for nothing where there are people', () => {
    expect(found([{ acv: 0 }, { acv: 30_000 }])).toMatchObject([{ accountCount: 1, moneyMinor: 300_000 }])
  })

  test('a free account of a tier without people is no over-service, a cheap one is', () => {
    const model = aOneTierModel({ touch: 'tech', ratio: undefined, cost: { program: 0, variable: 50 } })
    expect(found([{ acv: 0 }], { model })).toEqual([])
    expect(found([{ acv: 100 }], { model })).toMatchObject([{ moneyMinor: 3500 }])
  })

  test('an unknown ACV is no evidence', () => {
    expect(found([{}])).toEqual([])
  })
})
