import { describe, expect, test } from 'vitest'
import { anOutlook, aTierOutlook, chosen } from './an-outlook.ts'
import { compareScenarios } from './compare-scenarios.ts'
import { hiringOutlook } from './hiring-outlook.ts'
import type { Scenario } from './scenario.ts'

describe('[F11] hiring for the years ahead', () => {
  const people = { people: 10, fromMonth: 0, fteByMonth: new Array<number>(36).fill(1) }
  const outlook = (() => {
    const made = anOutlook([aTierOutlook({ accounts: 120 })])
    return {
      ...made,
      units: made.units.map((unit) => ({ ...unit, team: [people] })),
      people: { ...made.people, attritionPerYear: chosen(0.15) },
    }
  })()
  const doubled: Scenario = { code: 'factor', factor: 2, within: 12 }
  const hiring = hiringOutlook(outlook, { scenario: doubled, months: 24, risk: 0.1, runs: 500 })!

  test('doubling in twelve months: openings in the order of their days, none before today', () => {
    expect(hiring.breaksInMonth).toBe(1)
    expect(hiring.openings.length).toBeGreaterThan(3)
    const days = hiring.openings.map(({ openOn }) => openOn)
    expect(days).toEqual(days.toSorted((a, b) => a - b))
    expect(days[0]).toBeGreaterThanOrEqual(outlook.asOf)
    expect(hiring.openings.reduce((sum, { people }) => sum + people, 0)).toBe(hiring.hires)
    expect(hiring.costByMonthMinor.reduce((sum, cost) => sum + cost, 0)).toBe(hiring.costMinor)
  })

  test('the months that stay short say what is missing', () => {
    expect(hiring.shortInMonth).toBe(1)
    for (const { missing, hours, share, month } of hiring.shortMonths) {
      const { need, capacity } = hiring.units[0]!.plan.months[month]!
      expect(missing).toBeCloseTo(need - capacity, 9)
      expect(hours).toBeCloseTo((missing * 1288) / 12, 9)
      expect(share).toBeGreaterThan(0.05)
    }
    expect(hiring.shortMonths.every(({ month }) => month < 7)).toBe(true)
  })

  test('a lower risk takes no fewer people', () => {
    const safe = hiringOutlook(outlook, { scenario: doubled, months: 24, risk: 0.02, runs: 500 })!
    expect(safe.hires).toBeGreaterThanOrEqual(hiring.hires)
  })
})

describe('[F12] does it survive?', () => {
  test('twice, five and ten times: heads, cost share, the month it breaks', () => {
    const people = { people: 10, fromMonth: 0, fteByMonth: new Array<number>(36).fill(1) }
    const made = anOutlook([aTierOutlook({ accounts: 120, cost: { csmMinor: 100_000 } })])
    const outlook = {
      ...made,
      units: made.units.map((unit) => ({ ...unit, team: [people] })),
      people: { ...made.people, hiresPerQuarter: 3 },
    }
    const outcomes = compareScenarios(outlook, { months: 24 })
    expect(outcomes.map(({ scenario }) => scenario.code)).toEqual(['proposed', 'factor', 'factor', 'factor'])
    expect(outcomes.map(({ forecast }) => forecast.months[23]!.total.csms)).toEqual([10, 20, 50, 100])
    expect(outcomes.map(({ verdict }) => verdict)).toEqual([
      'survives',
      'survives',
      'cannot_hire',
      'cannot_hire',
    ])
    expect(outcomes.map(({ breaksInMonth }) => breaksInMonth)).toEqual([undefined, 2, 1, 1])
    const dear = compareScenarios({ ...outlook, highestCostShare: 0.05 }, { months: 12 })
    expect(dear.map(({ verdict, tooExpensiveFrom }) => [verdict, tooExpensiveFrom])).toEqual(
      new Array(4).fill(['too_expensive', 1]),
    )
  })
})
