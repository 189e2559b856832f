import fc from 'fast-check'
import { expect, test } from 'vitest'
import { relativeError } from '../../statistics/testing/relative-error.ts'
import { alphaOfEach, type Design, designEffect, type Outcome, PLAIN_DESIGN } from './design.ts'
import { leavingWithin, meanDays } from './leaving.ts'
import { neededAccounts, wholeSizes } from './needed-accounts.ts'
import { powerAt } from './power-at.ts'
import { expectedEvents, signalOf } from './signal.ts'
import { smallestEffect } from './smallest-effect.ts'

const HALF_SPREAD: Outcome = { kind: 'mean', difference: 0.5, sd: 1 }
const RETAINED: Outcome = { kind: 'proportion', baseline: 0.9, target: 0.95, method: 'normal' }
const LEAVING: Outcome = { kind: 'time', survival: 0.6, hazardRatio: 0.6, method: 'schoenfeld' }

test('[PT51] several comparisons share one alpha', () => {
  const four: Design = { ...PLAIN_DESIGN, allocation: [0.25, 0.25, 0.25, 0.25] }
  expect(alphaOfEach(four)).toBe(0.05)
  expect(alphaOfEach({ ...four, correction: 'bonferroni' })).toBeCloseTo(0.05 / 3, 15)
  expect(alphaOfEach({ ...four, correction: 'sidak' })).toBeCloseTo(1 - 0.95 ** (1 / 3), 15)
})

test('[PT52] books cost accounts, unequal books more', () => {
  expect(designEffect(undefined)).toBe(1)
  expect(designEffect({ size: 20, sizeVariation: 0, icc: 0.05 })).toBeCloseTo(1 + 19 * 0.05, 15)
  expect(designEffect({ size: 20, sizeVariation: 0.6, icc: 0.05 })).toBeCloseTo(
    1 + (1.36 * 20 - 1) * 0.05,
    14,
  )
})

test('[PT53] with books the test has as many degrees of freedom as books less two', () => {
  const design: Design = { ...PLAIN_DESIGN, clusters: { size: 20, sizeVariation: 0, icc: 0.05 } }
  const signal = signalOf(HALF_SPREAD, design, { control: 100, treated: 100 })
  expect(signal.degreesOfFreedom).toBe(8)
  expect(signal.delta).toBeCloseTo((0.5 * Math.sqrt(50)) / Math.sqrt(1.95), 12)
  expect(signalOf(RETAINED, design, { control: 100, treated: 100 }).degreesOfFreedom).toBe(8)
  expect(signalOf(RETAINED, PLAIN_DESIGN, { control: 9, treated: 9 }).degreesOfFreedom).toBeUndefined()
})

test('[PT55] an arm of nobody, or of a single account, shows nothing', () => {
  const huge = { kind: 'mean', difference: 50, sd: 1 } as const
  expect(powerAt(huge, PLAIN_DESIGN, [10, 0])).toBe(0)
  expect(powerAt(huge, PLAIN_DESIGN, [100, 1])).toBe(0)
  expect(powerAt(huge, PLAIN_DESIGN, [100, 2])).toBeGreaterThan(0.99)
  expect(wholeSizes(PLAIN_DESIGN, neededAccounts(huge, PLAIN_DESIGN, 0.8)!)).toEqual([2, 2])
})

test('[PT55] an arm of a single book shows nothing, however large the effect', () => {
  const design: Design = {
    ...PLAIN_DESIGN,
    allocation: [0.8, 0.2],
    clusters: { size: 20, sizeVariation: 0, icc: 0.05 },
  }
  const huge = { kind: 'mean', difference: 50, sd: 1 } as const
  expect(powerAt(huge, design, [80, 20])).toBe(0)
  expect(powerAt(huge, design, [20, 80])).toBe(0)
  expect(powerAt(huge, design, [160, 40])).toBeGreaterThan(0.99)
  expect(wholeSizes(design, neededAccounts(huge, design, 0.8)!)).toEqual([160, 40])
})

test('[PT53] what was known before is worth accounts: 1 less the square of the correlation', () => {
  const plain = signalOf(HALF_SPREAD, PLAIN_DESIGN, { control: 64, treated: 64 })
  const known = signalOf(HALF_SPREAD, { ...PLAIN_DESIGN, correlation: 0.8 }, { control: 64, treated: 64 })
  expect(known.delta).toBeCloseTo(plain.delta / 0.6, 12)
})

test('[PT54] the events of Schoenfeld and of Freedman', () => {
  // 4 (1.95996 + 0.84162)² / ln² 0.6 = 120.31, the number of events in Schoenfeld's table form.
  const total = neededAccounts(LEAVING, PLAIN_DESIGN, 0.8)!
  const events = expectedEvents(
    { survival: 0.6, hazardRatio: 0.6 },
    { control: total / 2, treated: total / 2 },
  )
  expect(events).toBeCloseTo((4 * 7.848879734) / Math.log(0.6) ** 2, 4)
  const freedman = neededAccounts({ ...LEAVING, method: 'freedman' }, PLAIN_DESIGN, 0.8)!
  const others = expectedEvents(
    { survival: 0.6, hazardRatio: 0.6 },
    { control: freedman / 2, treated: freedman / 2 },
  )
  expect(others).toBeCloseTo(7.848879734 * (1.6 / 0.4) ** 2, 3)
})

const design: fc.Arbitrary<Design> = fc
  .record({
    treatedShare: fc.double({ min: 0.1, max: 0.9, noNaN: true }),
    alpha: fc.constantFrom(0.01, 0.05, 0.2),
    sides: fc.constantFrom<1 | 2>(1, 2),
    correlation: fc.constantFrom(0, 0.5, -0.7),
    clusters: fc.constantFrom(undefined, { size: 12, sizeVariation: 0.4, icc: 0.03 }),
  })
  .map(({ treatedShare, ...rest }) => ({
    ...PLAIN_DESIGN,
    ...rest,
    allocation: [1 - treatedShare, treatedShare],
  }))
const outcome = fc.constantFrom<Outcome>(
  HALF_SPREAD,
  RETAINED,
  { ...RETAINED, method: 'arcsine' },
  { ...RETAINED, method: 'unpooled' },
  LEAVING,
  { ...LEAVING, method: 'freedman' },
)

test('[PT56] the accounts that are needed have the power, and the effect that they show is the effect', () => {
  fc.assert(
    fc.property(outcome, design, (effect, planned) => {
      const total = neededAccounts(effect, planned, 0.8)!
      const sizes = planned.allocation.map((share) => share * total)
      const power = powerAt(effect, planned, sizes)
      // Two in each arm are the least, and may be more than the effect needs.
      if (Math.min(...sizes) < 2 * (planned.clusters?.size ?? 1) * (1 + 1e-9)) {
        expect(power).toBeGreaterThan(0.8 - 1e-9)
        return
      }
      expect(power).toBeCloseTo(0.8, 8)
      const found = smallestEffect(effect, { design: planned, sizes, power: 0.8 })
      expect(found === undefined ? 0 : relativeError(sizeOf(found), sizeOf(effect))).toBeLessThan(1e-6)
      expect(found).toBeDefined()
    }),
    { numRuns: 60 },
  )
})

test('[PT55] more accounts show more', () => {
  fc.assert(
    fc.property(outcome, design, fc.integer({ min: 30, max: 4000 }), (effect, planned, total) => {
      const at = (count: number) =>
        powerAt(
          effect,
          planned,
          planned.allocation.map((share) => share * count),
        )
      expect(at(total * 1.2)).toBeGreaterThanOrEqual(at(total) - 1e-13)
    }),
  )
  expect(powerAt(HALF_SPREAD, PLAIN_DESIGN, [1, 1])).toBe(0)
  expect(powerAt({ ...HALF_SPREAD, difference: 0 }, PLAIN_DESIGN, [50, 50])).toBeCloseTo(0.05, 12)
})

test('[PT56] where nothing differs no number is enough, and parts of accounts are whole ones', () => {
  expect(neededAccounts({ ...HALF_SPREAD, difference: 0 }, PLAIN_DESIGN, 0.8)).toBeUndefined()
  expect(wholeSizes({ ...PLAIN_DESIGN, allocation: [0.5, 0.25, 0.25] }, 10)).toEqual([5, 3, 3])
  const books = { size: 20, sizeVariation: 0, icc: 0.05 }
  expect(wholeSizes({ ...PLAIN_DESIGN, clusters: books }, 90)).toEqual([60, 60])
  expect(neededAccounts({ ...HALF_SPREAD, difference: 500 }, PLAIN_DESIGN, 0.8)).toBe(4)
})

test('[PT57] nothing is above a share of one, and nobody leaves less than not at all', () => {
  const means = { design: PLAIN_DESIGN, sizes: [30, 10], power: 0.8 }
  expect(smallestEffect(RETAINED, means)).toBeUndefined()
  expect(smallestEffect(RETAINED, { ...means, direction: 'decrease' })).toMatchObject({ baseline: 0.9 })
  expect(smallestEffect({ ...LEAVING, survival: 0.99, method: 'freedman' }, means)).toBeUndefined()
  const fewer = smallestEffect(HALF_SPREAD, { ...means, direction: 'decrease' })
  expect(fewer?.kind === 'mean' && fewer.difference).toBeCloseTo(-1.05, 2)
})

test('[PT58] a tenth within a year is less within weeks', () => {
  expect(leavingWithin(0.1, 365.25)).toBeCloseTo(0.1, 15)
  expect(leavingWithin(0.1, 28)).toBeCloseTo(1 - 0.9 ** (28 / 365.25), 15)
  expect(meanDays(1, 28)).toBe(28)
  expect(meanDays(Math.exp(-1), 10)).toBeCloseTo(10 * (1 - Math.exp(-1)), 12)
})

function sizeOf(of: Outcome): number {
  if (of.kind === 'mean') return of.difference
  return of.kind === 'time' ? of.hazardRatio : of.target
}
