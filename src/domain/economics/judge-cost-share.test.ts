import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { divide, exact, fraction } from '../kernel/exact.ts'
import type { CostStandards } from './cost-standards.ts'
import { type JudgedShare, judgeCostShare } from './judge-cost-share.ts'
import { verdictAt, verdictLimits } from './verdict-limits.ts'

const STANDARDS: CostStandards = {
  targetRange: { from: 0.05, to: 0.15 },
  marginFloor: 0,
  highFromMinor: 10_000_000,
  retentionTarget: undefined,
  margin: undefined,
  otherCostShare: undefined,
}

function judge(share: number, given: Partial<CostStandards> & Partial<Omit<JudgedShare, 'standards'>> = {}) {
  const { touch = 'low', acv, retention, ...standards } = given
  return judgeCostShare({
    costShare: exact(share),
    touch,
    acv,
    retention,
    standards: { ...STANDARDS, ...standards },
  })
}

describe('the verdict', () => {
  test.each([
    [0, 'low_spend'],
    [0.0499999999, 'low_spend'],
    [0.05, 'comfortable'],
    [0.0533, 'comfortable'],
    [0.0999999999, 'comfortable'],
    [0.1, 'viable'],
    [0.1067, 'viable'],
    [0.125, 'viable'],
    [0.15, 'viable'],
    [0.1500000001, 'too_expensive'],
    [0.2133, 'too_expensive'],
    [0.6, 'too_expensive'],
  ])('[E14] [E9] on %d is %s', (share, code) => {
    expect(judge(share).code).toBe(code)
  })

  test('[E9] 2,500 of 25,000 is exactly the middle, although 0.1 is no binary float', () => {
    expect(
      judgeCostShare({
        costShare: fraction(2500n, 25_000n),
        touch: 'low',
        acv: undefined,
        retention: undefined,
        standards: STANDARDS,
      }).code,
    ).toBe('viable')
  })

  test.each([
    [0.09, 'comfortable'],
    [0.1, 'comfortable'],
    [0.14, 'viable'],
    [0.2, 'viable'],
    [0.21, 'too_expensive'],
  ])('[E14] in a range of 8 to 20 %% a share of %d is %s', (share, code) => {
    expect(judge(share, { targetRange: { from: 0.08, to: 0.2 } }).code).toBe(code)
  })

  test('[E15] a viable share that leaves less than the floor is too expensive', () => {
    expect(judge(0.12, { margin: 0.32, marginFloor: 0.2 })).toMatchObject({
      code: 'viable',
      isMarginKnown: true,
    })
    expect(judge(0.12, { margin: 0.31, marginFloor: 0.2 })).toMatchObject({
      code: 'too_expensive',
      because: 'margin_floor',
      marginLeft: exact(0.19),
    })
    expect(judge(0.12, { margin: 0.32, otherCostShare: 0.01, marginFloor: 0.2 }).code).toBe('too_expensive')
  })

  test('[E15] the floor speaks only in the viable half', () => {
    expect(judge(0.09, { margin: 0.1, marginFloor: 0.2 }).code).toBe('comfortable')
  })

  test('[E15] an unknown margin is said, and the share decides alone', () => {
    expect(judge(0.12, { marginFloor: 0.2 })).toMatchObject({ code: 'viable', isMarginKnown: false })
  })

  test.each([
    [0.8, 0.2, 'exceptional_margin'],
    [0.79, 0.2, 'too_expensive'],
    [0.8, 0.2001, 'too_expensive'],
    [0.8, 0.15, 'viable'],
  ])('[E16] at a margin of %d a share of %d is %s', (margin, share, code) => {
    expect(judge(share, { margin }).code).toBe(code)
  })

  test.each([
    ['low', 10_000_000, 'under_invested'],
    ['low', 9_999_999, 'low_spend'],
    ['high', 50_000_000, 'low_spend'],
    ['tech', 10_000_000, 'low_spend'],
  ] as const)('[E17] low spend in %s touch at %i cents is %s', (touch, minor, code) => {
    expect(judge(0.01, { touch, acv: exact(minor) }).code).toBe(code)
  })

  test.each([
    ['high', 0.89, 'under_invested'],
    ['high', 0.9, 'low_spend'],
    ['low', undefined, 'low_spend'],
    ['tech', 0.5, 'low_spend'],
  ] as const)('[E17] low spend in %s touch with retention %s is %s', (touch, retention, code) => {
    expect(judge(0.01, { touch, retention, retentionTarget: 0.9 }).code).toBe(code)
  })

  test('[E17] low retention alone, at a sound share, is no under-investment', () => {
    expect(judge(0.07, { retention: 0.5, retentionTarget: 0.9 }).code).toBe('comfortable')
  })
})

describe('limits for a whole tier', () => {
  test('[E18] 3,200 an account turns at these cents', () => {
    const limits = verdictLimits({
      csCost: exact(320_000),
      touch: 'low',
      retention: undefined,
      standards: STANDARDS,
    })
    expect(limits).toEqual({
      underInvestedFromMinor: 10_000_000,
      lowSpendFromMinor: 6_400_001,
      comfortableFromMinor: 3_200_001,
      viableFromMinor: 2_133_334,
      withinRangeFromMinor: 2_133_334,
      exceptionalFromMinor: Number.POSITIVE_INFINITY,
    })
    expect(verdictAt(limits, 0)).toBeUndefined()
  })

  test('[E18] give the verdict that judging each account gives', () => {
    const percent = fc.integer({ min: 0, max: 100 }).map((whole) => whole / 100)
    const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
    const anyStandards = fc.record({
      targetRange: fc
        .tuple(percent, fc.integer({ min: 1, max: 40 }))
        .map(([from, width]) => ({ from: from / 4, to: from / 4 + width / 100 })),
      marginFloor: percent,
      highFromMinor: fc.integer({ min: 1, max: 2000 }),
      retentionTarget: maybe(percent),
      margin: maybe(percent),
      otherCostShare: maybe(percent),
    })
    const anyCost = fc.tuple(fc.nat(400), fc.integer({ min: 1, max: 7 }))
    const anyTouch = fc.constantFrom('high' as const, 'low' as const, 'tech' as const)
    const anyAccount = fc.record({
      parts: anyCost,
      touch: anyTouch,
      retention: maybe(percent),
      standards: anyStandards,
      acvMinor: fc.integer({ min: 1, max: 3000 }),
    })
    fc.assert(
      fc.property(anyAccount, ({ parts, touch, retention, standards, acvMinor }) => {
        const csCost = fraction(BigInt(parts[0]), BigInt(parts[1]))
        const acv = exact(acvMinor)
        const limits = verdictLimits({ csCost, touch, retention, standards })
        const own = judgeCostShare({ costShare: divide(csCost, acv), touch, acv, retention, standards })
        expect(verdictAt(limits, acvMinor)).toBe(own.code)
      }),
      { numRuns: 500 },
    )
  })
})
