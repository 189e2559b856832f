import { expect, test } from 'vitest'
import { aPlan, findingsOf } from '../testing/a-plan.ts'

test('[L39] a stand-in for ACV is said, with all accounts', () => {
  const plan = aPlan({ accounts: [{ acv: 1, times: 3 }], acvProxy: 'yearly orders' })
  expect(findingsOf(plan, 'acv_proxy')).toEqual([
    {
      code: 'acv_proxy',
      severity: 'info',
      tiers: [],
      accounts: [],
      accountCount: 3,
      moneyMinor: undefined,
      values: { proxy: 'yearly orders' },
    },
  ])
  expect(findingsOf(aPlan({ accounts: [{ acv: 1 }] }), 'acv_proxy')).toEqual([])
})

test.each([
  { currency: 'EUR', rate: undefined, isSaid: true },
  { currency: 'EUR', rate: 1, isSaid: false },
  { currency: 'EUR', rate: 0.9, isSaid: false },
  { currency: 'USD', rate: undefined, isSaid: false },
])('[L39] default numbers in $currency at a rate of $rate', ({ currency, rate, isSaid }) => {
  const plan = aPlan({ currency, model: { currency, ...(rate !== undefined && { rate }) } })
  expect(findingsOf(plan, 'default_currency').map(({ values }) => values)).toEqual(
    isSaid ? [{ currency }] : [],
  )
})

test('[L39] the default model in another currency takes dollars as they are, and says so', () => {
  expect(findingsOf(aPlan({ currency: 'BRL' }), 'default_currency')).toHaveLength(1)
})
