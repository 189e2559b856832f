import { describe, expect, test } from 'vitest'
import { AS_OF } from '../../assessment/an-assessment.ts'
import { aPlan, findingsOf } from '../testing/a-plan.ts'

const found = (acv: number, times: number, renewals: readonly number[]) =>
  findingsOf(
    aPlan({ model: {}, accounts: renewals.map((renewalOn) => ({ acv, times, renewalOn })) }),
    'peak_above_capacity',
  )

describe('[L36] a month that needs more people', () => {
  test('eleven high-touch renewals of eight hours fall into one month', () => {
    // 11 × 115.3 hours are one person's year; one month of them with all renewals × 12 is more.
    expect(found(200_000, 11, [AS_OF + 40])).toEqual([
      {
        code: 'peak_above_capacity',
        severity: 'info',
        tiers: ['high'],
        accounts: [],
        accountCount: 11,
        // 150,000 / 12.
        moneyMinor: 1_250_000,
        values: { needed: 1, peak: 2 },
      },
    ])
  })

  test('one renewal each month needs nobody else', () => {
    const spread = Array.from({ length: 11 }, (_, month) => AS_OF + 15 + 30 * month)
    expect(found(200_000, 1, spread)).toEqual([])
  })

  test('a pool has its peak as one', () => {
    const model = {
      tiers: [
        {
          id: 'gold',
          touch: 'low' as const,
          when: 'acv > 50000',
          renewalOwner: 'csm' as const,
          cost: { csm: 144_000 },
        },
        { id: 'silver', touch: 'low' as const, renewalOwner: 'csm' as const },
      ],
    }
    const accounts = [
      { acv: 60_000, times: 20, renewalOn: AS_OF + 40 },
      { acv: 20_000, times: 26, renewalOn: AS_OF + 40 },
    ]
    expect(findingsOf(aPlan({ model, accounts }), 'peak_above_capacity')).toMatchObject([
      {
        tiers: ['gold', 'silver'],
        accountCount: 46,
        moneyMinor: 1_200_000,
        values: { needed: 1, peak: 2 },
      },
    ])
  })
})
