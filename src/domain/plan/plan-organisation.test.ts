import { describe, expect, test } from 'vitest'
import { aPlan } from './testing/a-plan.ts'

const ACCOUNTS = [
  { acv: 150_000, times: 12 },
  { acv: 30_000, times: 100 },
  { acv: 2000, times: 50 },
]

describe('[L14] the organisation', () => {
  test('pay is planned for each tier with people, not for tech touch', () => {
    const { organisation } = aPlan({ model: {}, accounts: ACCOUNTS })
    expect(organisation.compensation.map(({ tier }) => tier)).toEqual(['high', 'low'])
  })

  test('pay depends on who owns the renewal: the CSM in high touch, account management in low', () => {
    const { compensation } = aPlan({ model: {}, accounts: ACCOUNTS }).organisation
    const objectives = compensation.map(({ pay }) => pay.kind === 'plan' && pay.objectives[0]?.objective)
    expect(objectives).toEqual(['gross_retention', 'renewal_rate'])
  })

  test.each([
    { implementation: 5 as const, argues: 'for' },
    { implementation: 3 as const, argues: 'against' },
  ])(
    'implementation at anchor $implementation argues $argues an onboarding function',
    ({ implementation, argues }) => {
      const answers = { complexity: { implementation } }
      const { functions } = aPlan({ model: {}, accounts: ACCOUNTS, answers }).organisation
      const onboarding = functions.find(({ name }) => name === 'onboarding')
      expect(onboarding?.signals.find(({ code }) => code === 'onboarding_length')?.argues).toBe(argues)
    },
  )

  test('a tier whose CSMs cost nothing has no pay to plan', () => {
    const model = { tiers: [{ id: 'a', touch: 'high' as const, cost: { csm: 0 } }] }
    expect(aPlan({ model, accounts: ACCOUNTS }).organisation.compensation).toEqual([])
  })

  test('roles of the team file say which functions there are', () => {
    const { organisation } = aPlan({
      model: {},
      accounts: ACCOUNTS,
      team: [
        { id: 'CSM 01', role: 'CSM' },
        { id: 'Support 01', role: 'Support Engineer' },
      ],
    })
    expect(organisation.functions.filter(({ exists }) => exists).map(({ name }) => name)).toEqual(['support'])
    expect(aPlan({ model: {}, accounts: ACCOUNTS }).organisation.phaseToday).toBeUndefined()
  })
})
