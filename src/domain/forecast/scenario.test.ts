import { expect, test } from 'vitest'
import { anOutlook, aTierOutlook, chosen } from './an-outlook.ts'
import { explainFigure } from './explain-figure.ts'
import { project } from './project.ts'
import type { Scenario } from './scenario.ts'
import { simulate } from './simulate.ts'

const PUBLISHED: Scenario = { code: 'factor', factor: 5, within: 24, via: { factor: 2.5, within: 12 } }

test('[F7] a size on the way is reached first: 100 → 250 → 500 accounts take 9, 21 and 42 people at 1:12, whoever leaves', () => {
  const outlook = anOutlook([
    aTierOutlook({ accounts: 100, assumptions: { churnPerYear: chosen(0.1), newPerMonth: chosen(3) } }),
  ])
  const { today, months } = project(outlook, { scenario: PUBLISHED, months: 30 })!
  expect(today).toMatchObject({ accounts: 100, csms: 9 })
  expect(months[11]!.total.accounts).toBeCloseTo(250, 9)
  expect(months[11]!.total.csms).toBe(21)
  expect(months[23]!.total.accounts).toBeCloseTo(500, 9)
  expect(months[23]!.total.csms).toBe(42)
  // Afterwards as many are won as assumed.
  expect(months[24]!.total.won).toBe(3)
  const won = explainFigure(outlook, { series: 'won', tier: 'high', month: 13 }, PUBLISHED)
  expect(won).toMatchObject({ formula: 'won_by_scenario', value: months[12]!.total.won })
  const bands = simulate(outlook, { scenario: PUBLISHED, months: 24, runs: 3, seed: 1, isByChance: false })!
  expect(bands.total.accounts.p50[11]).toBeCloseTo(250, 9)
  expect(bands.total.accounts.p90[23]).toBeCloseTo(500, 9)
})

test('[F7] a size on the way that is not on the way is passed over', () => {
  const outlook = anOutlook([aTierOutlook({ accounts: 100 })])
  const late: Scenario = { code: 'factor', factor: 2, within: 12, via: { factor: 3, within: 12 } }
  const { months } = project(outlook, { scenario: late, months: 12 })!
  expect(months[5]!.total.accounts).toBeCloseTo(150, 9)
  expect(months[11]!.total.accounts).toBeCloseTo(200, 9)
})
