import { describe, expect, test } from 'vitest'
import { aPlan, type GivenPlan } from './testing/a-plan.ts'

// Low touch costs 3,200 an account (spec/3): 50,000 × 0.8 − 3,200 leave 36,800 a year.
const lifeOf = ({ answers, model = {}, ...given }: GivenPlan) => {
  const plan = aPlan({ accounts: [{ acv: 50_000 }], answers: { margin: 0.8, ...answers }, model, ...given })
  const { paybackMonths, ltvMinor, ltvToCac } = plan.tiers[1]!
  return { paybackMonths, ltvMinor, ltvToCac }
}

describe('[L41] what an account of a tier brings over its life', () => {
  test('spec/3: LTV 224,888.89 at a retention of 92 %, and a CAC of 36,800 is back in a year', () => {
    expect(lifeOf({ answers: { cac: 36_800 }, model: { retentionTarget: 0.92 } })).toEqual({
      paybackMonths: 12,
      ltvMinor: 22_488_889,
      ltvToCac: expect.closeTo(224_888.888_888 / 36_800, 8),
    })
  })

  test('spec/3: 101,200 at 70 %; without a CAC no payback', () => {
    expect(lifeOf({ model: { retentionTarget: 0.7 } })).toEqual({
      paybackMonths: undefined,
      ltvMinor: 10_120_000,
      ltvToCac: undefined,
    })
  })

  test('a model without a retention target states no LTV', () => {
    expect(lifeOf({ answers: { cac: 18_400 } })).toEqual({
      paybackMonths: 6,
      ltvMinor: undefined,
      ltvToCac: undefined,
    })
  })

  test('a margin that the CS cost eats never pays back', () => {
    expect(lifeOf({ answers: { margin: 0.064, cac: 1 } }).paybackMonths).toBe('never')
    expect(lifeOf({ answers: { margin: 0.05, cac: 1 } }).paybackMonths).toBe('never')
  })

  test('an account that cost nothing to win has no LTV : CAC', () => {
    const life = lifeOf({ answers: { cac: 0 }, model: { retentionTarget: 0.92 } })
    expect(life).toMatchObject({ paybackMonths: 0, ltvToCac: undefined })
  })

  test('a CAC is in whole units of the list’s currency', () => {
    // Yen have no hundredths: 36,800 yen of profit are 36,800 minor units.
    const model = { currency: 'JPY', rate: 1, retentionTarget: 0.92 }
    const given = { currency: 'JPY', model, accounts: [{ acv: 500 }] }
    expect(lifeOf({ ...given, answers: { cac: 36_800 } }).paybackMonths).toBe(12)
  })

  test('nothing while the margin or every ACV is unknown', () => {
    const nothing = { paybackMonths: undefined, ltvMinor: undefined, ltvToCac: undefined }
    const model = { retentionTarget: 0.92 }
    expect(lifeOf({ answers: { margin: undefined, cac: 1 }, model })).toEqual(nothing)
    expect(lifeOf({ answers: { cac: 1 }, model, accounts: [{ tier: 'low' }] })).toEqual(nothing)
  })
})
