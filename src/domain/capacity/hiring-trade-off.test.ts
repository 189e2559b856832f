import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aCsm } from '../account/a-csm.ts'
import { dayOf } from '../kernel/day.ts'
import { seededRandom } from '../kernel/seeded-random.ts'
import { aCapacityModel } from './a-capacity-model.ts'
import { anEnterpriseTeam } from './an-enterprise-team.ts'
import { bookSize } from './book-size.ts'
import { bridgeMonths, hiringSafety, zOfRisk } from './hiring-safety.ts'
import { hiringTradeOff } from './hiring-trade-off.ts'
import { keepByMonth } from './monthly-keep.ts'
import { type PeopleGroup, riskOfFallingShort } from './risk-of-falling-short.ts'
import { supplyByMonth } from './supply-by-month.ts'

const asOf = dayOf(2025, 1, 1)!
const enterprise = anEnterpriseTeam()
const seven = [{ people: 7, fromMonth: 0, fteByMonth: enterprise.needByMonth.map(() => 1) }]

describe('[P18] what the team gives by month', () => {
  const { people } = aCapacityModel([])
  const fte = (csm: Parameters<typeof aCsm>[0]) =>
    supplyByMonth([aCsm(csm)], { people, asOf, months: 12 })[0]!.fteByMonth

  test('of whom nothing is said: one in every month; half the hours are half of one', () => {
    expect(fte({})).toEqual(new Array(12).fill(1))
    expect(fte({ hoursPerWeek: 20 })).toEqual(new Array(12).fill(0.5))
    expect(fte({ productiveShare: 0.35 }).every((share) => Math.abs(share - 0.5) < 1e-12)).toBe(true)
  })

  test('who starts in two months gives nothing before, and is ramped three months later', () => {
    expect(fte({ startOn: dayOf(2025, 3, 1)! })).toEqual([0, 0, 0.25, 0.5, 0.75, 1, 1, 1, 1, 1, 1, 1])
  })

  test('who is known to leave gives nothing from the next day on', () => {
    const lastDays = new Map([['CSM 01', dayOf(2025, 3, 15)!]])
    const [person] = supplyByMonth([aCsm({ id: 'CSM 01' })], { people, asOf, months: 4, lastDays })
    expect(person!.fteByMonth).toEqual([1, 1, 15 / 31, 0])
  })

  test('a ramp that is stated goes on along the curve', () => {
    expect(fte({ ramp: 0.25 }).slice(0, 5)).toEqual([0.25, 0.5, 0.75, 1, 1])
    expect(fte({ ramp: 0.6 }).slice(0, 4)).toEqual([0.6, 0.75, 1, 1])
  })

  test('six weeks of leave are allowed for; half a year away is missing where it lies', () => {
    expect(fte({ leave: [{ from: asOf + 31, until: asOf + 58 }] })).toEqual(new Array(12).fill(1))
    const away = fte({ leave: [{ from: asOf, until: asOf + 180 }] })
    expect(away.slice(6)).toEqual(new Array(6).fill(1))
    expect(away[0]).toBeLessThan(0.3)
    // 181 days less 42: 19.86 weeks of 46.
    expect(away.reduce((sum, share) => sum + share, 0) / 12).toBeCloseTo(1 - 139 / 7 / 46, 9)
  })
})

describe('[P19] safety', () => {
  test('seven people, 18 % a year, six months: 0.65 at z = 0.84', () => {
    expect(hiringSafety(7, { attritionPerYear: 0.18, months: 6, z: 0.84 })).toBeCloseTo(0.65, 4)
    expect(zOfRisk(0.2)).toBeCloseTo(0.8416, 4)
    expect(zOfRisk(0.7)).toBe(0)
  })

  test('80 days to hire and three months of ramp are six months to bridge', () => {
    expect(bridgeMonths({ rampByMonth: [0.25, 0.5, 0.75, 1], daysToHireP80: 80 })).toBe(6)
    expect(bridgeMonths({ rampByMonth: [0.25, 0.5], daysToHireP80: 0 })).toBe(2)
  })
})

describe('[P20] the risk of falling short', () => {
  test('one person for one: the risk is that this one has left', () => {
    const groups = [{ people: 1, fromMonth: 0, fteByMonth: [1, 1, 1] }]
    const risks = riskOfFallingShort({
      groups,
      needByMonth: [1, 1, 1],
      attritionPerYear: 0.15,
      carriedShare: 0.95,
    })
    expect(risks[0]).toBe(0)
    expect(risks[2]).toBeCloseTo(1 - 0.85 ** (2 / 12), 12)
  })

  test('seven for the published need: 11, 21 and 29 % in M1 to M3', () => {
    const { needByMonth } = enterprise
    const risks = riskOfFallingShort({
      groups: seven,
      needByMonth,
      attritionPerYear: 0.18,
      carriedShare: 0.95,
    })
    expect(risks.slice(0, 4).map((risk) => Math.round(risk * 100))).toEqual([0, 11, 21, 29])
  })

  test.each([
    { name: 'a few', groups: [group(5, 1), group(2, 0.5), group(1, 0.25)], need: 6 },
    { name: 'a hundred', groups: [group(90, 1), group(20, 0.8)], need: 96 },
    { name: 'six hundred', groups: [group(500, 1), group(100, 0.5)], need: 500 },
  ])('agrees with people who are drawn one by one: $name', ({ groups, need }) => {
    const months = 8
    const [counted] = [
      riskOfFallingShort({
        groups,
        needByMonth: new Array(months).fill(need),
        attritionPerYear: 0.2,
        carriedShare: 0.95,
      }),
    ]
    const stay = keepByMonth(0.2, months)[months - 1]!
    const random = seededRandom(5)
    const runs = 4000
    let short = 0
    for (let run = 0; run < runs; run++) {
      let there = 0
      for (const { people, fteByMonth } of groups)
        for (let person = 0; person < people; person++) if (random() < stay) there += fteByMonth[0]!
      if (there < need * 0.95 - 1e-9) short++
    }
    // Four standard errors and what the grid rounds away.
    expect(Math.abs(counted.at(-1)! - short / runs)).toBeLessThan(0.035)
  })

  test('more people are never a higher risk', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 }), (people, need) => {
        const risk = (count: number) =>
          riskOfFallingShort({
            groups: [group(count, 1)],
            needByMonth: new Array(8).fill(need),
            attritionPerYear: 0.3,
            carriedShare: 0.95,
          })[7]!
        expect(risk(people + 1)).toBeLessThanOrEqual(risk(people) + 1e-12)
      }),
    )
  })
})

describe('[P21] heads against risk', () => {
  const tradeOff = hiringTradeOff({ ...enterprise, asOf, groups: seven, risk: 0.1, runs: 3000, seed: 3 })

  test('the published example: 8.8, 9.5 and 9.9 heads at z = 0, 0.84 and 1.28 when looked at again each month', () => {
    const heads = (z: number) => tradeOff.points.find((point) => point.z === z)!.replanned.meanHeads
    for (const [z, published] of [
      [0, 8.8],
      [0.84, 9.5],
      [1.28, 9.9],
    ] as const) {
      expect(Math.abs(heads(z) - published)).toBeLessThan(0.3)
    }
  })

  test('planned once on the mean the risk is 20 to 45 % in most months; with safety 7 to 29 %; looked at again 1 to 7 %', () => {
    const [mean, safe] = [0, 0.84].map((z) => tradeOff.points.find((point) => point.z === z)!)
    const most = mean!.once.riskByMonth.slice(5).filter((risk) => risk > 0.18 && risk < 0.45)
    expect(most.length).toBeGreaterThan(9)
    expect(safe!.once.highestRisk).toBeLessThan(0.3)
    expect(safe!.replanned.highestRisk).toBeLessThan(0.07)
    expect(mean!.replanned.highestRisk).toBeLessThan(0.16)
  })

  test('more safety is more heads and less risk; the cheapest within the chosen risk is named', () => {
    const heads = tradeOff.points.map(({ replanned }) => replanned.meanHeads)
    expect(heads).toEqual(heads.toSorted((a, b) => a - b))
    const { chosen, points } = tradeOff
    expect(points[chosen!]!.replanned.highestRisk).toBeLessThanOrEqual(0.1)
    for (const { replanned } of points.slice(0, chosen)) expect(replanned.highestRisk).toBeGreaterThan(0.1)
    expect(tradeOff.reachedFrom).toBe(7)
  })

  test('the same seed gives the same trade-off, and no point is named where none is safe enough', () => {
    const again = hiringTradeOff({ ...enterprise, asOf, groups: seven, risk: 0, runs: 3000, seed: 3 })
    expect(again.points).toEqual(tradeOff.points)
    expect(again.chosen).toBeUndefined()
  })
})

describe('[P22] the size of a book at a chosen risk', () => {
  test.each([
    { tier: 'strategic', hours: 9.5, spread: 0.5, accounts: 9, load: 81 },
    { tier: 'enterprise', hours: 6.08, spread: 0.5, accounts: 14, load: 81 },
    { tier: 'mid-market, pooled', hours: 1.68, spread: 0.8, accounts: 55, load: 88 },
    { tier: 'SMB, pooled', hours: 0.97, spread: 1, accounts: 96, load: 88 },
  ])('$tier', ({ hours, spread, accounts, load }) => {
    const book = bookSize({ hoursPerAccountMonth: hours, hoursPerMonth: 105.6, spread, risk: 0.1 })!
    expect([book.accounts, Math.round(book.plannedLoad * 100)]).toEqual([accounts, load])
  })

  test('is the largest that the rule allows', () => {
    const anyBook = fc.record({
      hoursPerAccountMonth: fc.double({ min: 0.05, max: 20, noNaN: true }),
      hoursPerMonth: fc.double({ min: 20, max: 160, noNaN: true }),
      spread: fc.double({ min: 0, max: 3, noNaN: true }),
      risk: fc.double({ min: 0.01, max: 0.6, noNaN: true }),
    })
    fc.assert(
      fc.property(anyBook, (input) => {
        const { accounts } = bookSize(input)!
        const hours = (n: number) =>
          (n + zOfRisk(input.risk) * input.spread * Math.sqrt(n)) * input.hoursPerAccountMonth
        expect(hours(accounts)).toBeLessThanOrEqual(input.hoursPerMonth * (1 + 1e-9))
        expect(hours(accounts + 1)).toBeGreaterThan(input.hoursPerMonth * (1 - 1e-9))
      }),
    )
  })

  test('accounts that take no hours have no book size', () => {
    expect(bookSize({ hoursPerAccountMonth: 0, hoursPerMonth: 100, spread: 1, risk: 0.1 })).toBeUndefined()
  })
})

function group(people: number, fte: number): PeopleGroup {
  return { people, fromMonth: 0, fteByMonth: new Array(18).fill(fte) }
}
