import { describe, expect, test } from 'vitest'
import type { Answers } from '../../assessment/answers.ts'
import { aOneTierModel } from '../testing/a-one-tier-model.ts'
import { aPlan, findingsOf, type GivenPlan } from '../testing/a-plan.ts'

const found = (given: GivenPlan) => findingsOf(aPlan(given), 'does_not_scale')

/** Twelve accounts and the one CSM they need; nobody leaves. */
const withHires = (answers: Partial<Answers>, team: GivenPlan['team'] | null = [{ id: 'CSM 01' }]) =>
  found({
    model: {
      ...aOneTierModel({ ratio: { target: 12 }, service: { cadences: [], reactiveHours: 0 } }),
      people: { attritionPerYear: 0 },
    },
    accounts: [{ acv: 200_000, times: 12 }],
    answers,
    ...(team && { team }),
  })

describe('[L37] more hires than possible', () => {
  test('nobody can be hired: twice the accounts break it', () => {
    expect(withHires({ hiresPerQuarter: 0 })).toEqual([
      {
        code: 'does_not_scale',
        severity: 'error',
        tiers: [],
        accounts: [],
        accountCount: 12,
        moneyMinor: 240_000_000,
        values: {
          because: 'hires',
          months: 24,
          accounts: 24,
          needed: 2,
          hiresNeeded: 2,
          hiresPossible: 0,
        },
      },
    ])
  })

  test('one hire in all those months carries twice the accounts, not three times', () => {
    const [finding] = withHires({ hiresPerQuarter: 0.3 })
    expect(finding?.values).toMatchObject({ accounts: 36, needed: 3, hiresPossible: 2 })
  })

  test('a hire each quarter carries both', () => {
    expect(withHires({ hiresPerQuarter: 1 })).toEqual([])
  })

  test('how fast people can be hired, or who is there, is not known', () => {
    expect(withHires({})).toEqual([])
    expect(withHires({ hiresPerQuarter: 0 }, null)).toEqual([])
  })

  test('the company’s own projection takes the place of 2× and 3×', () => {
    expect(withHires({ hiresPerQuarter: 0, accountsIn24Months: 12 })).toEqual([])
    const [finding] = withHires({ hiresPerQuarter: 0, accountsIn12Months: 13, accountsIn24Months: 90 })
    expect(finding?.values).toMatchObject({ months: 12, accounts: 13, needed: 2 })
  })
})

/** A program of 120,000 and 50 each: 10 % of 2,400 × 1,000, and exactly 15 % of half as many. */
const withProgram = (answers: Partial<Answers>, given: GivenPlan = {}) =>
  found({
    model: aOneTierModel({ touch: 'tech', ratio: undefined, cost: { program: 120_000, variable: 50 } }),
    accounts: [{ acv: 1000, times: 2400 }],
    answers,
    ...given,
  })

describe('[L38] a cost share that leaves the range', () => {
  test('half the accounts share the program: exactly 15 % are in the range, one account less is out', () => {
    expect(withProgram({ accountsIn24Months: 1200 })).toEqual([])
    expect(withProgram({ accountsIn24Months: 1199 })).toMatchObject([
      {
        accountCount: 2400,
        moneyMinor: 240_000_000,
        values: { because: 'share', factor: 1199 / 2400, limitShare: 0.15 },
      },
    ])
  })

  test('a share that is out of the range today does not work today', () => {
    const accounts = [{ acv: 1000, times: 1100 }]
    expect(withProgram({ accountsIn24Months: 500 }, { accounts })).toEqual([])
  })

  test('growth lowers the share, and more accounts at the same ratio cost the same', () => {
    expect(withProgram({ growthRate: 3 })).toEqual([])
    expect(withProgram({})).toEqual([])
  })
})
