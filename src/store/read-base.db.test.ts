import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Account } from '../domain/account/account.ts'
import { anAccount } from '../domain/account/account.ts'
import { type Day, formatDay } from '../domain/kernel/day.ts'
import type { StoredAccount } from './account-rows.ts'
import { findAccount, walkAccounts } from './accounts.ts'
import type { Database } from './database.ts'
import { derivedIdOf, type Uuid } from './identifier.ts'
import { ACCOUNT_FACTS, importAccounts } from './import-accounts.ts'
import { type NewAssignment, type NewPlacement, publishRun } from './placements.ts'
import { holdState, readBase, type StoredBase } from './read-base.ts'
import { sql } from './sql.ts'
import { AT, aWorkspace, newId } from './testing/a-workspace.ts'
import { anyState, MARCH, type State } from './testing/any-state.ts'
import { asPages } from './testing/as-pages.ts'
import { useFreshDatabase } from './testing/fresh-database.ts'
import { databaseOf } from './workspace-database.ts'

const used = useFreshDatabase()
const march = MARCH
let workspaceId: Uuid
let database: Database

beforeEach(async () => {
  workspaceId = await aWorkspace(used.database)
  database = databaseOf(used.served, workspaceId)
})

describe('the whole base', () => {
  test('[B39] is what the pages are, but for those who have left', async () => {
    await fc.assert(
      fc.asyncProperty(anyState, async (state) => {
        workspaceId = await aWorkspace(used.database)
        database = databaseOf(used.served, workspaceId)
        await arrange(state)
        for (const run of [0, 1, state.runs.length]) {
          const { stored, pages } = await readBoth({ asOf: march, run })
          expect(asPages(stored)).toEqual(pages.filter(({ hasLeft }) => !hasLeft))
        }
      }),
      { numRuns: 15 },
    )
  }, 120_000)

  test('[B39] more different texts than are numbered, and more rows than a page', async () => {
    const accounts = Array.from({ length: 9000 }, (_, index) =>
      anAccount({
        id: String(index),
        name: index % 3 === 0 ? `Ünï ${index}` : index % 3 === 1 ? `plain ${index}` : undefined,
        region: index % 5 === 0 ? undefined : `R${index % 7}`,
        custom: { seats: index, code: `c${index}`, ...(index > 8500 && { isTrial: true }) },
      }),
    )
    await bring(accounts)
    const { stored, pages } = await readBoth({ asOf: march, run: 0 })
    expect(asPages(stored)).toEqual(pages)
    expect(stored.base.customFields).toEqual({ code: 'string', isTrial: 'bool', seats: 'double' })
  })

  test('[B39] it can be walked again, and every account be asked for in any order', async () => {
    await bring(['1', '2', '3'].map((id) => anAccount({ id, acvMinor: 100 })))
    const ids = ['1', '2', '3'].map(idOf).toSorted()
    await place([{ accountId: ids[1]!, tier: 'low' }])
    const { base, current, sourceOf } = await read({ asOf: march, run: 1 })
    const walk = () => [...base.accounts].map(({ id }) => id)
    expect([walk(), walk()]).toEqual([ids, ids])
    expect(base).toMatchObject({ currency: 'USD', acvProxy: undefined, accounts: { size: 3 } })
    expect([ids[2], ids[1], ids[0], newId(), 'none'].map((id) => current(id!)?.tier)).toEqual([
      undefined,
      'low',
      undefined,
      undefined,
      undefined,
    ])
    expect(new Set(ids.map((id) => sourceOf(id)?.externalId))).toEqual(new Set(['1', '2', '3']))
    expect(sourceOf(newId())).toBeUndefined()
  })

  test('[B39] an empty base', async () => {
    const { base, current } = await read({ asOf: march, run: 0 })
    expect([...base.accounts]).toEqual([])
    expect(current(newId())).toBeUndefined()
  })

  test('[B9] a date that is no day is refused, and the session can be used again', async () => {
    await bring([anAccount({ id: 'A' })])
    await change(database, sql`update account set start_on = 'infinity' where workspace_id = $1`)
    const outcome = await database.transaction(async (transaction) => {
      const view = { workspaceId, asOf: march, run: 0 }
      const message = await readBase(transaction, view).catch((error: Error) => error.message)
      const names = await transaction.query(
        sql`select external_id as id from account where workspace_id = $1`,
        [workspaceId],
      )
      return { message, names }
    })
    expect(outcome.message).toMatch(/not a day of our calendar/)
    expect(outcome.names).toEqual([{ id: 'A' }])
  })

  test('[B24] of another workspace nothing is read, with and without row-level security', async () => {
    await bring([anAccount({ id: 'A', acvMinor: 1 })])
    const other = await aWorkspace(used.database)
    const view = { workspaceId: other, asOf: march, run: 0 }
    for (const connection of [used.database, databaseOf(used.served, other), database]) {
      const { base } = await connection.transaction((transaction) => readBase(transaction, view))
      expect(base.accounts.size).toBe(0)
    }
  })

  test('[B40] one state, whatever is written meanwhile', async () => {
    await bring([anAccount({ id: 'A', name: 'Old' })])
    const names = await database.transaction(async (transaction) => {
      // The binding of the transaction to its workspace came before.
      await holdState(transaction)
      const view = { workspaceId, asOf: march, run: 0 }
      const before = await readBase(transaction, view)
      const outside = databaseOf(used.database, workspaceId)
      await change(outside, sql`update account set name = 'New' where workspace_id = $1`)
      const after = await readBase(transaction, view)
      return [before, after].map(({ base }) => [...base.accounts].map(({ name }) => name))
    })
    expect(names).toEqual([['Old'], ['Old']])
  })
})

test('[B41] a custom field of several kinds is a text', async () => {
  await bring([
    anAccount({ id: 'A', custom: { x: 1, y: true } }),
    anAccount({ id: 'B', custom: { x: 'one', y: 2 } }),
  ])
  const { base } = await read({ asOf: march, run: 0 })
  expect(base.customFields).toEqual({ x: 'string', y: 'string' })
  const found = [...base.accounts].map(({ custom }) => custom)
  expect(new Set(found.map(({ x, y }) => `${typeof x} ${x} ${typeof y} ${y}`))).toEqual(
    new Set(['string 1 string true', 'string one string 2']),
  )
})

test('[B42] an ACV in another currency than the workspace is not known in it', async () => {
  await bring([anAccount({ id: 'A', acvMinor: 100 }), anAccount({ id: 'B', acvMinor: 100 })])
  await change(
    database,
    sql`update contract set currency = 'JPY' where workspace_id = $1 and account_id = $2`,
    idOf('A'),
  )
  const { base, inOtherCurrency } = await read({ asOf: march, run: 0 })
  const acvOf = new Map([...base.accounts].map(({ id, acvMinor }) => [id, acvMinor]))
  expect([acvOf.get(idOf('A')), acvOf.get(idOf('B')), inOtherCurrency]).toEqual([undefined, 100, 1])
})

test('[B43] the tier and the owner of the list count until a plan was applied', async () => {
  const [csm, otherCsm] = [newId(), newId()]
  await change(
    database,
    sql`insert into person (workspace_id, person_id, source, external_id, tiers, languages, regions, skills, created_at, updated_at)
        values ($1, $2, 'team', 'CSM 01', '{}', '{}', '{}', '{}', $3, $3)`,
    csm,
    AT,
  )
  await bring(['A', 'B'].map((id) => anAccount({ id })))
  await change(
    database,
    sql`update account set listed_tier = 'tech', listed_owner = 'CSM 01' where workspace_id = $1`,
  )
  await change(
    database,
    sql`update account set listed_owner = 'CSM 99' where workspace_id = $1 and account_id = $2`,
    idOf('B'),
  )
  const run = await place(
    [{ accountId: idOf('A'), tier: 'high' }],
    [{ accountId: idOf('A'), owner: otherCsm, reason: 'capacity' }],
  )
  const statesOf = async (run: number) => {
    const { stored, pages } = await readBoth({ asOf: march, run })
    expect(asPages(stored)).toEqual(pages)
    const byId = new Map(pages.map(({ account: { id, tier, owner } }) => [id, { tier, owner }]))
    return ['A', 'B'].map((id) => byId.get(idOf(id)))
  }
  expect(await statesOf(0)).toEqual([
    { tier: 'tech', owner: csm },
    { tier: 'tech', owner: 'CSM 99' },
  ])
  expect(await statesOf(run)).toEqual([
    { tier: 'high', owner: otherCsm },
    { tier: 'tech', owner: 'CSM 99' },
  ])
})

test('[B44] an account has left when its contracts have ended and none holds', async () => {
  await bring(['none', 'open', 'ended', 'future'].map((id) => anAccount({ id })))
  const contract = (id: string, from: Day, until: Day | undefined) =>
    change(
      database,
      sql`insert into contract (workspace_id, account_id, from_on, until_on, currency, recorded_at)
          values ($1, $2, $3, $4, 'USD', $5)`,
      ...[idOf(id), formatDay(from), until === undefined ? null : formatDay(until), AT],
    )
  await contract('open', march - 20, march - 10)
  await contract('open', march - 5, undefined)
  await contract('ended', march - 20, march)
  await contract('future', march + 10, undefined)
  const leftOn = async (asOf: Day) => {
    const { stored, pages } = await readBoth({ asOf, run: 0 })
    expect(asPages(stored)).toEqual(pages.filter(({ hasLeft }) => !hasLeft))
    return pages.flatMap(({ hasLeft, externalId }) => (hasLeft ? [externalId] : [])).toSorted()
  }
  expect(await leftOn(march)).toEqual(['ended'])
  expect(await leftOn(march - 1)).toEqual([])
  expect(await leftOn(march - 6)).toEqual(['open'])
  expect(await leftOn(march - 10)).toEqual(['open'])
  expect(await leftOn(march - 11)).toEqual([])
  const found = await findAccount(database, { workspaceId, asOf: march, run: 0 }, idOf('ended'))
  expect(found?.hasLeft).toBe(true)
})

async function arrange({ accounts, listed, ended, runs }: State): Promise<void> {
  await bring(accounts)
  for (const [index, tier] of listed.entries()) {
    await change(
      database,
      sql`update account set listed_tier = $3, listed_owner = $3 where workspace_id = $1 and account_id = $2`,
      ...[idOf(String(index)), tier ?? null],
    )
  }
  for (const { account, from, days } of ended) {
    await change(
      database,
      sql`insert into contract (workspace_id, account_id, from_on, until_on, acv_minor, currency, recorded_at)
          values ($1, $2, $3, $4, 5, 'USD', $5)`,
      ...[idOf(String(account)), formatDay(from), formatDay(from + days), AT],
    )
  }
  for (const { placements, assignments } of runs) {
    await place(
      placements.map(({ account, ...placement }) => ({
        currency: 'USD',
        ...placement,
        accountId: idOf(String(account)),
      })),
      assignments.map(({ account, owner }) => ({
        accountId: idOf(String(account)),
        owner,
        reason: 'capacity',
      })),
    )
  }
}

async function bring(accounts: Iterable<Account>): Promise<void> {
  await database.transaction((transaction) =>
    importAccounts(transaction, {
      ...{ workspaceId, importId: newId(), source: 'list', currency: 'USD', asOf: march, at: AT },
      ...{ facts: ACCOUNT_FACTS, accounts },
    }),
  )
}

function place(placements: NewPlacement[], assignments: NewAssignment[] = []): Promise<number> {
  return publishRun(database, {
    ...{ workspaceId, runId: newId(), effectiveOn: march, actor: 'test', at: AT, placements, assignments },
  })
}

async function change(
  connection: Database,
  statement: Parameters<Database['change']>[0],
  ...values: unknown[]
) {
  await connection.change(statement, [workspaceId, ...values])
}

function read(view: { asOf: Day; run: number }): Promise<StoredBase> {
  return database.transaction((transaction) => readBase(transaction, { workspaceId, ...view }))
}

async function readBoth(view: {
  asOf: Day
  run: number
}): Promise<{ stored: StoredBase; pages: Omit<StoredAccount, 'currency'>[] }> {
  const stored = await read(view)
  const pages: Omit<StoredAccount, 'currency'>[] = []
  for await (const { currency: _, ...account } of walkAccounts(database, { workspaceId, ...view }, 1000)) {
    pages.push(account)
  }
  return { stored, pages }
}

function idOf(externalId: string): Uuid {
  return derivedIdOf('account', workspaceId, { source: 'list', externalId })
}
