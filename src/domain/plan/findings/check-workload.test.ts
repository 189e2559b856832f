import { describe, expect, test } from 'vitest'
import type { Known } from '../../assessment/an-assessment.ts'
import { aOneTierModel } from '../testing/a-one-tier-model.ts'
import { aPlan, findingsOf } from '../testing/a-plan.ts'

/** 50 weeks × 40 hours × 0.6 = 1,200 hours a year for 80 accounts that take so many each. */
const found = (reactiveHours: number, accounts: readonly Known[] = [{ acv: 1, times: 2 }]) =>
  findingsOf(
    aPlan({
      model: {
        ...aOneTierModel({ ratio: { target: 80 }, service: { cadences: [], reactiveHours } }),
        people: { weeksOfLeave: 2, utilisation: 0.6 },
      },
      accounts,
    }),
    'workload_mismatch',
  )

describe('[L31] work that does not fit the ratio', () => {
  test('20 hours each leave room for 1:60, 25 % below; a minute more is too much', () => {
    expect(found(20)).toEqual([])
    expect(found(20.02)).toMatchObject([
      {
        moneyMinor: 300_000,
        accountCount: 2,
        values: { declaredRatio: 80, impliedRatio: 1200 / 20.02, hours: 20 },
      },
    ])
  })

  test('12 hours each leave room for 1:100, 25 % above; a minute less is too little', () => {
    expect(found(12)).toEqual([])
    expect(found(11.98)).toHaveLength(1)
  })

  test('red accounts take half as much again', () => {
    expect(found(20, [{ acv: 1, health: 10 }])).toMatchObject([{ values: { impliedRatio: 40, hours: 30 } }])
  })

  test('a tier without accounts has no workload', () => {
    expect(found(500, [])).toEqual([])
  })
})
