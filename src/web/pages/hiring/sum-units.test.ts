import { expect, test } from 'vitest'
import { anOutlook, aTierOutlook, chosen } from '../../../domain/forecast/an-outlook.ts'
import { hiringOutlook } from '../../../domain/forecast/hiring-outlook.ts'
import { levelsOf, monthsOf, proposedLevel, shownUnits } from './sum-units.ts'

const outlook = anOutlook([
  aTierOutlook({ assumptions: { newPerMonth: chosen(2) } }),
  aTierOutlook({ id: 'low', accounts: 200, ratio: 50, assumptions: { newPerMonth: chosen(10) } }),
])
const team = [{ people: 6, fteByMonth: Array<number>(36).fill(1), fromMonth: 0 }]
const hiring = hiringOutlook(
  {
    ...outlook,
    units: outlook.units.map((unit) => ({ ...unit, team })),
    people: { ...outlook.people, attritionPerYear: chosen(0.2) },
  },
  { scenario: { code: 'proposed' }, months: 18, risk: 0.1, runs: 200 },
)!
const [high, low] = hiring.units

test('need and capacity of all are those of each together', () => {
  expect(monthsOf(hiring.units)).toHaveLength(18)
  const last = (units: typeof hiring.units) => monthsOf(units).at(-1)!.need
  expect(last(hiring.units)).toBeCloseTo(last([high!]) + last([low!]))
})

test('people and money of a level are summed, its risk is the worst', () => {
  const [all, ofHigh, ofLow] = [levelsOf(hiring.units), levelsOf([high!]), levelsOf([low!])]
  all.forEach((level, at) => {
    expect(level.heads).toBeCloseTo(ofHigh[at]!.heads + ofLow[at]!.heads)
    expect(level.costMinor).toBe(ofHigh[at]!.costMinor + ofLow[at]!.costMinor)
    expect(level.risk).toBe(Math.max(ofHigh[at]!.risk, ofLow[at]!.risk))
  })
})

test('what is proposed keeps the risk where each unit does', () => {
  expect(proposedLevel([high!])).toEqual(levelsOf([high!])[high!.proposed])
  if (hiring.units.every(({ isWithinRisk }) => isWithinRisk))
    expect(proposedLevel(hiring.units).risk).toBeLessThanOrEqual(0.1)
})

test('one unit is looked at by its name, all where there is none of it', () => {
  expect(shownUnits(hiring, 'low')).toEqual([low])
  expect(shownUnits(hiring, 'nobody')).toEqual(hiring.units)
})
