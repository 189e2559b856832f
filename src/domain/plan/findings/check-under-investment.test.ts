import { describe, expect, test } from 'vitest'
import type { Known } from '../../assessment/an-assessment.ts'
import { AS_OF } from '../../assessment/an-assessment.ts'
import { aOneTierModel } from '../testing/a-one-tier-model.ts'
import { aPlan, findingsOf, type GivenPlan } from '../testing/a-plan.ts'

const found = (accounts: readonly Known[], given: GivenPlan = {}) =>
  findingsOf(aPlan({ model: aOneTierModel({ touch: 'low' }), accounts, ...given }), 'under_invested')

describe('[L17] under-investment', () => {
  test('exactly 100,000 in low touch; a cent less is not', () => {
    const accounts = [
      { id: 'more', acv: 250_000 },
      { id: 'line', acv: 100_000 },
      { id: 'less', acv: 99_999.99 },
    ]
    expect(found(accounts)).toMatchObject([
      {
        tiers: ['all'],
        accounts: ['more', 'line'],
        accountCount: 2,
        moneyMinor: 35_000_000,
        values: { limitMinor: 10_000_000, count: 2 },
      },
    ])
  })

  test('in tech touch too, in high touch never', () => {
    const accounts = [{ acv: 100_000 }]
    expect(found(accounts, { model: aOneTierModel({ touch: 'tech' }) })).toHaveLength(1)
    expect(found(accounts, { model: aOneTierModel({ touch: 'high' }) })).toEqual([])
  })

  test('the line is the model’s', () => {
    const model = { ...aOneTierModel({ touch: 'low' }), zones: { highFrom: 60_000 } }
    expect(found([{ acv: 60_000 }], { model })).toHaveLength(1)
  })

  test('low spend alone is none: whether retention is below its target is not known', () => {
    const model = { ...aOneTierModel({ touch: 'low' }), retentionTarget: 0.95 }
    const plan = aPlan({ model, accounts: [{ acv: 99_000 }] })
    expect(plan.tiers[0]?.verdict).toBe('low_spend')
    expect(findingsOf(plan, 'under_invested')).toEqual([])
  })
})

test('[L18] a pinned account stays where a person wants it, until the pin is over', () => {
  const model = {
    tiers: [
      { id: 'high', touch: 'high' as const, when: 'acv >= 100000' },
      { id: 'low', touch: 'low' as const },
    ],
  }
  const pinnedUntil = (until: number) => ({
    big: { tier: 'low', pin: { tier: 'low', reason: 'asked for it', until } },
  })
  const accounts = [{ id: 'big', acv: 500_000 }]
  const plan = aPlan({ model, accounts, current: pinnedUntil(AS_OF) })
  expect(plan.tiers.map((tier) => tier.accounts)).toEqual([0, 1])
  expect(findingsOf(plan, 'under_invested')).toEqual([])
  const unpinned = aPlan({ model, accounts, current: { big: { tier: 'low', reason: 'entry' } } })
  expect(unpinned.tiers.map((tier) => tier.accounts)).toEqual([1, 0])
})
