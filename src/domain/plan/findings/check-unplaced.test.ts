import { describe, expect, test } from 'vitest'
import { aPlan, findingsOf, type GivenPlan } from '../testing/a-plan.ts'

const found = (given: GivenPlan) =>
  findingsOf(aPlan(given), 'unplaced').map(({ tiers, accounts, accountCount, moneyMinor, values }) => ({
    tiers,
    accounts,
    accountCount,
    moneyMinor,
    because: values.because,
    field: values.field,
  }))

const EXCLUSIVE = {
  match: 'exclusive' as const,
  tiers: [
    { id: 'big', touch: 'high' as const, when: 'acv > 100 && employees > 5' },
    { id: 'mid', touch: 'low' as const, when: 'acv >= 50 && acv < 100' },
    { id: 'small', touch: 'tech' as const, when: 'acv <= 50' },
  ],
}

describe('[L26] accounts without a tier', () => {
  test('none by default: the last tier takes the rest, where ACV is known', () => {
    expect(found({ model: {}, accounts: [{ acv: 0 }, { acv: 1e6 }] })).toEqual([])
  })

  test('by the field that is missing; who misses two is in both', () => {
    const model = {
      tiers: [
        { id: 'a', touch: 'low' as const, when: 'acv > 10 && employees > 5' },
        { id: 'b', touch: 'tech' as const },
      ],
    }
    const accounts = [{ id: 'neither' }, { id: 'acv', acv: 20 }, { id: 'employees', employees: 9 }]
    expect(found({ model, accounts })).toEqual([
      {
        tiers: [],
        accounts: ['acv', 'neither'],
        accountCount: 2,
        moneyMinor: 2000,
        because: 'missing',
        field: 'employees',
      },
      {
        tiers: [],
        accounts: ['employees', 'neither'],
        accountCount: 2,
        moneyMinor: undefined,
        because: 'missing',
        field: 'acv',
      },
    ])
  })

  test('an account that falls out of a full tier, to one whose field is missing', () => {
    const model = {
      tiers: [
        { id: 'a', touch: 'high' as const, when: 'acv > 10', bound: { accounts: 1 } },
        { id: 'b', touch: 'low' as const, when: 'employees > 5' },
      ],
    }
    const accounts = [
      { id: 'first', acv: 30 },
      { id: 'second', acv: 20 },
    ]
    expect(found({ model, accounts })).toMatchObject([
      { accounts: ['second'], because: 'missing', field: 'employees' },
    ])
  })

  test('reasons with the same ARR come in the order of their names', () => {
    const model = { tiers: [{ id: 'a', touch: 'low' as const, when: 'nps > 5 && employees > 5' }] }
    const fields = found({
      model,
      accounts: [
        { acv: 1, employees: 9 },
        { acv: 1, nps: 9 },
      ],
    })
    expect(fields.map(({ field }) => field)).toEqual(['employees', 'nps'])
  })

  test('a gap and an overlap of an exclusive model', () => {
    const accounts = [
      { id: 'gap', acv: 100, employees: 9 },
      { id: 'both', acv: 50, employees: 9 },
      { id: 'one', acv: 20, employees: 9 },
    ]
    expect(found({ model: EXCLUSIVE, accounts })).toEqual([
      {
        tiers: [],
        accounts: ['gap'],
        accountCount: 1,
        moneyMinor: 10_000,
        because: 'no_tier',
        field: undefined,
      },
      {
        tiers: ['mid', 'small'],
        accounts: ['both'],
        accountCount: 1,
        moneyMinor: 5000,
        because: 'several_tiers',
        field: undefined,
      },
    ])
  })

  test('held in a tier that the model does not have is no tier of it either', () => {
    const accounts = [
      { id: 'open', acv: 200, tier: 'gold' },
      { id: 'gap', acv: 100, employees: 9, tier: 'gold' },
      { id: 'both', acv: 50, employees: 9, tier: 'gold' },
    ]
    const plan = aPlan({ model: EXCLUSIVE, accounts })
    expect(plan.heldOutside).toEqual({ accounts: 3, arrMinor: 35_000 })
    expect(findingsOf(plan, 'unplaced').map(({ accounts, values }) => [values.because, accounts])).toEqual([
      ['missing', ['open']],
      ['no_tier', ['gap']],
      ['several_tiers', ['both']],
    ])
  })

  test('a placed account whose fields went missing keeps its tier: held, not unplaced', () => {
    const plan = aPlan({ model: {}, accounts: [{ id: 'a', tier: 'low' }] })
    expect(plan.tiers.map(({ accounts }) => accounts)).toEqual([0, 1, 0])
    expect(findingsOf(plan, 'unplaced')).toEqual([])
  })
})
