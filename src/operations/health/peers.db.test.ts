import fc from 'fast-check'
import { expect, test } from 'vitest'
import { collectPeers } from '../../domain/health/collect-peers.ts'
import { aModel } from '../../domain/model/a-model.ts'
import { copyDay } from '../../store/copy-line.ts'
import { readPeers } from '../../store/health-peers.ts'
import { type MeasuredAccount, walkMeasuredAccounts } from '../../store/health-readings.ts'
import { readPublishedRun } from '../../store/placements.ts'
import { sql } from '../../store/sql.ts'
import { useFreshDatabase } from '../../store/testing/fresh-database.ts'
import { scoringOf } from './score-accounts.ts'
import { aScoredWorkspace } from './testing/a-scored-workspace.ts'

const used = useFreshDatabase()
const METRICS = ['logins', 'seats']
const rules = scoringOf(
  aModel({
    health: {
      signals: [
        { metric: 'logins', group: 'usage', freshDays: 10 },
        { metric: 'seats', group: 'usage', freshDays: 40 },
      ],
    },
  }),
)!

const anySignals = fc.uniqueArray(
  fc.record({
    account: fc.nat(3),
    metric: fc.constantFrom(...METRICS),
    daysAgo: fc.integer({ min: -2, max: 60 }),
    value: fc.nat(5),
  }),
  { selector: ({ account, metric, daysAgo }) => `${account} ${metric} ${daysAgo}`, maxLength: 20 },
)

test('[Q147] the database finds the peers that the domain finds, and readings of both ends of the trend', async () => {
  const { context, ids } = await aScoredWorkspace(used.served, undefined, [
    ...[
      { id: 'A', acvMinor: 6_000_000 },
      { id: 'B', acvMinor: 6_000_000 },
    ],
    ...[
      { id: 'C', acvMinor: 100 },
      { id: 'D', acvMinor: 100 },
    ],
  ])
  const { database, workspaceId, now } = context
  const day = context.today()
  await fc.assert(
    fc.asyncProperty(anySignals, async (signals) => {
      await database.query(sql`delete from signal where workspace_id = $1`, [workspaceId])
      for (const { account, metric, daysAgo, value } of signals) {
        await database.query(
          sql`insert into signal (workspace_id, account_id, metric, day, value, source, recorded_at)
              values ($1, $2, $3, $4, $5, 'test', $6)`,
          [workspaceId, ids[account], metric, copyDay(day - daysAgo), value, now()],
        )
      }
      await database.transaction(async (transaction) => {
        const run = await readPublishedRun(transaction, workspaceId)
        const view = { workspaceId, run, day, metrics: METRICS, trendDays: 28 }
        const accounts: MeasuredAccount[] = []
        for await (const account of walkMeasuredAccounts(transaction, view)) accounts.push(account)
        for (const { accountId, readings } of accounts) {
          const own = signals.filter(({ account }) => ids[account] === accountId)
          const newest = (metric: string, from: number) =>
            own
              .filter((each) => each.metric === metric && each.daysAgo >= from)
              .toSorted((a, b) => a.daysAgo - b.daysAgo)[0]
          const wanted = METRICS.flatMap((metric) => {
            const [late, early] = [newest(metric, 0), newest(metric, 28)]
            return [...(early === late ? [] : [early]), late].flatMap((each) => each ?? [])
          })
          expect(readings).toEqual(
            wanted.map(({ metric, daysAgo, value }) => ({ metric, day: day - daysAgo, value })),
          )
        }
        const found = await readPeers(transaction, view, rules.scoring)
        const known = collectPeers(accounts, rules.scoring, day)
        for (const tier of ['low', 'tech', undefined]) {
          for (const metric of METRICS) expect(found(tier, metric)).toEqual(known(tier, metric))
        }
      })
    }),
    { numRuns: 25 },
  )
})
