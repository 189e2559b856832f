import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compare, exact, fraction, multiply, roundHalfAway, toNumber, ZERO } from '../kernel/exact.ts'
import {
  type LifetimeValue,
  lifetimeValue,
  lifetimeValueFromSurvival,
  yearlyProfit,
} from './lifetime-value.ts'
import { lifetimeValueToCac, paybackMonths } from './payback.ts'
import { retentionToPay, returnOnTouch } from './return-on-touch.ts'

const usd = (major: number) => exact(major * 100)
const profit = yearlyProfit({ acv: usd(50_000), margin: 0.8, csCost: usd(3200) })
const minorOf = (life: LifetimeValue) => (life.kind === 'value' ? roundHalfAway(life.value) : life.code)
const anyShare = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100)

describe('lifetime value', () => {
  test.each([
    [0.92, 22_488_889],
    [0.7, 10_120_000],
  ])('[E24] 50K at 80 %% less 3,200 with retention %d is %i cents', (retention, minor) => {
    expect(minorOf(lifetimeValue({ profit, retention, discount: 0.1 }))).toBe(minor)
    expect(minorOf(lifetimeValue({ profit, retention }))).toBe(minor)
  })

  test('[E24] an endless life is refused, at either discount of more than zero it is not', () => {
    expect(lifetimeValue({ profit, retention: 1, discount: 0 })).toEqual({
      kind: 'refused',
      code: 'endless_life',
    })
    expect(minorOf(lifetimeValue({ profit, retention: 1, discount: 0.1 }))).toBe(40_480_000)
    expect(minorOf(lifetimeValue({ profit, retention: 0.5, discount: 0 }))).toBe(7_360_000)
  })

  test('[E24] a loss lasts as long', () => {
    expect(minorOf(lifetimeValue({ profit: usd(-100), retention: 0.5, discount: 0 }))).toBe(-20_000)
  })

  test.each([-0.1, 1.1, Number.NaN])('[E24] a retention of %d is a mistake of the caller', (retention) => {
    expect(() => lifetimeValue({ profit, retention })).toThrow(RangeError)
  })

  test('[E24] so is a negative discount', () => {
    expect(() => lifetimeValue({ profit, retention: 0.5, discount: -0.1 })).toThrow(RangeError)
  })

  test('[E25] three years, then nothing: 1 + 0.5 / 1.25 + 0.25 / 1.5625', () => {
    const life = lifetimeValueFromSurvival({
      profit: exact(1),
      survival: [1, 0.5, 0.25],
      discount: 0.25,
      retentionAfter: undefined,
    })
    expect(life).toEqual({ kind: 'value', value: exact(1.56) })
  })

  test('[E25] a geometric curve that goes on is the closed form', () => {
    fc.assert(
      fc.property(
        anyShare,
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 1, max: 8 }),
        (retention, percent, years) => {
          const survival = [1]
          // Whole powers of a two-digit share stay exact decimals for these few years.
          for (let year = 1; year < years; year++)
            survival.push(Number((survival[year - 1]! * retention).toFixed(year * 2)))
          const given = { profit, discount: percent / 100 }
          expect(lifetimeValueFromSurvival({ ...given, survival, retentionAfter: retention })).toEqual(
            lifetimeValue({ ...given, retention }),
          )
        },
      ),
    )
  })

  test('[E25] an endless tail is refused', () => {
    const life = lifetimeValueFromSurvival({ profit, survival: [1], discount: 0, retentionAfter: 1 })
    expect(life.kind).toBe('refused')
  })

  test.each([[[0.9, 0.8]], [[1, 0.5, 0.6]], [[1, -0.1]], [[1, Number.NaN]], [[]]])(
    '[E25] %o is no survival curve',
    (survival) => {
      expect(() => lifetimeValueFromSurvival({ profit, survival, retentionAfter: undefined })).toThrow(
        RangeError,
      )
    },
  )
})

describe('winning an account', () => {
  test('[E26] pays back in months', () => {
    expect(paybackMonths(usd(36_800), profit)).toEqual(exact(12))
    expect(paybackMonths(usd(50_000), usd(20_000))).toEqual(exact(30))
  })

  test.each([0, -1])('[E26] never pays back at a profit of %i', (major) => {
    expect(paybackMonths(usd(1000), usd(major))).toBe('never')
  })

  test('[E26] LTV : CAC', () => {
    expect(lifetimeValueToCac(usd(90_000), usd(30_000))).toEqual(exact(3))
    expect(lifetimeValueToCac(usd(90_000), ZERO)).toBeUndefined()
  })
})

describe('a change of touch', () => {
  const change = { acv: usd(50_000), margin: 0.8 }
  const from = { csCost: usd(3200), retention: 0.7 }

  test('[E27] sets the gain in lifetime value against the extra spend', () => {
    const to = { csCost: usd(12_500), retention: 0.92 }
    const result = returnOnTouch({ ...change, from, to })!
    // 27,500 × 1.1 / 0.18 − 101,200, and 9,300 × 1.1 / 0.18
    expect(roundHalfAway(result.deltaLifetimeValue)).toBe(6_685_556)
    expect(result.deltaCsCostPerYear).toEqual(usd(9300))
    expect(roundHalfAway(result.extraSpend)).toBe(5_683_333)
    expect(toNumber(result.returnOnSpend!)).toBeCloseTo(1.17634, 5)
    expect(result.deltaRetention).toBe(0.22)
  })

  test('[E27] an account with 92 % retention justifies more than one with 70 %', () => {
    const gainFrom = (retention: number) => {
      const to = { csCost: usd(4200), retention: retention + 0.03 }
      return returnOnTouch({ ...change, from: { csCost: usd(3200), retention }, to })!.deltaLifetimeValue
    }
    expect(compare(gainFrom(0.92), gainFrom(0.7))).toBeGreaterThan(0)
  })

  test('[E27] cheaper touch spends nothing extra, and an endless life has no return', () => {
    expect(
      returnOnTouch({ ...change, from, to: { csCost: usd(100), retention: 0.7 } })?.returnOnSpend,
    ).toBeUndefined()
    expect(
      returnOnTouch({ ...change, discount: 0, from, to: { csCost: usd(100), retention: 1 } }),
    ).toBeUndefined()
  })

  test('[E28] 12,500 instead of 3,200 pays from this retention on', () => {
    // 1.1 − 0.4 × 27,500 / 36,800
    expect(retentionToPay({ ...change, from, toCsCost: usd(12_500) })).toEqual({
      kind: 'gain',
      retention: fraction(737n, 920n),
      gain: fraction(93n, 920n),
    })
  })

  test('[E28] at that retention the two lives are worth the same', () => {
    const major = fc.integer({ min: 0, max: 30_000 })
    fc.assert(
      fc.property(anyShare, major, major, (retention, before, after) => {
        const discount = 0.1
        const present = { csCost: usd(before), retention }
        const paid = retentionToPay({ ...change, discount, from: present, toCsCost: usd(after) })
        fc.pre(paid.kind === 'gain')
        const life = lifetimeValue({
          profit: yearlyProfit({ ...change, csCost: usd(before) }),
          retention,
          discount,
        })
        const leaving = fraction(
          11n * paid.retention.denominator - 10n * paid.retention.numerator,
          10n * paid.retention.denominator,
        )
        const years = fraction(11n * leaving.denominator, 10n * leaving.numerator)
        const value = multiply(yearlyProfit({ ...change, csCost: usd(after) }), years)
        expect(life).toEqual({ kind: 'value', value })
      }),
    )
  })

  test('[E28] no retention pays when the dearer touch eats the profit', () => {
    expect(retentionToPay({ ...change, from, toCsCost: usd(40_000) }).kind).toBe('unreachable')
    expect(
      retentionToPay({ ...change, from: { ...from, retention: 0.99 }, toCsCost: usd(12_500) }).kind,
    ).toBe('unreachable')
    expect(
      retentionToPay({ ...change, discount: 0, from: { ...from, retention: 1 }, toCsCost: usd(3200) }).kind,
    ).toBe('unreachable')
  })
})
