import { describe, expect, test } from 'vitest'
import { aOneTierModel } from '../testing/a-one-tier-model.ts'
import { aPlan, findingsOf, type GivenPlan } from '../testing/a-plan.ts'

const ACCOUNTS = [
  { id: 'mine', acv: 40_000, owner: 'CSM 01' },
  { id: 'left', acv: 30_000, owner: 'CSM 09' },
  { id: 'none', acv: 20_000 },
]
const found = (given: GivenPlan = {}) =>
  findingsOf(aPlan({ model: aOneTierModel(), accounts: ACCOUNTS, ...given }), 'uncovered')

describe('[L23] accounts without an owner', () => {
  test('without a team every owner counts', () => {
    expect(found()).toMatchObject([
      { severity: 'error', tiers: ['all'], accounts: ['none'], accountCount: 1, moneyMinor: 2_000_000 },
    ])
  })

  test('with a team an owner must be in it, by id or by name', () => {
    expect(found({ team: [{ id: 'CSM 01' }] })).toMatchObject([
      { accounts: ['left', 'none'], moneyMinor: 5_000_000 },
    ])
    const team = [
      { id: 'p1', name: 'CSM 01' },
      { id: 'p9', name: 'CSM 09' },
    ]
    expect(found({ team })).toMatchObject([{ accounts: ['none'] }])
  })

  test('a record of the placement may name the owner that the list does not', () => {
    expect(found({ current: { none: { tier: 'all', owner: 'CSM 02' } } })).toEqual([])
  })

  test('a list that names no owner says nothing about owners', () => {
    expect(found({ accounts: [{ acv: 1 }, { acv: 2 }] })).toEqual([])
  })

  test('an owner of an account in no tier shows that the list has owners', () => {
    const model = aOneTierModel({ when: 'acv > 0' })
    const accounts = [{ id: 'a', acv: 10 }, { owner: 'CSM 01' }]
    expect(found({ model, accounts })).toMatchObject([{ accounts: ['a'] }])
  })

  test('a pool has no owners, nor has a tier without people', () => {
    expect(found({ model: aOneTierModel({ touch: 'low' }) })).toEqual([])
    expect(found({ model: aOneTierModel({ touch: 'tech', ratio: undefined }) })).toEqual([])
    expect(found({ model: aOneTierModel({ touch: 'low', pool: 'none' }) })).toHaveLength(1)
  })

  test('a promise of high touch in a model that does not keep promises is no finding of its own', () => {
    const model = {
      ...aOneTierModel({ touch: 'tech', ratio: undefined }),
      movement: { floors: { contract: false } },
    }
    const accounts = [
      { acv: 5000, contractTouch: 'high' as const },
      { acv: 1, owner: 'CSM 01' },
    ]
    expect(found({ model, accounts })).toEqual([])
  })
})
