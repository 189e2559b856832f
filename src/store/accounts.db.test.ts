import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { type Account, anAccount } from '../domain/account/account.ts'
import { accountsOf } from '../domain/account/customer-base.ts'
import { formatDay, parseDay } from '../domain/kernel/day.ts'
import { eraseAccount, findAccount, listAccounts, walkAccounts } from './accounts.ts'
import type { Database } from './database.ts'
import { derivedIdOf, type Uuid } from './identifier.ts'
import {
  ACCOUNT_FACTS,
  type AccountFact,
  type AccountImport,
  type ImportCount,
  importAccounts,
} from './import-accounts.ts'
import { sql } from './sql.ts'
import { AT, aWorkspace, newId } from './testing/a-workspace.ts'
import { useFreshDatabase } from './testing/fresh-database.ts'
import { databaseOf } from './workspace-database.ts'

const used = useFreshDatabase()
const march = parseDay('2026-03-01')!
let workspaceId: Uuid
/** As the server has it: row-level security holds. */
let database: Database

beforeEach(async () => {
  workspaceId = await aWorkspace(used.database)
  database = databaseOf(used.served, workspaceId)
})

describe('importing', () => {
  test('[B21] everything known comes back, and what is unknown stays so', async () => {
    const full = anAccount({
      id: 'A-1',
      name: 'Ünïted "Quotes"\t\\ & Söhne\n🙂',
      acvMinor: 12_345_678_901,
      employees: 250,
      industry: 'Retail',
      region: 'EMEA',
      country: 'DE',
      language: 'de',
      startOn: parseDay('2020-02-29'),
      renewalOn: parseDay('2026-12-31'),
      strategic: false,
      complexity: 3,
      health: 71.25,
      healthTrend: -2.5,
      openTickets: 0,
      nps: -100,
      parentId: 'A-2',
      contractTouch: 'high',
      custom: { seats: 12.5, plan: 'a"b\\c', isTrial: false },
    })
    expect(await bring([full, anAccount({ id: 'A-2' })])).toEqual({ added: 2, changed: 0, unchanged: 0 })
    const expected = { ...full, id: idOf('A-1'), parentId: idOf('A-2') }
    const found = await find('A-1')
    expect(found).toMatchObject({ source: 'list', externalId: 'A-1', currency: 'USD', placement: undefined })
    expect(found!.account).toEqual(expected)
    expect((await find('A-2'))!.account).toEqual(anAccount({ id: idOf('A-2') }))
  })

  test('[B20] any text survives', async () => {
    const texts = fc.sample(fc.string({ unit: 'grapheme', maxLength: 20 }), { numRuns: 300, seed: 7 })
    await bring(texts.map((name, index) => anAccount({ id: String(index), name, custom: { name } })))
    for await (const { account, externalId } of walkAccounts(database, view())) {
      const expected = texts[Number(externalId)]!.replaceAll('\0', '')
      expect([account.name, account.custom]).toEqual([expected, { name: expected }])
    }
  })

  test('[B21] the same list again changes nothing, a changed row changes that row and keeps what was', async () => {
    const list = ['A', 'B', 'C'].map((id) => anAccount({ id, name: `Name ${id}`, health: 50 }))
    await bring(list)
    expect(await bring(list)).toEqual({ added: 0, changed: 0, unchanged: 3 })
    const changed = [list[0]!, { ...list[1]!, health: 20 }, anAccount({ id: 'D' })]
    expect(await bring(changed)).toEqual({ added: 1, changed: 1, unchanged: 1 })
    expect((await find('B'))!.account.health).toBe(20)
    const kept = await database.query(
      sql`select before ->> 'external_id' as id, before ->> 'health' as health from import_change where workspace_id = $1`,
      [workspaceId],
    )
    expect(kept).toEqual([{ id: 'B', health: '50' }])
  })

  test('[B21] a list that does not speak of a fact leaves it', async () => {
    await bring([anAccount({ id: 'A', name: 'Old', health: 80, acvMinor: 500, custom: { a: 1, b: 1 } })])
    await bring([anAccount({ id: 'A', name: 'New', custom: { b: 2 } })], { facts: ['name', 'custom'] })
    const { account } = (await find('A'))!
    expect(account).toMatchObject({ name: 'New', health: 80, acvMinor: 500, custom: { a: 1, b: 2 } })
    await bring([anAccount({ id: 'A' })], { facts: ['health'] })
    expect((await find('A'))!.account).toMatchObject({ name: 'New', health: undefined })
  })

  test('[B43] the tier and the owner of a list are taken in', async () => {
    await bring([anAccount({ id: 'A', tier: 'high', owner: 'CSM 01' })])
    expect((await find('A'))!.account).toMatchObject({ tier: 'high', owner: 'CSM 01' })
    await bring([anAccount({ id: 'A', tier: 'low' })], { facts: ['tier'] })
    expect((await find('A'))!.account).toMatchObject({ tier: 'low', owner: 'CSM 01' })
  })

  test('[B21] many accounts in several chunks, in whatever order and form they come', async () => {
    const list = Array.from({ length: 70_000 }, (_, index) =>
      anAccount({ id: String(index), acvMinor: index }),
    )
    const inAnyOrder = { ...accountsOf(list), at: (row: number) => list[row]! }
    const progress: number[] = []
    const onProgress = (done: number) => progress.push(done)
    const given = { ...anImport(inAnyOrder), onProgress }
    const first = await database.transaction((transaction) => importAccounts(transaction, given))
    expect(first).toEqual({ added: 70_000, changed: 0, unchanged: 0 })
    expect([progress.length > 1, progress.at(-1)]).toEqual([true, 70_000])
    expect(await bring(list)).toEqual({ added: 0, changed: 0, unchanged: 70_000 })
    const oneByOne = (async function* () {
      yield* list.slice(0, 40_000)
      yield { ...list[40_000]!, health: 1, acvMinor: 7 }
    })()
    const third = await database.transaction((transaction) => importAccounts(transaction, anImport(oneByOne)))
    expect(third).toEqual({ added: 0, changed: 1, unchanged: 40_000 })
    const wrong = await database.query(
      sql`select a.external_id as id, c.acv_minor as acv from account a
            join contract c on c.workspace_id = a.workspace_id and c.account_id = a.account_id
           where a.workspace_id = $1 and c.acv_minor::text <> a.external_id`,
      [workspaceId],
    )
    expect(wrong).toEqual([{ id: '40000', acv: 7 }])
  }, 60_000)

  test('a list that fails in the midst leaves nothing', async () => {
    const failing = (function* () {
      yield anAccount({ id: 'A' })
      throw new Error('the file ends here')
    })()
    await expect(bring(failing)).rejects.toThrow('the file ends here')
    await expect(bring([anAccount({ id: 'A', complexity: 9 })])).rejects.toThrow(/account_complexity_check/)
    expect(await ids()).toEqual([])
  })
})

test('[B35] a transaction that is done again imports the whole list again, or says that it cannot', async () => {
  const twice = (accounts: Iterable<Account>) => {
    let attempts = 0
    return database.transaction(async (transaction) => {
      const count = await importAccounts(transaction, anImport(accounts))
      if (++attempts === 1) throw Object.assign(new Error('conflict'), { code: '40001' })
      return count
    })
  }
  expect(await twice([anAccount({ id: 'A' })])).toEqual({ added: 1, changed: 0, unchanged: 0 })
  await expect(twice([anAccount({ id: 'B' })].values())).rejects.toThrow(/walked once only/)
  expect((await ids()).length).toBe(1)
})

describe('contracts', () => {
  test('[B22] an ACV that changes keeps its past', async () => {
    await bring([anAccount({ id: 'A', acvMinor: 100 })])
    await bring([anAccount({ id: 'A', acvMinor: 200 })], { asOf: march + 30 })
    await bring([anAccount({ id: 'A', acvMinor: 200 })], { asOf: march + 60 })
    const acvOn = async (day: number) => (await find('A', { asOf: day }))!.account.acvMinor
    expect(await acvOn(march - 1)).toBeUndefined()
    expect(await acvOn(march)).toBe(100)
    expect(await acvOn(march + 29)).toBe(100)
    expect(await acvOn(march + 30)).toBe(200)
    expect(await contracts()).toEqual([
      { from: march, until: march + 30, acv: 100 },
      { from: march + 30, until: null, acv: 200 },
    ])
  })

  test('[B22] a second list of the day mends the first; an older list changes nothing later', async () => {
    await bring([anAccount({ id: 'A', acvMinor: 100, renewalOn: march + 100 })])
    await bring([anAccount({ id: 'A', acvMinor: 150 })], { facts: ['acvMinor'] })
    expect((await find('A'))!.account).toMatchObject({ acvMinor: 150, renewalOn: march + 100 })
    await bring([anAccount({ id: 'A', acvMinor: 5 })], { asOf: march - 10 })
    expect(await contracts()).toEqual([{ from: march, until: null, acv: 150 }])
  })
})

describe('contracts of a list', () => {
  test('[B22] what was before is kept, so that the import can be undone', async () => {
    await bring([anAccount({ id: 'A', acvMinor: 100 }), anAccount({ id: 'B', acvMinor: 100 })])
    await bring([anAccount({ id: 'A', acvMinor: 200 })], { asOf: march + 30 })
    await bring([anAccount({ id: 'A', acvMinor: 300 })], { asOf: march + 30 })
    const kept = await database.query(
      sql`select account_id as id, subject, entry, before ->> 'acv_minor' as acv, before ->> 'until_on' as until
            from import_change where workspace_id = $1 order by import_id, entry`,
      [workspaceId],
    )
    expect(kept).toEqual([
      { id: idOf('A'), subject: 'contract', entry: '2026-03-01', acv: '100', until: null },
      { id: idOf('A'), subject: 'contract', entry: '2026-03-31', acv: '200', until: null },
    ])
  })

  test('[B22] a contract with an end keeps it under a new ACV, and an account that had left comes back', async () => {
    await bring([anAccount({ id: 'A', acvMinor: 100 })])
    await database.change(sql`update contract set until_on = $2 where workspace_id = $1`, [
      workspaceId,
      formatDay(march + 90),
    ])
    await bring([anAccount({ id: 'A', acvMinor: 200 })], { asOf: march + 30 })
    expect(await contracts()).toEqual([
      { from: march, until: march + 30, acv: 100 },
      { from: march + 30, until: march + 90, acv: 200 },
    ])
    expect(await find('A', { asOf: march + 100 })).toMatchObject({ hasLeft: true })
    await bring([anAccount({ id: 'A', acvMinor: 300 })], { asOf: march + 100 })
    expect(await find('A', { asOf: march + 100 })).toMatchObject({
      hasLeft: false,
      account: { acvMinor: 300 },
    })
  })

  test('[B22] an ACV that is no longer known ends no contract', async () => {
    await bring([anAccount({ id: 'A', acvMinor: 100 })])
    await bring([anAccount({ id: 'A' })], { asOf: march + 30 })
    expect(await find('A')).toMatchObject({ hasLeft: false, account: { acvMinor: undefined } })
    await bring([anAccount({ id: 'A' })], { asOf: march + 60 })
    expect((await contracts()).length).toBe(2)
  })

  test('[B22] a list without ACVs leaves the currency of contracts', async () => {
    await bring([anAccount({ id: 'A', acvMinor: 100 })])
    const euros = {
      ...anImport([anAccount({ id: 'A', renewalOn: march + 9 })], { facts: ['renewalOn'] }),
      currency: 'EUR',
    }
    await database.transaction((transaction) => importAccounts(transaction, euros))
    expect(await find('A')).toMatchObject({
      currency: 'USD',
      account: { acvMinor: 100, renewalOn: march + 9 },
    })
  })
})

describe('reading', () => {
  test('[B23] pages give each account once, in order', async () => {
    await bring(Array.from({ length: 25 }, (_, index) => anAccount({ id: String(index) })))
    const found = await ids()
    expect(found.length).toBe(25)
    expect(found.toSorted()).toEqual(found)
    const page = await listAccounts(database, view(), { limit: 25 })
    const rest = await listAccounts(database, view(), { after: page.next, limit: 25 })
    expect(rest).toEqual({ accounts: [], next: undefined })
  })

  test('[B24] another workspace sees and erases nothing', async () => {
    await bring([anAccount({ id: 'A' })])
    const other = await aWorkspace(used.database)
    // Without row-level security: the predicate alone.
    expect(await findAccount(used.database, { ...view(), workspaceId: other }, idOf('A'))).toBeUndefined()
    const erase = (workspace: Uuid) =>
      used.database.transaction((transaction) => eraseAccount(transaction, workspace, idOf('A')))
    expect(await erase(other)).toBe(false)
    expect(await find('A')).toBeDefined()
    expect(await erase(workspaceId)).toBe(true)
    expect(await find('A')).toBeUndefined()
  })
})

type Overrides = { readonly facts?: readonly AccountFact[]; readonly asOf?: number }

async function bring(accounts: Iterable<Account>, overrides: Overrides = {}): Promise<ImportCount> {
  return database.transaction((transaction) => importAccounts(transaction, anImport(accounts, overrides)))
}

function anImport(
  accounts: AccountImport['accounts'],
  { facts = ACCOUNT_FACTS, asOf = march }: Overrides = {},
): AccountImport {
  return { workspaceId, importId: newId(), source: 'list', currency: 'USD', asOf, at: AT, facts, accounts }
}

function view(asOf = march) {
  return { workspaceId, asOf, run: 0 }
}

function idOf(externalId: string): Uuid {
  return derivedIdOf('account', workspaceId, { source: 'list', externalId })
}

async function find(externalId: string, { asOf = march + 90 }: { asOf?: number } = {}) {
  return findAccount(database, view(asOf), idOf(externalId))
}

async function ids(): Promise<string[]> {
  const found: string[] = []
  for await (const { account } of walkAccounts(database, view(), 10)) found.push(account.id)
  return found
}

async function contracts() {
  return database.query(
    sql`select from_on as "from", until_on as until, acv_minor as acv from contract where workspace_id = $1 order by from_on`,
    [workspaceId],
  )
}
