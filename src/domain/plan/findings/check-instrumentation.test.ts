import { describe, expect, test } from 'vitest'
import type { Known } from '../../assessment/an-assessment.ts'
import { aOneTierModel } from '../testing/a-one-tier-model.ts'
import { aPlan, findingsOf, type GivenPlan } from '../testing/a-plan.ts'

const found = (accounts: readonly Known[], given: GivenPlan = {}) =>
  findingsOf(aPlan({ model: aOneTierModel({ touch: 'low' }), accounts, ...given }), 'no_instrumentation')

describe('[L25] health data', () => {
  test('exactly half of the accounts are enough', () => {
    expect(found([{ acv: 10, health: 0 }, { acv: 10 }])).toEqual([])
  })

  test('two of five are not: named are the other three', () => {
    const accounts = [
      { acv: 10, health: 50, times: 2 },
      { id: 'x', acv: 30 },
      { id: 'y', acv: 50 },
      { id: 'z' },
    ]
    expect(found(accounts)).toMatchObject([
      {
        tiers: ['all'],
        accounts: ['y', 'x', 'z'],
        accountCount: 3,
        moneyMinor: 8000,
        values: { touch: 'low', count: 3, coveredShare: 0.4, limitShare: 0.5 },
      },
    ])
  })

  test('the limit is the model’s, and exact: 3 of 10 are 30 %', () => {
    const model = { ...aOneTierModel({ touch: 'tech' }), warnings: { healthCoverage: 0.3 } }
    const accounts = (covered: number) => [
      { acv: 1, health: 9, times: covered },
      { acv: 1, times: 10 - covered },
    ]
    expect(found(accounts(3), { model })).toEqual([])
    expect(found(accounts(2), { model })).toHaveLength(1)
  })

  test('high touch has people who see for themselves', () => {
    expect(found([{ acv: 1 }], { model: aOneTierModel({ touch: 'high' }) })).toEqual([])
  })

  test('a tier without accounts needs none', () => {
    expect(found([])).toEqual([])
  })
})
