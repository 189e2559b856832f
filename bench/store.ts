import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensurePostgres } from '../scripts/ensure-postgres.mjs'
import { type Account, anAccount } from '../src/domain/account/account.ts'
import { seededRandom } from '../src/domain/kernel/seeded-random.ts'
import type { View } from '../src/store/accounts.ts'
import type { Database } from '../src/store/database.ts'
import { newIdSource, type Uuid } from '../src/store/identifier.ts'
import { ACCOUNT_FACTS, importAccounts } from '../src/store/import-accounts.ts'
import { migrate } from '../src/store/migrate.ts'
import { openDatabase } from '../src/store/open-database.ts'
import { type NewPlacement, publishRun } from '../src/store/placements.ts'
import { readBase } from '../src/store/read-base.ts'
import { sql } from '../src/store/sql.ts'
import { databaseOf } from '../src/store/workspace-database.ts'

// How long a customer base takes into and out of the database: `node bench/store.ts [accounts] [embedded|15]`.
const count = Number(process.argv[2] ?? 1_000_000)
const programs = process.argv[3] === '15' ? ensurePostgres() : undefined
const asOf = 20_454
const at = '2026-01-01T00:00:00Z'
const newId = newIdSource({ now: Date.now, random: randomBytes })

const folder = mkdtempSync(join(tmpdir(), 'tierwise-bench-'))
chmodSync(folder, 0o755)
const { database: unbound, close } = await timed('start, fresh', () =>
  openDatabase({ url: undefined, dataFolder: join(folder, 'data'), programs }),
)
try {
  await timed('migrate', () => migrate(unbound, { at: new Date() }))
  const workspaceId = newId()
  await unbound.query(
    sql`insert into workspace (workspace_id, name, currency, created_at) values ($1, 'Bench', 'USD', $2)`,
    [workspaceId, at],
  )
  const database = databaseOf(unbound, workspaceId)
  const bring = (every: number) =>
    database.transaction((transaction) =>
      importAccounts(transaction, {
        ...{
          workspaceId,
          importId: newId(),
          source: 'list',
          currency: 'USD',
          asOf,
          at,
          facts: ACCOUNT_FACTS,
        },
        accounts: generateAccounts(every),
      }),
    )
  console.log(`${count.toLocaleString('en')} accounts`)
  console.log(await timed('import into an empty workspace', () => bring(Number.POSITIVE_INFINITY)))
  console.log(await timed('the same list again', () => bring(Number.POSITIVE_INFINITY)))
  console.log(await timed('6 % with another ACV and health', () => bring(16)))
  const ids = await timed('read the whole base', () => readIds(database, { workspaceId, asOf, run: 0 }))
  await timed('publish a placement each', () =>
    publishRun(database, {
      ...{ workspaceId, runId: newId(), effectiveOn: asOf, actor: 'bench', at, assignments: [] },
      placements: placementsOf(ids),
    }),
  )
  await timed('read the whole base, with placements', () => readIds(database, { workspaceId, asOf, run: 1 }))
} finally {
  await timed('stop', close)
  rmSync(folder, { recursive: true, force: true })
}

/** The same list each time, but that every nth account has another ACV and health. */
function* generateAccounts(every: number): Generator<Account> {
  const random = seededRandom(7)
  for (let index = 0; index < count; index++) {
    const shift = index % every === 1 ? 1 : 0
    yield anAccount({
      id: `A${String(index).padStart(8, '0')}`,
      name: `Customer ${index}`,
      acvMinor: Math.floor(random() * 10_000_000) + shift,
      employees: Math.floor(random() * 5000),
      industry: 'Software',
      region: 'EMEA',
      country: 'DE',
      startOn: 18_262 + Math.floor(random() * 2000),
      renewalOn: asOf + Math.floor(random() * 365),
      health: Math.floor(random() * 99) + shift,
      nps: 7,
      custom: { plan: 'Pro' },
    })
  }
}

function* placementsOf(ids: readonly Uuid[]): Generator<NewPlacement> {
  for (const accountId of ids) {
    yield {
      accountId,
      tier: 'low',
      since: asOf,
      reason: 'entry',
      baseTier: 'low',
      acvMinor: 100,
      currency: 'USD',
    }
  }
}

async function readIds(database: Database, view: View): Promise<Uuid[]> {
  const { base } = await database.transaction((transaction) => readBase(transaction, view))
  return Array.from(base.accounts, ({ id }) => id)
}

async function timed<Result>(what: string, work: () => Promise<Result>): Promise<Result> {
  const begun = performance.now()
  const result = await work()
  const seconds = ((performance.now() - begun) / 1000).toFixed(2)
  const megabytes = Math.round(process.memoryUsage().rss / 2 ** 20)
  console.log(`${what.padEnd(40)} ${seconds.padStart(7)} s ${String(megabytes).padStart(6)} MB`)
  return result
}
