import { beforeEach, describe, expect, test } from 'vitest'
import { formatDay, parseDay } from '../../domain/kernel/day.ts'
import { bridgeOf } from '../../domain/retention/bridge/bridge-of.ts'
import { cohortsOf } from '../../domain/retention/bridge/cohorts-of.ts'
import { parseMonth } from '../../domain/retention/bridge/month.ts'
import type { Uuid } from '../../store/identifier.ts'
import { sql } from '../../store/sql.ts'
import { useFreshDatabase } from '../../store/testing/fresh-database.ts'
import type { Context } from '../context.ts'
import { enterWorkspace } from '../enter-workspace.ts'
import { storeRun } from '../testing/a-base.ts'
import { aContext, type TestSurroundings, TODAY, testSurroundings } from '../testing/a-context.ts'
import { problemsIn } from '../testing/problems-in.ts'
import { readCustomerSurvival } from './read-customer-survival.ts'
import { readRenewals } from './read-renewals.ts'
import { type RetentionQuestion, readRetention } from './read-retention.ts'
import { FOUR, storeContracts } from './testing/store-contracts.ts'

const used = useFreshDatabase()
let surroundings: TestSurroundings
let context: Context

const QUESTION: RetentionQuestion = {
  ...{ definition: 'capped', snapshot: 'start', by: 'quarter', cohort: 'year' },
}

beforeEach(async () => {
  surroundings = testSurroundings(used.served)
  context = await aContext(surroundings)
})

describe('the bridge of a workspace', () => {
  test('[Q160] is by month, by a longer period, by cohort, with its definition', async () => {
    await storeContracts(context, FOUR)
    const read = await readRetention(context, QUESTION)
    expect(read).toMatchObject({
      ...{ currency: 'USD', asOf: TODAY, accounts: 4, definition: { name: 'capped', version: 1 } },
      ...{ recordBeginsOn: parseDay('2024-01-01'), beforeRecord: 2, mayStillRenew: 0 },
      leftOut: { withoutContract: 0, withoutAmount: 0, otherCurrency: 0 },
    })
    const { months, periods, totals } = read.bridge!
    expect([months[0]!.month, months.at(-1)!.month]).toEqual(['2024-03', '2026-07'])
    expect(months.at(-1)!.isCutOff).toBe(false)
    expect(totals).toMatchObject({ openingMinor: 300_000, newMinor: 120_000, closingMinor: 470_000 })
    expect(totals).toMatchObject({ churnMinor: 50_000, expansionMinor: 100_000, reactivationMinor: 0 })
    // The late renewal is an expansion of February, and no loss of January.
    expect(months.find(({ month }) => month === '2025-02')!.counts.expansion).toBe(1)
    expect(periods.find(({ period }) => period === '2025-Q3')).toMatchObject({
      churnMinor: 50_000,
      logoChurn: 0.25,
    })
    expect(read.groups).toBeUndefined()
    expect(read.cohorts.map(({ cohort, customers }) => [cohort, customers])).toEqual([
      ['2024', 1],
      ['2025', 1],
    ])
  })

  test('[Q159] [Q160] groups are by the first tier that was recorded, those without one last', async () => {
    const [first, second, third] = await storeContracts(context, FOUR)
    const placed = (accountId: Uuid, tier: string) => ({
      ...{ accountId, tier, reason: 'entry' as const, since: TODAY - 300 },
    })
    await storeRun(context, {
      placements: [placed(first!, 'high'), placed(second!, 'low'), placed(third!, 'low')],
      effectiveOn: TODAY - 300,
    })
    await storeRun(context, { placements: [placed(second!, 'high')], effectiveOn: TODAY - 100 })
    const { groups, bridge } = await readRetention(context, { ...QUESTION, group: 'tier' })
    expect(groups!.map(({ group, bridge: own }) => [group, own.totals.closingMinor])).toEqual([
      ['high', 100_000],
      ['low', 300_000],
      [undefined, 70_000],
    ])
    const sum = groups!.reduce((total, { bridge: own }) => total + own.totals.churnMinor, 0)
    expect(sum).toBe(bridge!.totals.churnMinor)
    const { groups: segments } = await readRetention(context, { ...QUESTION, group: 'segment' })
    expect(segments!.map(({ group }) => group)).toEqual([undefined])
  })

  test('[Q160] unknown amounts and other currencies are counted and left out; who just ended may still renew', async () => {
    await storeContracts(context, [
      ...FOUR,
      [['2024-01-01', null, null]],
      [
        ['2024-01-01', '2025-01-01', 900],
        ['2025-01-01', null, 900, 'EUR'],
      ],
      [['2024-01-01', '2026-06-20', 900]],
      [],
    ])
    const read = await readRetention(context, QUESTION)
    expect(read.leftOut).toEqual({ withoutContract: 1, withoutAmount: 1, otherCurrency: 1 })
    expect(read.mayStillRenew).toBe(1)
    expect(read.bridge!.totals.openingMinor).toBe(390_000)
  })

  test('[Q161] begins where the record is whole, or where one asks for it, and ends with the last snapshot', async () => {
    await storeContracts(context, FOUR)
    const early = await readRetention(context, {
      ...QUESTION,
      from: parseMonth('2024-01')!,
      to: parseMonth('2024-03')!,
    })
    expect(early.bridge!.months.map(({ month, newMinor }) => [month, newMinor])).toEqual([
      ['2024-01', 300_000],
      ['2024-02', 0],
      ['2024-03', 0],
    ])
    const ends = await readRetention(context, { ...QUESTION, snapshot: 'end' })
    expect(ends.bridge!.months.at(-1)!.month).toBe('2026-06')
    const later = await readRetention(context, { ...QUESTION, from: parseMonth('2027-01')! })
    expect(later.bridge).toBeUndefined()
    const lately = await readRetention(context, { ...QUESTION, months: 3 })
    expect(lately.bridge!.months.map(({ month }) => month)).toEqual(['2026-05', '2026-06', '2026-07'])
    const whole = await readRetention(context, { ...QUESTION, months: 600 })
    expect(whole.bridge!.months[0]!.month).toBe('2024-03')
  })

  test('[Q161] a workspace without contracts, and one that began today', async () => {
    expect(await readRetention(context, QUESTION)).toMatchObject({
      ...{ bridge: undefined, cohorts: [], recordBeginsOn: undefined, accounts: 0 },
    })
    await storeContracts(context, [[[formatDay(TODAY), null, 1000]]])
    const { bridge } = await readRetention(context, QUESTION)
    expect(bridge!.months).toHaveLength(1)
    expect(bridge!.months[0]).toMatchObject({ month: '2026-07', newMinor: 100_000, grr: undefined })
  })

  test('[Q157] page by page it is the same as all at once', async () => {
    const { database, workspaceId } = context
    await database.query(
      sql`insert into account (workspace_id, account_id, source, external_id, custom, created_at, updated_at)
          select $1, gen_random_uuid(), 'crm', i::text, '{}', $2, $2 from generate_series(1, 6000) i`,
      [workspaceId, context.now()],
    )
    await database.query(
      sql`insert into contract (workspace_id, account_id, from_on, until_on, acv_minor, currency, recorded_at)
          select workspace_id, account_id, date '2023-01-01' + (external_id::int % 700), date '2024-01-01' + (external_id::int % 700),
                 1000 + external_id::int % 97, 'USD', $2 from account where workspace_id = $1`,
      [workspaceId, context.now()],
    )
    await database.query(
      sql`insert into contract (workspace_id, account_id, from_on, until_on, acv_minor, currency, recorded_at)
          select workspace_id, account_id, date '2024-01-01' + (external_id::int % 700) + external_id::int % 60, null,
                 1000 + external_id::int % 89, 'USD', $2 from account where workspace_id = $1 and external_id::int % 3 <> 0`,
      [workspaceId, context.now()],
    )
    const rows = await database.query<{
      id: Uuid
      from: number
      until: number | null
      acv: number
      next: number | null
    }>(
      sql`select account_id as id, from_on as "from", until_on as until, acv_minor as acv,
                 lead(from_on) over (partition by workspace_id, account_id order by from_on) as next
            from contract where workspace_id = $1`,
      [workspaceId],
    )
    const periods = rows.map(({ id, from, until, acv, next }) => ({
      ...{ customer: id, from, amountMinor: acv },
      until: next !== null && next <= until! + 30 ? next : (until ?? undefined),
    }))
    const question = { ...QUESTION, by: 'year', from: parseMonth('2023-01')! } as const
    const whole = bridgeOf(periods, { ...question, to: parseMonth('2026-07')! })!
    const read = await readRetention(context, question)
    expect(read.bridge!.totals).toEqual(whole.totals)
    expect(read.bridge!.periods.map(({ grr }) => grr)).toEqual(whole.periods.map(({ grr }) => grr))
    const cohorts = cohortsOf(periods, { by: 'year', snapshot: 'start', to: parseMonth('2026-07')! })
    const newest = cohorts.at(-1)!
    expect(read.cohorts.at(-1)!.customers).toBe(newest.customers)
    // The list alone ends with its last change, the workspace with today.
    expect(read.cohorts.at(-1)!.ages.slice(0, newest.ages.length)).toEqual(newest.ages)
  })
})

test('[Q164] retention is for those who may read plans', async () => {
  const userId = context.newId()
  const csm = enterWorkspace(surroundings, context.workspaceId, {
    ...{ kind: 'user', userId, role: 'csm', bookOf: undefined },
  })
  for (const read of [
    () => readRetention(csm, QUESTION),
    () => readCustomerSurvival(csm, { conf: 'log' }),
    () => readRenewals(csm, { project: 3, discount: 0.1 }),
  ])
    expect(await problemsIn(read)).toMatchObject([{ code: 'not-allowed' }])
})
