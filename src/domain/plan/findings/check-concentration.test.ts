import { describe, expect, test } from 'vitest'
import type { Known } from '../../assessment/an-assessment.ts'
import { aOneTierModel } from '../testing/a-one-tier-model.ts'
import { aPlan, findingsOf, type GivenPlan } from '../testing/a-plan.ts'

const found = (accounts: readonly Known[], given: GivenPlan = {}) =>
  findingsOf(aPlan({ model: aOneTierModel(), accounts, ...given }), 'single_point_of_failure')

describe('[L24] one person holds too much', () => {
  test('exactly 20 % of ARR is not too much, a cent more is', () => {
    expect(found([{ acv: 20, owner: 'CSM 01' }, { acv: 80 }])).toEqual([])
    expect(found([{ id: 'a', acv: 20.01, owner: 'CSM 01' }, { acv: 79.99 }])).toEqual([
      {
        code: 'single_point_of_failure',
        severity: 'warning',
        tiers: [],
        accounts: ['a'],
        accountCount: 1,
        moneyMinor: 2001,
        values: { count: 1, arrMinor: 2001, owner: 'CSM 01', heldShare: 0.2001, limitShare: 0.2 },
      },
    ])
  })

  test('the largest first, equal ones by name, each with all accounts', () => {
    const owners = found([
      { id: 'b', acv: 30, owner: 'CSM 02' },
      { id: 'a', acv: 10, owner: 'CSM 01' },
      { id: 'c', acv: 20, owner: 'CSM 01' },
      { id: 'd', acv: 40, owner: 'CSM 03' },
    ])
    expect(owners.map(({ values, accounts }) => [values.owner, accounts])).toEqual([
      ['CSM 03', ['d']],
      ['CSM 01', ['c', 'a']],
      ['CSM 02', ['b']],
    ])
  })

  test('accounts in no tier are held too', () => {
    const model = aOneTierModel({ when: 'segment == "smb"' })
    expect(found([{ acv: 30, owner: 'CSM 01' }, { acv: 70 }], { model })).toMatchObject([
      { moneyMinor: 3000 },
    ])
  })

  test('the limit is the model’s, and exact: 7 of 70 are not more than a tenth', () => {
    const model = { ...aOneTierModel(), warnings: { concentration: 0.1 } }
    expect(found([{ acv: 7, owner: 'CSM 01' }, { acv: 63 }], { model })).toEqual([])
    expect(found([{ acv: 7.01, owner: 'CSM 01' }, { acv: 63 }], { model })).toHaveLength(1)
  })

  test('without ARR nobody holds any', () => {
    expect(found([{ acv: 0, owner: 'CSM 01' }, { owner: 'CSM 01' }])).toEqual([])
  })
})
