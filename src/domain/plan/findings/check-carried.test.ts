import { describe, expect, test } from 'vitest'
import { aOneTierModel } from '../testing/a-one-tier-model.ts'
import { aPlan, findingsOf } from '../testing/a-plan.ts'

const found = (tier: Parameters<typeof aOneTierModel>[0], acv: number | undefined, times = 1) =>
  findingsOf(aPlan({ model: aOneTierModel(tier), accounts: [{ acv, times }] }), 'not_carried')

describe('[L32] a touch model that the ACV does not carry', () => {
  test('the opening case: 10 % of 30,000 pay for 1:40, and a band that ends at 1:15', () => {
    expect(found({}, 30_000)).toMatchObject([
      {
        tiers: ['all'],
        moneyMinor: 300_000,
        values: { touch: 'high', meanAcvMinor: 3_000_000, affordableRatio: 40, bandRatio: 15 },
      },
    ])
  })

  test('from 120,000 / 15 / 10 % = 80,000 on it is carried', () => {
    expect(found({}, 80_000)).toEqual([])
    expect(found({}, 79_999.99)).toMatchObject([{ values: { affordableRatio: 16 } }])
  })

  test('no ratio at all where the budget does not cover what comes beside the CSM', () => {
    const [finding] = found({ cost: { csm: 120_000, shared: 500 } }, 5000)
    expect(finding?.values).not.toHaveProperty('affordableRatio')
  })

  test('tech: a program of 100,000 for a thousand accounts of 1,000 is what the budget pays for', () => {
    const tech = { touch: 'tech', ratio: undefined, cost: { program: 100_000, variable: 0 } } as const
    expect(found(tech, 1000, 1000)).toEqual([])
    expect(found(tech, 1000, 999)).toMatchObject([{ moneyMinor: 10_000_000 }])
  })

  test('an unknown ACV is no evidence', () => {
    expect(found({}, undefined)).toEqual([])
  })
})
