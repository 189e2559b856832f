import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compare, exact, fraction, roundHalfAway, toNumber } from '../kernel/exact.ts'
import { aCost } from './a-cost.ts'
import { affordableRatio, budgetAt } from './affordable-ratio.ts'
import { directCostRange } from './cost-range.ts'
import { costPerAccount } from './cs-cost.ts'
import { breakEvenAcv, unitEconomics } from './unit-economics.ts'

const usd = (major: number) => exact(major * 100)
const cost = (cents: Parameters<typeof aCost>[0], ratio?: number, accounts?: number) =>
  costPerAccount({ cost: aCost(cents), ratio, accounts })

const MID_MARKET = { csm: 120_000, shared: 600, technology: 200 }

describe('CS cost of one account', () => {
  test.each([
    [120_000, 40, 3000],
    [150_000, 12, 12_500],
    [120_000, 50, 2400],
  ])('[E1] a CSM of %i at 1:%i costs %i directly', (csm, ratio, direct) => {
    expect(cost({ csm }, ratio)?.direct).toEqual(usd(direct))
  })

  test('[E1] without a ratio nobody is assigned', () => {
    expect(cost({ csm: 120_000, variable: 50 })?.gross).toEqual(usd(50))
  })

  test('[E2] human touch adds shared and technology to the direct cost', () => {
    expect(cost(MID_MARKET, 50)?.gross).toEqual(usd(3200))
  })

  test('[E2] tech shares its program and adds the variable cost', () => {
    expect(cost({ program: 120_000, variable: 50 }, undefined, 2400)?.gross).toEqual(usd(100))
  })

  test('[E2] a CSM who oversees a tech tier is added', () => {
    expect(cost({ csm: 120_000, program: 120_000, variable: 50 }, 1200, 2400)?.gross).toEqual(usd(200))
  })

  test.each([0, undefined])('[E2] a program shared by %s accounts has no cost per account', (accounts) => {
    expect(cost({ program: 120_000, variable: 50 }, undefined, accounts)).toBeUndefined()
  })

  test('[E3] paid services are set against the gross cost, even beyond it', () => {
    const paid = cost({ ...MID_MARKET, serviceRevenue: 4000 }, 50)
    expect(paid?.gross).toEqual(usd(3200))
    expect(paid?.net).toEqual(usd(-800))
  })

  test('[E9] a third of a cent is kept until it is shown', () => {
    const direct = cost({ csm: 100_000 }, 7)!.direct
    expect(direct).toEqual(fraction(10_000_000n, 7n))
    expect(roundHalfAway(direct)).toBe(1_428_571)
  })

  test('[E10] a dearer CSM or a smaller ratio never lowers the cost', () => {
    const major = fc.integer({ min: 0, max: 400_000 })
    const ratio = fc.integer({ min: 1, max: 500 })
    fc.assert(
      fc.property(
        fc.record({ csm: major, more: fc.nat(50_000), narrow: ratio, wider: fc.nat(200) }),
        (random) => {
          const { csm, more, narrow, wider } = random
          const present = cost({ csm }, narrow)!.gross
          expect(compare(cost({ csm: csm + more }, narrow)!.gross, present)).toBeGreaterThanOrEqual(0)
          expect(compare(cost({ csm }, narrow + wider)!.gross, present)).toBeLessThanOrEqual(0)
        },
      ),
    )
  })
})

test.each([
  { touch: 'high', csm: { from: 120_000, to: 180_000 }, ratio: { from: 8, to: 15 }, from: 8000, to: 22_500 },
  { touch: 'low', csm: { from: 100_000, to: 140_000 }, ratio: { from: 40, to: 100 }, from: 1000, to: 3500 },
])('[E23] $touch-touch costs range from $from to $to', ({ csm, ratio, from, to }) => {
  const minor = { from: csm.from * 100, to: csm.to * 100 }
  expect(directCostRange(minor, ratio)).toEqual({ from: usd(from), to: usd(to) })
})

describe('budget and affordable ratio', () => {
  test.each([
    { acv: 30_000, csm: 120_000, budget: 3000, ratio: 40 },
    { acv: 120_000, csm: 150_000, budget: 12_000, ratio: 13 },
    { acv: 25_000, csm: 120_000, budget: 2500, ratio: 48 },
    { acv: 3000, csm: 100_000, budget: 300, ratio: 334 },
  ])('[E5] [E6] at $acv, 10 % is $budget and a CSM of $csm needs 1:$ratio', ({ acv, csm, budget, ratio }) => {
    expect(budgetAt(usd(acv), 0.1)).toEqual(usd(budget))
    expect(affordableRatio(usd(budget), aCost({ csm }))).toBe(ratio)
  })

  test('[E6] shared and technology come off the budget first', () => {
    expect(affordableRatio(usd(3000), aCost(MID_MARKET))).toBe(55)
  })

  test.each([800, 700])('[E6] a budget of %i for 800 beside the CSM is impossible', (budget) => {
    expect(affordableRatio(usd(budget), aCost(MID_MARKET))).toBe('impossible')
  })

  test('[E6] one cent above it is possible, at an absurd ratio', () => {
    expect(affordableRatio(usd(800.01), aCost(MID_MARKET))).toBe(12_000_000)
  })

  test('[E10] the affordable ratio never rises with ACV', () => {
    const minor = fc.integer({ min: 1, max: 100_000_000 })
    const asNumber = (ratio: number | 'impossible') => (ratio === 'impossible' ? Infinity : ratio)
    fc.assert(
      fc.property(minor, minor, (acv, more) => {
        const at = (minorAcv: number) =>
          asNumber(affordableRatio(budgetAt(exact(minorAcv), 0.1), aCost(MID_MARKET)))
        expect(at(acv + more)).toBeLessThanOrEqual(at(acv))
      }),
    )
  })
})

describe('unit economics', () => {
  const economics = (major: { acv?: number; margin?: number; other?: number }) =>
    unitEconomics({
      cost: aCost(MID_MARKET),
      ratio: 50,
      accounts: undefined,
      acv: major.acv === undefined ? undefined : usd(major.acv),
      margin: major.margin,
      targetShare: 0.1,
      breakEvenShare: 0.15,
      otherCostShare: major.other,
    })

  test.each([
    [30_000, fraction(3200n, 30_000n), 0.1067],
    [15_000, fraction(3200n, 15_000n), 0.2133],
    [60_000, fraction(3200n, 60_000n), 0.0533],
  ])('[E4] 3,200 of %i is the exact share', (acv, share, shown) => {
    const { costShare, coverageMultiple } = economics({ acv })
    expect(costShare).toEqual(share)
    expect(toNumber(costShare!)).toBeCloseTo(shown, 4)
    expect(toNumber(coverageMultiple!)).toBe(acv / 3200)
  })

  test.each([0, undefined])('[E4] an ACV of %s has no share', (acv) => {
    const figures = economics(acv === undefined ? {} : { acv })
    expect(figures.costShare).toBeUndefined()
    expect(roundHalfAway(figures.csCost!.gross)).toBe(320_000)
  })

  test('[E4] an account that costs nothing is covered by no multiple', () => {
    const free = {
      cost: aCost({}),
      ratio: undefined,
      accounts: undefined,
      margin: undefined,
      targetShare: 0.1,
    }
    const figures = unitEconomics({ ...free, acv: usd(1), breakEvenShare: 0.15, otherCostShare: undefined })
    expect(figures.costShare).toEqual(exact(0))
    expect(figures.coverageMultiple).toBeUndefined()
    expect(figures.affordableRatio).toBeUndefined()
  })

  test.each([
    [120_000, 0.8, 96_000],
    [25_000, 0.7, 17_500],
    [3000, 0.65, 1950],
  ])('[E5] the gross profit of %i at a margin of %d is %i', (acv, margin, profit) => {
    expect(economics({ acv, margin }).grossProfit).toEqual(usd(profit))
  })

  test.each([
    [0.1, 3_200_000],
    [0.15, 2_133_334],
  ])('[E7] 3,200 breaks even at a share of %d from %i cents on', (share, minor) => {
    expect(breakEvenAcv(usd(3200), share)).toBe(minor)
  })

  test('[E7] a share of zero is never reached', () => {
    expect(breakEvenAcv(usd(3200), 0)).toBeUndefined()
  })

  test('[E8] margin left is the margin less the cost share less other costs', () => {
    expect(economics({ acv: 32_000, margin: 0.7 }).marginLeft).toEqual(exact(0.6))
    expect(economics({ acv: 32_000, margin: 0.7, other: 0.25 }).marginLeft).toEqual(exact(0.35))
    expect(economics({ acv: 32_000 }).marginLeft).toBeUndefined()
  })
})

test.each([
  [5000, 3000, 0.6],
  [10_000, 3000, 0.3],
])('[E4] the over-service mistake: %i served for %i is a share of %d', (acv, direct, share) => {
  const csCost = cost({ csm: direct * 40 }, 40)!
  expect(csCost.gross).toEqual(usd(direct))
  const figures = unitEconomics({
    cost: aCost({ csm: direct * 40 }),
    ratio: 40,
    accounts: undefined,
    acv: usd(acv),
    margin: undefined,
    targetShare: 0.1,
    breakEvenShare: 0.15,
    otherCostShare: undefined,
  })
  expect(figures.costShare).toEqual(exact(share))
})
