import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareHires } from './compare-hires.ts'
import { planHiring } from './plan-hiring.ts'

const RULES = { rampByMonth: [0.25, 0.5, 0.75, 1], attritionPerYear: 0.15, daysToHire: 60 }
const STAYS = { ...RULES, attritionPerYear: 0 }
const CSM = 12_000_000

const flat = (need: number, months = 12) => new Array<number>(months).fill(need)

describe('[P13] openings by month', () => {
  test('four people for four, nobody leaves: nothing to do', () => {
    const plan = planHiring({ fteNow: 4, needByMonth: flat(4), people: STAYS, csmMinor: CSM })
    expect(plan).toMatchObject({ hires: 0, costMinor: 0, breaksInMonth: undefined, shortInMonth: undefined })
  })

  test('a sixth person in month 8 arrives in month 5, to be ramped by then, and is opened two months before', () => {
    const needByMonth = [5, 5, 5, 5, 5, 5, 5, 5, 6, 6, 6, 6]
    const plan = planHiring({ fteNow: 5, needByMonth, people: STAYS, csmMinor: CSM })
    expect(plan).toMatchObject({ hires: 1, breaksInMonth: 8, shortInMonth: undefined })
    expect(plan.months.map(({ openings }) => openings)).toEqual([0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0])
    expect(plan.months.map(({ arrivals }) => arrivals)).toEqual([0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0])
    expect(plan.months.map(({ capacity }) => capacity)).toEqual([5, 5, 5, 5, 5, 5.25, 5.5, 5.75, 6, 6, 6, 6])
    // Seven months at 10,000.
    expect(plan.costMinor).toBe(7_000_000)
  })

  test('two people missing today are opened today; service is short until they are ramped', () => {
    const plan = planHiring({ fteNow: 3, needByMonth: flat(5), people: STAYS, csmMinor: CSM })
    expect(plan).toMatchObject({ hires: 2, breaksInMonth: 0, shortInMonth: 0 })
    expect(plan.months[0]!.openings).toBe(2)
    expect(plan.months.map(({ capacity }) => capacity)).toEqual([3, 3, 3.5, 4, 4.5, 5, 5, 5, 5, 5, 5, 5])
  })

  test('people who leave are replaced: at 15 % a year ten become 8.7 by the last month', () => {
    const plan = planHiring({ fteNow: 10, needByMonth: flat(10), people: RULES, csmMinor: CSM })
    expect(plan.breaksInMonth).toBe(1)
    expect(plan.hires).toBe(2)
    expect(plan.months[11]!.capacityWithoutHires).toBeCloseTo(10 * 0.85 ** (11 / 12), 12)
  })

  test('after time to hire and ramp there is always enough, whoever leaves', () => {
    const anyNeed = fc.array(fc.nat(400), { minLength: 8, maxLength: 24 })
    fc.assert(
      fc.property(anyNeed, fc.nat(300), fc.nat(40), (tenths, now, percent) => {
        const needByMonth = tenths.map((need) => need / 10)
        const people = { ...RULES, attritionPerYear: percent / 100 }
        const plan = planHiring({ fteNow: now / 10, needByMonth, people, csmMinor: CSM })
        for (const [month, { need, capacity }] of plan.months.entries()) {
          if (month >= 5) expect(capacity).toBeGreaterThanOrEqual(need - 1e-6)
        }
        const arrived = plan.months.reduce((sum, { arrivals }) => sum + arrivals, 0)
        const opened = plan.months.reduce((sum, { openings }) => sum + openings, 0)
        expect([arrived, opened]).toEqual([plan.hires, plan.hires])
      }),
    )
  })

  test('when nobody leaves, not one hire is above what the worst reachable month misses', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(40), { minLength: 1, maxLength: 24 }),
        fc.nat(30),
        (needByMonth, fteNow) => {
          const { hires } = planHiring({ fteNow, needByMonth, people: STAYS, csmMinor: CSM })
          expect(hires).toBe(Math.max(0, ...needByMonth.slice(2).map((need) => need - fteNow)))
        },
      ),
    )
  })
})

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
