import { expect, test } from 'vitest'
import { aOneTierModel } from '../testing/a-one-tier-model.ts'
import { aPlan, findingsOf } from '../testing/a-plan.ts'

test.each([
  { touch: 'high' as const, ratio: 7.99, isOutside: true },
  { touch: 'high' as const, ratio: 8, isOutside: false },
  { touch: 'high' as const, ratio: 15, isOutside: false },
  { touch: 'high' as const, ratio: 15.01, isOutside: true },
  { touch: 'low' as const, ratio: 40, isOutside: false },
  { touch: 'low' as const, ratio: 80.5, isOutside: true },
  { touch: 'tech' as const, ratio: 499, isOutside: true },
  { touch: 'tech' as const, ratio: 90_000, isOutside: false },
])('[L29] $touch at 1:$ratio', ({ touch, ratio, isOutside }) => {
  const plan = aPlan({ model: aOneTierModel({ touch, ratio: { target: ratio } }), accounts: [{ acv: 1 }] })
  expect(findingsOf(plan, 'ratio_outside_band')).toHaveLength(isOutside ? 1 : 0)
})

test('[L29] the opening case of spec/3: 1:40 is no dedicated service', () => {
  const plan = aPlan({ model: aOneTierModel(), accounts: [{ acv: 30_000, times: 10 }] })
  expect(findingsOf(plan, 'ratio_outside_band')).toEqual([
    {
      code: 'ratio_outside_band',
      severity: 'warning',
      tiers: ['all'],
      accounts: [],
      accountCount: 10,
      moneyMinor: 3_000_000,
      values: { tier: 'all', touch: 'high', declaredRatio: 40, from: 8, to: 15 },
    },
  ])
})

test('[L29] the band is the parameter set’s', () => {
  const tier = aOneTierModel({ touch: 'low', ratio: { target: 100 } })
  const bandOf = (parameters: 'selection' | 'structure') =>
    findingsOf(aPlan({ model: { ...tier, parameters } }), 'ratio_outside_band').length
  expect([bandOf('selection'), bandOf('structure')]).toEqual([1, 0])
})
