import { describe, expect, test } from 'vitest'
import { AS_OF } from '../../assessment/an-assessment.ts'
import { dayOf } from '../../kernel/day.ts'
import { aPlan, findingsOf, type GivenPlan } from '../testing/a-plan.ts'

const ACCOUNTS = [
  { id: 'a', acv: 120_000 },
  { id: 'b', acv: 20_000 },
]
const found = (current: NonNullable<GivenPlan['current']>, given: GivenPlan = {}) =>
  findingsOf(aPlan({ model: {}, accounts: ACCOUNTS, current, ...given }), 'premature_change')
const entry = (since: number | undefined, modelVersion = 'v1') =>
  ({ tier: 'low', since, reason: 'entry', modelVersion, acvMinor: 12_000_000 }) as const
const change = (since: number, modelVersion: string) =>
  ({ ...entry(since, modelVersion), reason: 'model_change' }) as const

describe('[L28] a model changed too soon', () => {
  test('eleven months after its first placements; the change moves one account', () => {
    const since = dayOf(2024, 1, 2)!
    expect(found({ a: entry(since), b: entry(since + 30) })).toEqual([
      {
        code: 'premature_change',
        severity: 'warning',
        tiers: [],
        accounts: ['a'],
        accountCount: 1,
        moneyMinor: 12_000_000,
        values: { months: 11, sinceOn: since },
      },
    ])
  })

  test('not after twelve', () => {
    expect(found({ a: entry(dayOf(2024, 1, 1)!) })).toEqual([])
  })

  test('counts from the first placement, not from the latest', () => {
    expect(found({ a: entry(AS_OF - 500), b: entry(AS_OF - 5) })).toEqual([])
  })

  test('with an older version on record, counts from the first move that the latest one made by being new', () => {
    const old = entry(AS_OF - 2000, 'v0')
    expect(found({ a: old, b: change(AS_OF - 100, 'v1') })).toMatchObject([
      { values: { months: 3, sinceOn: AS_OF - 100 } },
    ])
    expect(found({ a: old, b: change(AS_OF - 500, 'v1') })).toEqual([])
  })

  test('with an older version on record and no such move, nobody knows', () => {
    expect(found({ a: entry(AS_OF - 2000, 'v0'), b: entry(AS_OF - 100, 'v1') })).toEqual([])
  })

  test('without records, without days or without versions, nobody knows', () => {
    expect(found({})).toEqual([])
    expect(found({ a: entry(undefined) })).toEqual([])
    expect(found({ a: { tier: 'low', since: AS_OF - 5 } })).toEqual([])
  })

  test('a model that has made placements is no change', () => {
    const { version } = aPlan({ model: {} }).model
    expect(found({ a: entry(AS_OF - 50), b: entry(AS_OF - 20, version) })).toEqual([])
    expect(found({ a: entry(AS_OF - 50), b: entry(undefined, version) })).toEqual([])
    expect(found({ a: entry(AS_OF - 50, version) })).toEqual([])
  })

  test('a placement of a later day than the plan’s is no past', () => {
    expect(found({ a: entry(AS_OF + 5) })).toEqual([])
  })

  test('who was moved by the last change and stays now is not named', () => {
    const moved = { ...change(AS_OF - 40, 'v1'), acvMinor: 2_000_000 }
    expect(found({ b: moved })).toMatchObject([{ accounts: [], values: { sinceOn: AS_OF - 40 } }])
  })

  test('a change that moves nobody is one too', () => {
    const since = AS_OF - 40
    const current = { b: { ...entry(since), acvMinor: 2_000_000 } }
    expect(found(current)).toMatchObject([{ accounts: [], accountCount: 0, moneyMinor: 0 }])
  })
})
