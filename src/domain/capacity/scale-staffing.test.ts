import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exact, toNumber } from '../kernel/exact.ts'
import { aRatio, aTier } from '../service/a-tier.ts'
import { type RevenueLoad, scaleStaffing, staffedAt } from './scale-staffing.ts'
import { spreadGrowth } from './spread-growth.ts'
import type { TierTally } from './tally-accounts.ts'

const PRODUCTIVE = exact(1288)
const HIGH = aTier()
const LOW = aTier({
  id: 'low',
  touch: 'low',
  ratio: aRatio(50),
  cost: { csmMinor: 12_000_000, sharedMinor: 60_000, technologyMinor: 20_000 },
})
const TECH = aTier({
  id: 'tech',
  touch: 'tech',
  ratio: undefined,
  cost: { csmMinor: 0, programMinor: 12_000_000, variableMinor: 5000 },
})

describe('[P11] the example of scale of spec/3', () => {
  test.each([
    { tier: HIGH, accounts: 100, arr: 3, csms: 9, percent: 41.7 },
    { tier: HIGH, accounts: 250, arr: 8, csms: 21, percent: 39.1 },
    { tier: HIGH, accounts: 500, arr: 18, csms: 42, percent: 34.7 },
    { tier: LOW, accounts: 100, arr: 3, csms: 2, percent: 10.7 },
    { tier: LOW, accounts: 250, arr: 8, csms: 5, percent: 10.0 },
    { tier: LOW, accounts: 500, arr: 18, csms: 10, percent: 8.9 },
  ])('$tier.id, $accounts accounts at $arr M: $csms heads, $percent %', (expected) => {
    const load = { ...loadOf(expected.tier, expected.accounts), arrMinor: expected.arr * 100_000_000 }
    const point = staffedAt([load], PRODUCTIVE)
    expect(point.csmsNeeded).toBe(expected.csms)
    expect(Math.round(point.costShare! * 1000) / 10).toBe(expected.percent)
  })
})

describe('[P11] 2×, 3×, 5× and 10×', () => {
  test('people grow with the accounts, a program does not', () => {
    const points = scaleStaffing({
      loads: [loadOf(HIGH, 24), loadOf(TECH, 1000)],
      productiveHours: PRODUCTIVE,
    })
    expect(points.map(({ factor, csmsNeeded }) => [factor, csmsNeeded])).toEqual([
      [1, 2],
      [2, 4],
      [3, 6],
      [5, 10],
      [10, 20],
    ])
    // 24 × 12,500 + 120,000 + 1,000 × 50, then ten times all of it but the 120,000.
    expect(points[0]!.csCostMinor).toBe(47_000_000)
    expect(points[4]!.csCostMinor).toBe(362_000_000)
    expect(points[0]!.staffedCostMinor).toBe(47_000_000)
  })

  test('hours that ask for more than the ratio scale too', () => {
    const busy = { ...loadOf(HIGH, 12), hours: exact(1288 * 1.5) }
    const [today, double] = scaleStaffing({ loads: [busy], productiveHours: PRODUCTIVE, factors: [1, 2] })
    expect([today!.csmsNeeded, double!.csmsNeeded]).toEqual([2, 3])
  })

  test('without revenue there is no share', () => {
    const free = { ...loadOf(HIGH, 10), arrMinor: 0 }
    expect(staffedAt([free], PRODUCTIVE)).toMatchObject({ costShare: undefined, staffedShare: undefined })
  })

  test('n times the company never needs more than n times its people, and never has a higher cost share', () => {
    const anyLoads = fc.array(fc.tuple(fc.constantFrom(HIGH, LOW, TECH), fc.integer({ min: 1, max: 999 })), {
      minLength: 1,
      maxLength: 4,
    })
    fc.assert(
      fc.property(anyLoads, (pairs) => {
        const loads = pairs.map(([tier, accounts]) => loadOf(tier, accounts))
        const [today, ...later] = scaleStaffing({ loads, productiveHours: PRODUCTIVE })
        for (const { factor, csmsNeeded, costShare } of later) {
          expect(csmsNeeded).toBeLessThanOrEqual(factor * today!.csmsNeeded)
          expect(costShare!).toBeLessThanOrEqual(today!.costShare! + 1e-12)
        }
      }),
    )
  })
})

describe('[P10] accounts still to be won', () => {
  test('100 accounts that are to be 160 win 5 a month in the mix of today', () => {
    const growth = spreadGrowth([tallyOf(40), tallyOf(60)], 160)
    expect(growth.map((months) => months.map(toNumber))).toEqual([
      new Array(12).fill(2),
      new Array(12).fill(3),
    ])
  })

  test('a projection that is not above today wins nobody, nor does a company without accounts', () => {
    expect(spreadGrowth([tallyOf(10)], 8)[0]!.map(toNumber)).toEqual(new Array(12).fill(0))
    expect(spreadGrowth([tallyOf(0)], 100)[0]!.map(toNumber)).toEqual(new Array(12).fill(0))
  })
})

function loadOf(tier: RevenueLoad['tier'], accounts: number): RevenueLoad {
  return { tier, accounts, hours: exact(0), arrMinor: accounts * 3_000_000 }
}

function tallyOf(accounts: number): TierTally {
  const none = new Array<number>(12).fill(0)
  return {
    accounts,
    redAccounts: 0,
    startsByMonth: none,
    startsLater: 0,
    renewalsByMonth: none,
    renewalsUnknown: accounts,
  }
}
