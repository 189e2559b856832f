import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exact, fraction } from '../kernel/exact.ts'
import { PARAMETER_SETS } from '../model/parameters.ts'
import { aCost } from './a-cost.ts'
import { type CarriedBy, carriedFromAcv, firstAbove, isCarried } from './carried.ts'
import { touchOfRatio } from './touch-of-ratio.ts'

const usd = (major: number) => exact(major * 100)
const people = (csm: number, ratioTo: number | undefined): CarriedBy => ({
  touch: 'low',
  cost: aCost({ csm }),
  ratioTo,
  targetShare: 0.1,
  accounts: undefined,
  ratio: undefined,
})
const tech = (accounts: number | undefined): CarriedBy => ({
  touch: 'tech',
  cost: aCost({ program: 120_000, variable: 50 }),
  ratioTo: undefined,
  targetShare: 0.1,
  accounts,
  ratio: undefined,
})

describe('carried', () => {
  test.each([
    {
      case: 'opening: 1:40 is no dedicated service',
      acv: 30_000,
      csm: 120_000,
      ratioTo: 15,
      expected: false,
    },
    { case: 'enterprise: 1:13 is', acv: 120_000, csm: 150_000, ratioTo: 15, expected: true },
    { case: 'mid-market: 1:48 is a pool', acv: 25_000, csm: 120_000, ratioTo: 80, expected: true },
    { case: 'SMB: 1:334 is no human ratio', acv: 3000, csm: 100_000, ratioTo: 100, expected: false },
  ])('[E11] $case', ({ acv, csm, ratioTo, expected }) => {
    expect(isCarried(usd(acv), people(csm, ratioTo))).toBe(expected)
  })

  test('[E11] tech is carried while its cost is within the budget', () => {
    expect(isCarried(usd(1000), tech(2400))).toBe(true)
    expect(isCarried(usd(999.99), tech(2400))).toBe(false)
    expect(isCarried(usd(1000), tech(undefined))).toBeUndefined()
  })

  test('[E11] without an upper end any possible ratio will do', () => {
    expect(isCarried(usd(1), people(120_000, undefined))).toBe(true)
    expect(isCarried(usd(0), people(120_000, undefined))).toBe(false)
  })
})

describe('the ACV from which', () => {
  test.each([
    ['high, 150K at up to 1:15', people(150_000, 15), 10_000_000],
    ['low, 120K at up to 1:80', people(120_000, 80), 1_500_000],
    [
      'the same with 800 beside',
      { ...people(120_000, 80), cost: aCost({ csm: 120_000, shared: 600, technology: 200 }) },
      2_300_000,
    ],
    ['tech of 2,400 accounts', tech(2400), 100_000],
    ['an end between two ratios counts down', people(150_000, 15.9), 10_000_000],
    ['no upper end', people(150_000, undefined), 1],
  ])('[E12] %s', (_, by, minor) => {
    expect(carriedFromAcv(by)).toBe(minor)
  })

  test('[E12] nothing carries without a budget, a program without accounts, or a band below one account', () => {
    expect(carriedFromAcv({ ...people(150_000, 15), targetShare: 0 })).toBeUndefined()
    expect(carriedFromAcv(tech(0))).toBeUndefined()
    expect(carriedFromAcv(people(150_000, 0.5))).toBeUndefined()
  })

  test('[E12] is the first that is carried', () => {
    const major = fc.integer({ min: 0, max: 300_000 })
    const by = fc.record({
      touch: fc.constantFrom('high' as const, 'tech' as const),
      cost: fc
        .record({ csm: major, shared: major, technology: major, program: major, variable: major })
        .map(aCost),
      ratioTo: fc.option(fc.double({ min: 1, max: 500, noNaN: true }), { nil: undefined }),
      targetShare: fc.integer({ min: 1, max: 100 }).map((percent) => percent / 100),
      accounts: fc.integer({ min: 1, max: 5000 }),
      ratio: fc.option(fc.integer({ min: 1, max: 5000 }), { nil: undefined }),
    })
    fc.assert(
      fc.property(by, (random) => {
        const from = carriedFromAcv(random)!
        expect(isCarried(exact(from), random)).toBe(true)
        if (from > 0) expect(isCarried(exact(from - 1), random)).toBe(false)
      }),
    )
  })

  test('[E12] the first whole number above a value', () => {
    expect(firstAbove(exact(3))).toBe(4)
    expect(firstAbove(fraction(7n, 2n))).toBe(4)
    expect(firstAbove(exact(0))).toBe(1)
  })
})

test.each([
  [8, 'high'],
  [15, 'high'],
  [16, 'low'],
  [50, 'low'],
  [499, 'low'],
  [500, 'tech'],
  [undefined, 'tech'],
] as const)('[E13] 1:%s is %s touch', (ratio, touch) => {
  expect(touchOfRatio(ratio, PARAMETER_SETS.selection.ratioBands)).toBe(touch)
})
