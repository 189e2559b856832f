import { beforeEach, expect, test } from 'vitest'
import { formatDay } from '../../domain/kernel/day.ts'
import { sql } from '../../store/sql.ts'
import { useFreshDatabase } from '../../store/testing/fresh-database.ts'
import type { Context } from '../context.ts'
import { storeAccounts } from '../plan/testing/a-planned-workspace.ts'
import { aContext, TODAY, testSurroundings } from '../testing/a-context.ts'
import { backtestHealth } from './backtest-health.ts'

const used = useFreshDatabase()
let context: Context

beforeEach(async () => {
  context = await aContext(testSurroundings(used.served))
})

type Kept = {
  readonly logins?: number
  readonly score?: number
  readonly until?: number
  readonly tier?: string
}

/** Accounts with a contract since long ago, and what was recorded of them 100 days ago and ten days ago. */
async function keep(accounts: readonly Kept[]): Promise<void> {
  const { database, workspaceId, now, newId } = context
  const ids = await storeAccounts(
    context,
    accounts.map(({ tier = 'low' }, index) => ({ id: `A${index}`, tier, startOn: TODAY - 900 })),
  )
  for (const [index, { logins, score, until }] of accounts.entries()) {
    const account = [workspaceId, ids[index]!] as const
    // Importing a list of today begins a contract of its own; this history stands in its place.
    await database.query(sql`delete from contract where workspace_id = $1 and account_id = $2`, [...account])
    await database.query(
      sql`insert into contract (workspace_id, account_id, from_on, until_on, currency, recorded_at)
          values ($1, $2, $3, $4, 'USD', $5)`,
      [...account, formatDay(TODAY - 900), until === undefined ? null : formatDay(TODAY + until), now()],
    )
    // What is recorded after the day is the opposite, and must not be seen.
    for (const [day, value] of [
      [TODAY - 100, logins],
      [TODAY - 10, logins === undefined ? undefined : 100 - logins],
    ] as const) {
      if (value === undefined) continue
      await database.query(
        sql`insert into signal (workspace_id, account_id, metric, day, value, source, recorded_at) values ($1, $2, 'logins', $3, $4, 'test', $5)`,
        [...account, formatDay(day), value, now()],
      )
    }
    if (score === undefined) continue
    await database.query(
      sql`insert into health_score (workspace_id, account_id, day, score, coverage, parts, mark, model_version_id, scored_at)
          values ($1, $2, $3, $4, 1, '[]', 'a', $6, $5), ($1, $2, $7, 100 - $4::numeric, 1, '[]', 'b', $6, $5)`,
      [...account, formatDay(TODAY - 100), score, now(), newId(), formatDay(TODAY - 10)],
    )
  }
}

/** Twenty that left and forty that stayed, healthier ones. */
const MIXED: readonly Kept[] = Array.from({ length: 60 }, (_, row) =>
  row < 20
    ? { score: 10 + row * 2, until: -30, tier: row % 2 ? 'high' : 'low' }
    : { score: 30 + row, tier: row % 2 ? 'high' : 'low' },
)

test('[Q156] scores as they stood then are held against who has left since, by tier', async () => {
  await keep([...MIXED, { until: -30 }, { until: -200, score: 1 }, { until: 10, score: 90 }])
  const { result, ...found } = await backtestHealth(context, { days: 90 })
  expect(found).toMatchObject({ known: TODAY - 90, judged: TODAY, of: 'score', accounts: 62, left: 21 })
  expect(found.missing).toEqual([{ of: 'score', accounts: 1 }])
  if (result.kind !== 'backtest') throw new Error(result.kind)
  expect(result.backtest).toMatchObject({
    n: 61,
    events: 20,
    verdict: 'predicts',
    direction: 'lower_is_riskier',
  })
  expect(result.backtest.groups.map(({ group }) => group)).toEqual(['high', 'low'])
})

test('[Q156] without scores the signals speak, and suggest weights', async () => {
  await keep(MIXED.map(({ score, ...rest }) => ({ ...rest, logins: score! })))
  const { of, result } = await backtestHealth(context, { days: 90 })
  expect(of).toBe('signals')
  if (result.kind !== 'backtest') throw new Error(result.kind)
  expect(result.backtest.verdict).toBe('predicts')
  expect(result.backtest.weights).toMatchObject([
    { signal: 'logins', direction: 'lower_is_riskier', share: 1 },
  ])
})

test('[Q156] where nobody left, nothing was known, or too little happened, that is the answer', async () => {
  await keep([{ score: 10 }, { score: 90 }])
  expect((await backtestHealth(context, { days: 90 })).result).toEqual({ kind: 'no_outcomes' })
  expect((await backtestHealth(context, { days: 300 })).result).toEqual({ kind: 'no_outcomes' })
  await context.database.query(
    sql`update contract set until_on = $2 where workspace_id = $1 and account_id in (
    select account_id from account where workspace_id = $1 and external_id = 'A0')`,
    [context.workspaceId, formatDay(TODAY - 5)],
  )
  expect((await backtestHealth(context, { days: 300 })).result).toEqual({ kind: 'nothing_known' })
  expect((await backtestHealth(context, { days: 300, of: 'score' })).result).toEqual({
    kind: 'nothing_known',
  })
  await context.database.query(
    sql`insert into signal (workspace_id, account_id, metric, day, value, source, recorded_at)
    select workspace_id, account_id, 'logins', $2, 3, 'test', $3 from account where workspace_id = $1`,
    [context.workspaceId, formatDay(TODAY - 400), context.now()],
  )
  expect((await backtestHealth(context, { days: 300, of: 'signals' })).result).toEqual({
    kind: 'too_few_events',
  })
})
