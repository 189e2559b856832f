import { randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readCustomerBase } from '../src/connectors/read-customer-base.ts'
import { parseDay } from '../src/domain/kernel/day.ts'
import { enterWorkspace } from '../src/operations/enter-workspace.ts'
import { computePlan } from '../src/operations/plan/compute-plan.ts'
import { type Address, connectDatabase } from '../src/store/connect.ts'
import type { Database } from '../src/store/database.ts'
import { newIdSource } from '../src/store/identifier.ts'
import { ACCOUNT_FACTS, importAccounts } from '../src/store/import-accounts.ts'
import { migrate } from '../src/store/migrate.ts'
import { commitModelVersion } from '../src/store/model-versions.ts'
import { addPlan } from '../src/store/plans.ts'
import { sql } from '../src/store/sql.ts'
import type { ServerScale } from './server-scale.ts'

// One run in a process of its own, so that peak memory is its own. Prints one JSON line.
const [what, list, connection] = process.argv.slice(2) as [string, string, string]
const asOf = parseDay('2026-01-01')!
const at = '2026-01-01T00:00:00Z'
const newId = newIdSource({ now: Date.now, random: randomBytes })
const seconds: Record<string, number> = {}
let last = performance.now()

// The tier that the list names is mostly the one of its ACV; the lines of the model are a little elsewhere.
const MODEL = `
tierwise: 1
currency: USD
tiers:
  - { id: high, touch: high, when: acv >= 60000 }
  - { id: low, touch: low, when: acv >= 10000 }
  - { id: tech, touch: tech }
`

const database = await connectDatabase({ address: JSON.parse(connection) as Address })
await migrate(database, { at: new Date(at) })
last = performance.now()
await (what === 'import-and-plan' ? importAndPlan(database) : copyAndQuery(database))
await database.close()
const scale: ServerScale = { seconds, peakMb: process.resourceUsage().maxRSS / 1024 }
console.log(JSON.stringify(scale))

/** Notes how long it took since the last note. */
function note(stage: string): void {
  const now = performance.now()
  seconds[stage] = (seconds[stage] ?? 0) + (now - last) / 1000
  last = now
}

/** As the server does it: bound to a workspace by row-level security. */
async function importAndPlan(unbound: Database): Promise<void> {
  const workspaceId = newId()
  await unbound.query(
    sql`insert into workspace (workspace_id, name, currency, created_at) values ($1, 'Bench', 'USD', $2)`,
    [workspaceId, at],
  )
  const nothing = { openId: undefined, mailer: undefined, publicUrl: '', queue: { send: async () => {} } }
  const surroundings = {
    ...nothing,
    database: unbound,
    now: () => at,
    today: () => asOf,
    newId,
    random: randomBytes,
  }
  const context = enterWorkspace(surroundings, workspaceId, { kind: 'system' })
  last = performance.now()
  await importList(context)
  const planId = newId()
  const modelVersionId = newId()
  const by = { committedBy: undefined, committedAt: at, reason: undefined, digest: '', document: MODEL }
  await context.database.transaction(async (transaction) => {
    await commitModelVersion(transaction, { workspaceId, id: modelVersionId, ...by }, 0)
    const seen = { asOf, modelVersionId, seenRun: 0, createdBy: undefined, createdAt: at }
    await addPlan(transaction, { workspaceId, id: planId, jobId: newId(), ...seen })
  })
  let stage = 'read base'
  last = performance.now()
  const progress = (next: string) => {
    const name = { read: 'read base', plan: 'plan', write: 'write rows' }[next]!
    if (name !== stage) note(stage)
    stage = name
  }
  const result = await computePlan({ ...context, jobId: newId(), progress }, { planId })
  note(stage)
  console.error(result)
}

async function importList({
  database,
  workspaceId,
}: {
  database: Database
  workspaceId: string
}): Promise<void> {
  const read = await readCustomerBase({ path: list, asOf })
  if (read.kind === 'problems') throw new Error(JSON.stringify(read.problems))
  note('read file')
  const { accounts } = read.base
  await database.transaction((transaction) =>
    importAccounts(transaction, {
      ...{
        workspaceId,
        importId: newId(),
        source: 'list',
        currency: 'USD',
        asOf,
        at,
        facts: ACCOUNT_FACTS,
        accounts,
      },
    }),
  )
  note('import')
}

/** What somebody would do without us: `\copy` into one plain table, and one statement that says each account's tier. */
async function copyAndQuery(unbound: Database): Promise<void> {
  await unbound.transaction(async (transaction) => {
    await transaction.query(sql`
      create table plain (
        account_id text primary key, name text, acv numeric, currency text, employees bigint, industry text, region text,
        country text, language text, start_date date, renewal_date date, owner text, tier text, strategic boolean,
        complexity smallint, health numeric, nps numeric, parent_id text, contract_touch text, plan text
      )`)
    await transaction.copyIn(
      sql`copy plain from stdin (format csv, header)`,
      createReadStream(list, { encoding: 'utf8', highWaterMark: 1 << 16 }),
    )
  })
  note('copy')
  await unbound.query(sql`
    create table tiered as
    select account_id, tier as from_tier, acv,
           case when acv >= 60000 then 'high' when acv >= 6000 then 'low' else 'tech' end as to_tier
      from plain`)
  note('query')
}
