import { describe, expect, test } from 'vitest'
import type { Answers } from '../../assessment/answers.ts'
import { aOneTierModel } from '../testing/a-one-tier-model.ts'
import { aPlan, findingsOf } from '../testing/a-plan.ts'

/** 12,500 per account: 20 % of 62,500. */
const found = (acv: number, answers: Partial<Answers>, marginFloor = 0) =>
  findingsOf(
    aPlan({
      model: { ...aOneTierModel({ ratio: { target: 12 }, cost: { csm: 150_000 } }), marginFloor },
      accounts: [{ acv }],
      answers,
    }),
    'margin_ignored',
  )

describe('[L33] no room in the margin', () => {
  test('a margin of 40 % with a share of exactly 20 %', () => {
    expect(found(62_500, { margin: 0.4 })).toEqual([
      {
        code: 'margin_ignored',
        severity: 'error',
        tiers: ['all'],
        accounts: [],
        accountCount: 1,
        moneyMinor: 1_250_000,
        values: {
          tier: 'all',
          touch: 'high',
          marginShare: 0.4,
          costShare: 0.2,
          leftShare: 0.2,
          floorShare: 0,
        },
      },
    ])
  })

  test.each([
    { margin: 0.41, acv: 62_500 },
    { margin: 0.4, acv: 62_500.01 },
  ])('room enough: margin $margin at $acv', ({ margin, acv }) => {
    expect(found(acv, { margin })).toEqual([])
  })

  test('a margin left of exactly the floor is enough, less is not', () => {
    expect(found(62_500, { margin: 0.5 }, 0.3)).toEqual([])
    expect(found(62_499.99, { margin: 0.5 }, 0.3)).toHaveLength(1)
  })

  test('other costs come off the margin first', () => {
    expect(found(62_500, { margin: 0.9, otherCostShare: 0.7 })).toEqual([])
    expect(found(62_500, { margin: 0.9, otherCostShare: 0.71 })).toHaveLength(1)
  })

  test('an unknown margin is no evidence, nor is a tier without revenue', () => {
    expect(found(1, {})).toEqual([])
    expect(found(0, { margin: 0.1 })).toEqual([])
  })
})
