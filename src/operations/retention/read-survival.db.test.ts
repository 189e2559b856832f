import { beforeEach, describe, expect, test } from 'vitest'
import { useFreshDatabase } from '../../store/testing/fresh-database.ts'
import type { Context } from '../context.ts'
import { storeRun } from '../testing/a-base.ts'
import { aContext, type TestSurroundings, TODAY, testSurroundings } from '../testing/a-context.ts'
import { readCustomerSurvival } from './read-customer-survival.ts'
import { readRenewals } from './read-renewals.ts'
import { FOUR, storeContracts, type Told } from './testing/store-contracts.ts'

const used = useFreshDatabase()
let surroundings: TestSurroundings
let context: Context

beforeEach(async () => {
  surroundings = testSurroundings(used.served)
  context = await aContext(surroundings)
})

describe('how long customers stay', () => {
  test('[Q162] from the first contract until they leave, of those whose begin was recorded', async () => {
    await storeContracts(context, [
      ...FOUR,
      [],
      [
        ['2024-07-01', '2025-01-01', 100],
        ['2025-06-01', null, 100],
      ],
    ])
    const read = await readCustomerSurvival(context, { conf: 'log' })
    expect(read.whole).toMatchObject({ n: 3, events: 2, median: 12 })
    expect(read.whole.table.map(({ time, atRisk, events }) => [time, atRisk, events])).toEqual([
      [6, 3, 1],
      [12, 2, 1],
    ])
    expect(read.whole.watched.map(({ time, customers }) => [time, customers])).toEqual([
      ...[
        [0, 3],
        [3, 3],
        [6, 3],
      ],
      ...[
        [9, 2],
        [12, 2],
        [15, 1],
      ],
    ])
    expect(read.leftOut).toEqual({ withoutContract: 1, beforeRecord: 2, withoutGroup: 0 })
    expect(read.groups).toEqual([])
  })

  test('[Q162] by group with a test of whether they differ; those without a group are counted', async () => {
    const ids = await storeContracts(context, [
      [['2023-01-01', null, 100]],
      ...Array.from({ length: 8 }, (_, index): Told[] => [
        [`2023-0${index + 2}-03`, index < 4 ? `2024-0${index + 2}-03` : null, 100],
      ]),
      [['2024-01-01', null, 100]],
    ])
    await storeRun(context, {
      placements: ids.slice(1, 9).map((accountId, index) => ({
        ...{ accountId, tier: index < 4 ? 'tech' : 'high', reason: 'entry' as const, since: TODAY - 300 },
      })),
      effectiveOn: TODAY - 300,
    })
    const read = await readCustomerSurvival(context, { group: 'tier', conf: 'log' })
    expect(read.groups.map(({ group, n, events }) => [group, n, events])).toEqual([
      ['high', 4, 0],
      ['tech', 4, 4],
    ])
    expect(read.logRank!.p).toBeLessThan(0.01)
    expect(read.leftOut).toMatchObject({ withoutGroup: 1, beforeRecord: 1 })
  })

  test('[Q162] nobody at all', async () => {
    const read = await readCustomerSurvival(context, { group: 'tier', conf: 'log' })
    expect(read.whole).toMatchObject({ n: 0, events: 0, median: undefined, table: [] })
    expect(read.logRank).toBeUndefined()
  })
})

describe('renewals to come', () => {
  /** Of each cohort so many left at their first, second … anniversary. */
  const yearly = (year: number, leaving: readonly number[], stay: number): Told[][] => [
    ...leaving.flatMap((count, at) =>
      Array.from({ length: count }, (): Told[] => [[`${year}-03-10`, `${year + at + 1}-03-10`, 100]]),
    ),
    ...Array.from({ length: stay }, (): Told[] => [[`${year}-03-10`, null, 100]]),
  ]

  test('[Q163] yearly cohorts, each as far as all of it have come, and each on its own', async () => {
    await storeContracts(context, [
      [['2020-01-01', null, 100]],
      ...yearly(2022, [40, 15, 7, 4], 34),
      ...yearly(2023, [20, 8, 3], 19),
      ...yearly(2026, [], 5),
    ])
    const read = await readRenewals(context, { project: 6, discount: 0.1, after: 2 })
    if (read.found.kind === 'refused') throw new Error(read.found.reason.code)
    const { fit, cohorts, survival, residualLifetime } = read.found
    expect(fit.counts).toEqual([
      { atRisk: 150, kept: 90 },
      { atRisk: 90, kept: 67 },
      { atRisk: 67, kept: 57 },
      { atRisk: 38, kept: 34 },
    ])
    expect(cohorts.map(({ name, customers, renewals }) => [name, customers, renewals])).toEqual([
      ['2022', 100, 4],
      ['2023', 50, 3],
    ])
    expect(survival).toHaveLength(7)
    expect(residualLifetime!.afterRenewals).toBe(2)
    expect(read.leftOut).toEqual({ withoutContract: 0, beforeRecord: 1, tooYoung: 5 })
  })

  test('[Q163] a loss up to 30 days after an anniversary is one of that renewal, and cohorts wait as long', async () => {
    await storeContracts(context, [
      [['2020-01-01', null, 100]],
      [['2023-05-10', '2024-06-08', 100]],
      [['2023-05-10', '2024-06-11', 100]],
      [['2023-05-31', null, 100]],
      // 30 June 2026 was its second anniversary: not yet 30 days ago.
      [['2024-06-30', null, 100]],
    ])
    const { found, leftOut } = await readRenewals(context, { project: 3, discount: 0.1 })
    if (found.kind === 'refused') throw new Error(found.reason.code)
    expect(found.fit.counts).toEqual([
      { atRisk: 4, kept: 3 },
      { atRisk: 2, kept: 1 },
      { atRisk: 1, kept: 1 },
    ])
    expect(leftOut.tooYoung).toBe(0)
  })

  test('[Q163] says why where nothing can be told', async () => {
    const { found } = await readRenewals(context, { project: 3, discount: 0.1 })
    expect(found).toEqual({ kind: 'refused', reason: { code: 'too_few_renewals', available: 0 } })
  })
})
