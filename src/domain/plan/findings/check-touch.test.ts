import { describe, expect, test } from 'vitest'
import { AS_OF, type Known } from '../../assessment/an-assessment.ts'
import type { FindingCode } from '../finding.ts'
import { aOneTierModel } from '../testing/a-one-tier-model.ts'
import { aPlan, findingsOf, type GivenPlan } from '../testing/a-plan.ts'

const inTouch =
  (code: FindingCode, touch: 'high' | 'low' | 'tech') =>
  (accounts: readonly Known[], given: GivenPlan = {}) =>
    findingsOf(aPlan({ model: aOneTierModel({ touch }), accounts, ...given }), code)

describe('[L19] complexity 5 in tech touch', () => {
  const found = inTouch('complex_but_tech', 'tech')

  test('by the account’s own complexity', () => {
    const accounts = [
      { id: 'hard', acv: 700, complexity: 5 },
      { id: 'four', acv: 900, complexity: 4 },
      { id: 'open', acv: 900 },
    ]
    expect(found(accounts)).toMatchObject([
      { severity: 'error', accounts: ['hard'], accountCount: 1, moneyMinor: 70_000 },
    ])
  })

  test('by the company’s where the account has none', () => {
    const answers = { complexity: { implementation: 5 as const } }
    expect(found([{ acv: 1 }, { acv: 1, complexity: 2 }], { answers })).toMatchObject([{ accountCount: 1 }])
  })

  test('not in low touch', () => {
    expect(inTouch('complex_but_tech', 'low')([{ acv: 1, complexity: 5 }])).toEqual([])
  })
})

describe('[L20] enterprise in tech touch', () => {
  test('from 1,000 employees on', () => {
    const accounts = [
      { id: 'big', acv: 700, employees: 1000 },
      { id: 'mid', acv: 900, employees: 999 },
      { id: 'open', acv: 900 },
    ]
    expect(inTouch('enterprise_in_tech', 'tech')(accounts)).toMatchObject([
      { severity: 'warning', accounts: ['big'], moneyMinor: 70_000 },
    ])
    expect(inTouch('enterprise_in_tech', 'low')(accounts)).toEqual([])
  })
})

describe('[L21] enterprise whose ACV does not carry high touch', () => {
  test('high touch is carried from 150,000 / 15 / 10 % = 100,000 on', () => {
    const accounts = [
      { id: 'carried', acv: 100_000, employees: 5000 },
      { id: 'not', acv: 99_999.99, employees: 5000 },
      { id: 'mid', acv: 20_000, employees: 500 },
      { id: 'open', employees: 5000 },
    ]
    expect(inTouch('enterprise_not_carried', 'low')(accounts)).toMatchObject([
      { severity: 'info', accounts: ['not'], accountCount: 1, moneyMinor: 9_999_999 },
    ])
  })

  test('a larger share for CS carries it earlier', () => {
    const found = inTouch('enterprise_not_carried', 'low')
    const accounts = [{ acv: 60_000, employees: 5000 }]
    expect(found(accounts)).toHaveLength(1)
    expect(found(accounts, { answers: { targetShare: 0.2 } })).toEqual([])
  })

  test('not in the other touch models', () => {
    const accounts = [{ acv: 50_000, employees: 5000 }]
    expect(inTouch('enterprise_not_carried', 'high')(accounts)).toEqual([])
    expect(inTouch('enterprise_not_carried', 'tech')(accounts)).toEqual([])
  })
})

describe('[L22] high touch that is not wanted', () => {
  test('below 100 employees, unless the contract promises it', () => {
    const accounts = [
      { id: 'small', acv: 700, employees: 99 },
      { id: 'bought', acv: 900, employees: 10, contractTouch: 'high' as const },
      { id: 'low', acv: 300, employees: 10, contractTouch: 'low' as const },
      { id: 'mid', acv: 900, employees: 100 },
      { id: 'open', acv: 900 },
    ]
    expect(inTouch('unwanted_high_touch', 'high')(accounts)).toMatchObject([
      { severity: 'info', accounts: ['small', 'low'], accountCount: 2, moneyMinor: 100_000 },
    ])
    expect(inTouch('unwanted_high_touch', 'low')(accounts)).toEqual([])
  })
})

test('[L18] a pinned account is in no wrong touch model', () => {
  const accounts = [{ id: 'a', acv: 700, employees: 5000, complexity: 5 }]
  const pin = { tier: 'all', reason: 'agreed with the customer', until: AS_OF }
  const plan = aPlan({
    model: aOneTierModel({ touch: 'tech' }),
    accounts,
    current: { a: { tier: 'all', pin } },
  })
  expect(plan.tiers[0]?.accounts).toBe(1)
  expect(findingsOf(plan, 'enterprise_in_tech')).toEqual([])
  expect(findingsOf(plan, 'complex_but_tech')).toEqual([])
})
