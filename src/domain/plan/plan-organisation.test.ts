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
