import { expect, test } from 'vitest'
import { parseDay } from '../../../domain/kernel/day.ts'
import type { Schema } from '../../api/client.ts'
import { chartColumnsOf, describeBase } from './describe-base.ts'

const NOBODY = { values: [], at: [-1, -1, -1, -1, -1] }
const NOTHING = [null, null, null, null, null]
const day = (text: string) => parseDay(text)!
const TABLE: Schema<'AccountTable'> = {
  ...{ asOf: '2026-07-15', currency: 'USD', count: 5, inOtherCurrency: 0 },
  ...{ id: ['1', '2', '3', '4', '5'], externalId: NOTHING, name: NOTHING },
  acvMinor: [120_000_00, 20_000_00, 5_000_00, 0, null],
  ...{ employees: [2000, 50, null, 50, 50], health: NOTHING, complexity: NOTHING, strategic: NOTHING },
  renewalOn: [day('2026-07-14'), day('2026-07-15'), day('2027-06-30'), day('2027-07-01'), null],
  startOn: [null, null, null, null, day('2026-08-01')],
  tier: { values: ['high', 'low'], at: [0, 1, 1, -1, -1] },
  region: { values: ['EMEA'], at: [0, 0, -1, 0, 0] },
  ...{ owner: NOBODY, ownerNames: [], country: NOBODY, industry: NOBODY, contractTouch: NOBODY },
}
const MODEL = {
  zones: { lowFromMinor: 10_000_00, highFromMinor: 100_000_00 },
  segments: { midMarketFrom: 100, enterpriseFrom: 1000 },
}

function describe(rows: readonly number[]) {
  return describeBase({
    columns: chartColumnsOf(TABLE),
    ...{ rows: Uint32Array.from(rows), asOf: day(TABLE.asOf), model: MODEL, sizes: { region: 1, tier: 2 } },
  })
}

test('accounts that have not begun are counted nowhere', () => {
  const { summary, tiers, regions } = describe([0, 1, 2, 3, 4])
  expect(summary).toMatchObject({ accounts: 5, active: 4, arrMinor: 145_000_00 })
  expect(tiers).toEqual([
    { accounts: 1, arrMinor: 120_000_00 },
    { accounts: 2, arrMinor: 25_000_00 },
    { accounts: 1, arrMinor: 0 },
  ])
  expect(regions).toEqual([
    { accounts: 3, arrMinor: 140_000_00 },
    { accounts: 1, arrMinor: 5_000_00 },
  ])
})

test('zones are those of the model; a free account is in none', () => {
  expect(describe([0, 1, 2, 3]).zoneCounts).toEqual({ high: 1, low: 1, tech: 1 })
})

test('a renewal before the day is overdue, twelve months follow, what is later has no bar', () => {
  const { overdue, months } = describe([0, 1, 2, 3])
  expect(overdue).toEqual({ accounts: 1, arrMinor: 120_000_00 })
  expect(months).toHaveLength(12)
  expect(months[0]).toEqual({ year: 2026, month: 7, accounts: 1, arrMinor: 20_000_00 })
  expect(months[5]).toMatchObject({ year: 2026, month: 12, accounts: 0 })
  expect(months[11]).toEqual({ year: 2027, month: 6, accounts: 1, arrMinor: 5_000_00 })
})

test('only the rows that are asked for count', () => {
  const { summary, tiers } = describe([2])
  expect(summary).toMatchObject({ active: 1, arrMinor: 5_000_00, top20Share: 1 })
  expect(tiers[1]).toEqual({ accounts: 1, arrMinor: 5_000_00 })
  expect(describe([]).summary).toMatchObject({ active: 0, top20Share: undefined, histogram: [] })
})
