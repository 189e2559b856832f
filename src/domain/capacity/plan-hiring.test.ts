import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayOf } from '../kernel/day.ts'
import { anEnterpriseTeam } from './an-enterprise-team.ts'
import { chooseArrivals } from './choose-arrivals.ts'
import { compareHires } from './compare-hires.ts'
import { hiringSafety } from './hiring-safety.ts'
import { keepByMonth } from './monthly-keep.ts'
import { capacityWith, planHiring } from './plan-hiring.ts'

const RULES = { rampByMonth: [0.25, 0.5, 0.75, 1], attritionPerYear: 0.15, daysToHireP80: 60 }
const STAYS = { ...RULES, attritionPerYear: 0 }
const CSM = 12_000_000
const enterprise = anEnterpriseTeam()

const flat = (need: number, months = 12) => new Array<number>(months).fill(need)

/** Two months from here are 61 days. */
const asOf = dayOf(2025, 3, 15)!

type Given = {
  readonly fteNow: number
  readonly needByMonth: readonly number[]
  readonly people: typeof RULES
}
const hire = ({ fteNow, needByMonth, people }: Given) =>
  planHiring({ asOf, supplyByMonth: needByMonth.map(() => fteNow), needByMonth, people, csmMinor: CSM })

describe('[P13] openings by month', () => {
  test('four people for four, nobody leaves: nothing to do', () => {
    const plan = hire({ fteNow: 4, needByMonth: flat(4), people: STAYS })
    expect(plan).toMatchObject({ hires: 0, costMinor: 0, breaksInMonth: undefined, shortInMonth: undefined })
  })

  test('a sixth person in month 8 arrives in month 5, to be ramped by then, and is opened 60 days before', () => {
    const needByMonth = [5, 5, 5, 5, 5, 5, 5, 5, 6, 6, 6, 6, 6, 6]
    const plan = hire({ fteNow: 5, needByMonth, people: STAYS })
    expect(plan).toMatchObject({ hires: 1, breaksInMonth: 8, shortInMonth: undefined, firstArrivalMonth: 2 })
    const startOn = dayOf(2025, 8, 15)!
    expect(plan.openings).toEqual([{ openOn: startOn - 60, startOn, month: 5, people: 1 }])
    // 16 June lies in the month that begins on 15 June.
    expect(plan.months.map(({ openings }) => openings)).toEqual([0, 0, 0, 1, ...new Array(10).fill(0)])
    expect(plan.months.map(({ arrivals }) => arrivals).indexOf(1)).toBe(5)
    expect(plan.months.map(({ capacity }) => capacity)).toEqual([
      ...[5, 5, 5, 5, 5, 5.25, 5.5, 5.75],
      ...[6, 6, 6, 6, 6, 6],
    ])
    // Nine months at 10,000.
    expect(plan.costMinor).toBe(9_000_000)
  })

  test('two people missing today are opened today; service is short until they are ramped', () => {
    const plan = hire({ fteNow: 3, needByMonth: flat(5), people: STAYS })
    expect(plan).toMatchObject({ hires: 2, breaksInMonth: 0, shortInMonth: 0 })
    expect(plan.openings).toMatchObject([{ people: 2, month: 2, openOn: asOf + 1 }])
    expect(plan.months.map(({ capacity }) => capacity)).toEqual([3, 3, 3.5, 4, 4.5, 5, 5, 5, 5, 5, 5, 5])
  })

  test('people who leave are replaced: at 15 % a year ten become 8.7 by the last month', () => {
    const plan = hire({ fteNow: 10, needByMonth: flat(10), people: RULES })
    // 9.47 are there in the fourth month after today.
    expect(plan.breaksInMonth).toBe(4)
    expect(plan.months[11]!.capacityWithoutHires).toBeCloseTo(10 * 0.85 ** (11 / 12), 12)
    expect([plan.hires, plan.shortInMonth]).toEqual([2, undefined])
  })

  test('the published example: 96 enterprise accounts that grow start people in M3, M6, M10 and M13, with safety M3 (2), M7, M11, M14', () => {
    const starts = (z: number) =>
      planHiring({
        ...enterprise,
        asOf: dayOf(2025, 1, 1)!,
        supplyByMonth: enterprise.needByMonth.map(() => 7),
        safety: hiringSafety(7, { attritionPerYear: 0.18, months: 6, z }),
      })
    const published = '6.7 6.8 6.8 6.9 7.1 7.2 7.4 7.5 7.6 7.8 7.9 8.0 8.2 8.3 8.4 8.6 8.7 8.8'
    expect(enterprise.needByMonth.map((need) => need.toFixed(1)).join(' ')).toBe(published)
    expect(starts(0).openings.map(({ month, people }) => [month, people])).toEqual([
      [3, 1],
      [6, 1],
      [10, 1],
      [13, 1],
    ])
    // Openings stand in M0, M3, M7 and M10.
    expect(starts(0).months.flatMap(({ openings }, month) => (openings > 0 ? [month] : []))).toEqual([
      0, 3, 7, 10,
    ])
    expect(starts(0.84).openings.map(({ month, people }) => [month, people])).toEqual([
      [3, 2],
      [7, 1],
      [11, 1],
      [14, 1],
    ])
  })

  test('once hires of today are ramped, 95 % of the need is always carried', () => {
    const anyNeed = fc.array(fc.nat(400), { minLength: 8, maxLength: 24 })
    fc.assert(
      fc.property(anyNeed, fc.nat(300), fc.nat(40), (tenths, now, percent) => {
        const needByMonth = tenths.map((need) => need / 10)
        const people = { ...RULES, attritionPerYear: percent / 100 }
        const plan = hire({ fteNow: now / 10, needByMonth, people })
        for (const [month, { need, capacity }] of plan.months.entries()) {
          if (month >= 5) expect(capacity).toBeGreaterThanOrEqual(need * 0.95 - 1e-5)
        }
        const arrived = plan.months.reduce((sum, { arrivals }) => sum + arrivals, 0)
        const opened = plan.openings.reduce((sum, { people }) => sum + people, 0)
        expect([arrived, opened]).toEqual([plan.hires, plan.hires])
        for (const { openOn } of plan.openings) expect(openOn).toBeGreaterThanOrEqual(asOf)
      }),
    )
  })

  test('no other plan of few hires is five percent better: all of them are tried', () => {
    const months = 9
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 20, max: 50 }), { minLength: months, maxLength: months }),
        fc.integer({ min: 15, max: 45 }),
        fc.nat(30),
        (tenths, now, percent) => {
          const choice = aChoice({ needByMonth: tenths.map((need) => need / 10), now: now / 10, percent })
          const found = chooseArrivals(choice)
          fc.pre(found.reduce((sum, count) => sum + count, 0) <= 4)
          expect(priceOf(found, choice)).toBeLessThanOrEqual(cheapest(choice) * 1.05 + 1e-6)
        },
      ),
      {
        numRuns: 60,
        // Where adding one by one alone ends too early.
        examples: [
          [[20, 20, 21, 30, 20, 20, 46, 20, 20], 16, 14],
          [[20, 20, 20, 20, 44, 45, 20, 50, 20], 38, 11],
          [[20, 20, 20, 20, 43, 44, 47, 20, 20], 35, 2],
        ],
      },
    )
  })
})

function aChoice({ needByMonth, now, percent }: { needByMonth: number[]; now: number; percent: number }) {
  const keeps = keepByMonth(percent / 100, needByMonth.length)
  return {
    ...{ needByMonth, keeps, safety: 0, firstMonth: 2, rampedFrom: 5, carriedShare: 0.95 },
    without: needByMonth.map((_, month) => now * keeps[month]!),
    worth: needByMonth.map((_, age) => keeps[age]! * (RULES.rampByMonth[age] ?? 1)),
  }
}

/** The rule itself: pay of those who are there, five for a month of a person missing, a million below 95 %. */
function priceOf(arrivals: readonly number[], choice: ReturnType<typeof aChoice>): number {
  const { needByMonth, without, keeps } = choice
  const there = capacityWith(without, arrivals, choice.worth)
  const paid = capacityWith(
    without.map(() => 0),
    arrivals,
    [...keeps],
  )
  return needByMonth.reduce((price, need, month) => {
    const broken = month < choice.rampedFrom ? 0 : Math.max(0, need * 0.95 - there[month]!)
    return price + paid[month]! + Math.max(0, need - there[month]!) * 5 + broken * 1e6
  }, 0)
}

function cheapest(choice: ReturnType<typeof aChoice>): number {
  const arrivals = new Array<number>(choice.needByMonth.length).fill(0)
  const tryFrom = (month: number, left: number): number => {
    let best = priceOf(arrivals, choice)
    if (left === 0) return best
    for (let at = month; at < arrivals.length; at++) {
      arrivals[at]!++
      best = Math.min(best, tryFrom(at, left - 1))
      arrivals[at]!--
    }
    return best
  }
  return tryFrom(choice.firstMonth, 5)
}

describe('[P14] hires needed against hires possible', () => {
  test('12 people that become 20 in 12 months without losses: ten at an even pace, for the last ones are not ramped', () => {
    const compared = compareHires({
      fteNow: 12,
      fteNeeded: 20,
      months: 12,
      hiresPerQuarter: 3,
      people: STAYS,
    })
    // Arrivals in ten months, worth (0.25 + 0.5 + 0.75 + 7) / 10 = 0.85 each: 8 / 0.85 = 9.4.
    expect(compared).toEqual({ fteRemaining: 12, hiresNeeded: 10, hiresPossible: 10, isPossible: true })
  })

  test('two a quarter are 6 in those ten months and do not reach it', () => {
    const compared = compareHires({
      fteNow: 12,
      fteNeeded: 20,
      months: 12,
      hiresPerQuarter: 2,
      people: STAYS,
    })
    expect(compared).toMatchObject({ hiresPossible: 6, isPossible: false })
  })

  test('those who leave are hired again', () => {
    const compared = compareHires({
      fteNow: 10,
      fteNeeded: 10,
      months: 24,
      hiresPerQuarter: 1,
      people: RULES,
    })
    expect(compared.fteRemaining).toBeCloseTo(10 * 0.85 ** 2, 12)
    expect(compared).toMatchObject({ hiresNeeded: 4, hiresPossible: 7, isPossible: true })
  })

  test('a pace that nobody stated leaves the answer open, unless nobody is needed or nobody could come', () => {
    const ask = (fteNeeded: number, months: number) =>
      compareHires({ fteNow: 5, fteNeeded, months, hiresPerQuarter: undefined, people: STAYS })
    expect(ask(9, 12)).toMatchObject({ hiresNeeded: 5, hiresPossible: undefined, isPossible: undefined })
    expect(ask(5, 12)).toMatchObject({ hiresNeeded: 0, isPossible: true })
    expect(ask(9, 2)).toMatchObject({ hiresNeeded: undefined, isPossible: false })
  })

  test('a simulation month by month with the hires needed arrives, and with one less it does not', () => {
    const anyCase = fc.record({
      fteNow: fc.nat(60),
      fteNeeded: fc.nat(90),
      months: fc.integer({ min: 4, max: 36 }),
      percent: fc.nat(50),
    })
    fc.assert(
      fc.property(anyCase, ({ percent, ...input }) => {
        const people = { ...RULES, attritionPerYear: percent / 100 }
        const { hiresNeeded } = compareHires({ ...input, hiresPerQuarter: 1, people })
        const reached = (hires: number) => simulate({ ...input, hires, people })
        expect(reached(hiresNeeded!)).toBeGreaterThanOrEqual(input.fteNeeded - 1e-6)
        if (hiresNeeded! > 0) expect(reached(hiresNeeded! - 1)).toBeLessThan(input.fteNeeded + 1e-6)
      }),
    )
  })
})

/** Oracle: walks the months, ages everyone, lets the rate leave; the time to hire is two months. */
function simulate(input: { fteNow: number; months: number; hires: number; people: typeof RULES }): number {
  const stay = (1 - input.people.attritionPerYear) ** (1 / 12)
  let old = input.fteNow
  const cohorts: { size: number; age: number }[] = []
  for (let month = 1; month <= input.months; month++) {
    for (const cohort of cohorts) {
      cohort.age++
      cohort.size *= stay
    }
    old *= stay
    if (month > 2) cohorts.push({ size: input.hires / (input.months - 2), age: 0 })
  }
  return cohorts.reduce((sum, { size, age }) => sum + size * (input.people.rampByMonth[age] ?? 1), old)
}
