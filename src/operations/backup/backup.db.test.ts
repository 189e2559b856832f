import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checksumTables } from '../../store/backup/checksum-tables.ts'
import { listKeptTables } from '../../store/backup/kept-tables.ts'
import type { Database } from '../../store/database.ts'
import { MANIFEST } from '../../store/manifest.ts'
import { generatedSql, quoteName, sql } from '../../store/sql.ts'
import { newId } from '../../store/testing/a-workspace.ts'
import { useFreshDatabase } from '../../store/testing/fresh-database.ts'
import { problemsIn } from '../testing/problems-in.ts'
import { restoreBackup } from './restore-backup.ts'
import { writeBackup } from './write-backup.ts'

const source = useFreshDatabase()
const target = useFreshDatabase()
const NEVER_KEPT = [
  ...['session', 'one_time_link', 'sign_in_request', 'sign_in_failure', 'idempotency_key', 'migration'],
]
const at = new Date('2026-07-01T12:00:00Z')
let folder: string
let path: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tierwise-backup-'))
  path = join(folder, 'kept.backup')
  await loosen(source.database)
  await loosen(target.database)
  await fillEveryTable(source.database)
  await addMuch(source.database)
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a backup', () => {
  test('[Q89] restored is the same in every row of every table, but for what lets people in', async () => {
    const seen: number[] = []
    const written = await writeBackup(source.served, {
      ...{ path, version: '1.2.3', at: at.toISOString() },
      onProgress: (rows) => seen.push(rows),
    })
    expect(seen.at(-1)).toBe(written.rows)
    const restored = await restoreBackup(target.served, { path, at })
    expect([restored.tables, restored.rows]).toEqual([written.tables, written.rows])
    expect(await checksumTables(target.served)).toEqual(await checksumTables(source.served))
    const names = Object.keys(MANIFEST).filter((name) => !NEVER_KEPT.includes(name))
    expect(written.tables).toBe(names.length)
    for (const name of names) {
      const rows = await rowsOf(source.database, name)
      expect(rows.length, name).toBeGreaterThan(0)
      expect(await rowsOf(target.database, name), name).toEqual(rows)
    }
    for (const name of NEVER_KEPT.filter((one) => one !== 'migration')) {
      expect((await rowsOf(source.database, name)).length, name).toBeGreaterThan(0)
      expect(await rowsOf(target.database, name), name).toEqual([])
    }
    expect(restored.unfinishedJobs).toBe(0)
  })

  test('[Q89] the checksum of a table does not depend on the order of its rows, and on nothing less than all of them', async () => {
    const before = await checksumTables(source.served)
    await source.database.query(sql`update workspace set name = name`)
    expect(await checksumTables(source.served)).toEqual(before)
    await source.database.query(
      sql`update signal set value = value + 0.1 where day = (select min(day) from signal)`,
    )
    const after = await checksumTables(source.served)
    expect(after.signal).not.toEqual(before.signal)
    expect({ ...after, signal: undefined }).toEqual({ ...before, signal: undefined })
  })

  test('[Q90] is its owner’s alone, can be read by a person, and replaces no file', async () => {
    expect(statSync(path).mode & 0o777).toBe(0o600)
    const [first, second] = gunzipSync(readFileSync(path)).toString().split('\n')
    expect(JSON.parse(first!)).toMatchObject({ tierwise: 'backup', version: '1.2.3' })
    expect(JSON.parse(second!)).toMatchObject({ table: 'workspace', workspaceId: null })
    const again = () => writeBackup(source.served, { path, version: '1', at: at.toISOString() })
    expect(await problemsIn(again)).toMatchObject([{ code: 'file-exists' }])
    const nowhere = join(folder, 'no/where')
    expect(
      await problemsIn(() =>
        writeBackup(source.served, { path: nowhere, version: '1', at: at.toISOString() }),
      ),
    ).toMatchObject([{ code: 'folder-missing' }])
  })

  test('[Q90] that cannot be finished leaves nothing behind', async () => {
    const fresh = join(folder, 'unfinished')
    const fails = writeBackup(failingAfter(source.served, 3), {
      path: fresh,
      version: '1',
      at: at.toISOString(),
    })
    await expect(fails).rejects.toThrow('broken')
    expect(readdirSync(folder)).toEqual(['kept.backup'])
  })
})

describe('a restore', () => {
  test('[Q91] refuses a database that holds something, and a backup of a newer version', async () => {
    const restore = (file: string) => restoreBackup(target.served, { path: file, at })
    expect(await problemsIn(() => restore(path))).toMatchObject([{ code: 'database-not-empty' }])
    await empty(target.database)
    const newer = changed((text) => text.replace('0006_row_level_security.sql', '0099_later.sql'))
    expect(await problemsIn(() => restore(newer))).toMatchObject([
      { code: 'backup-newer', values: { migration: '0099_later.sql' }, file: newer },
    ])
    expect(await problemsIn(() => restore(join(folder, 'none')))).toMatchObject([{ code: 'file-missing' }])
    const other = join(folder, 'other')
    writeFileSync(other, 'a list of customers')
    expect(await problemsIn(() => restore(other))).toMatchObject([{ code: 'backup-unreadable' }])
    writeFileSync(other, gzipSync('{"tierwise":"model"}\n'))
    expect(await problemsIn(() => restore(other))).toMatchObject([{ code: 'backup-unreadable' }])
  })

  test('[Q91] of a file that is cut off or damaged changes nothing', async () => {
    await empty(target.database)
    const whole = readFileSync(path)
    const damaged = join(folder, 'damaged')
    const shares = fc.sample(fc.double({ min: 0.02, max: 0.999, noNaN: true }), { seed: 3, numRuns: 12 })
    // The last eight bytes are the checksum of all others and their number.
    const tries = [
      ...shares.map((share) => Math.floor(whole.length * share)),
      whole.length - 8,
      whole.length - 1,
    ]
    for (const [index, from] of tries.entries()) {
      writeFileSync(damaged, index % 2 === 0 ? damagedAt(whole, from) : whole.subarray(0, from))
      const problems = await problemsIn(() => restoreBackup(target.served, { path: damaged, at }))
      expect(['backup-damaged', 'backup-unreadable']).toContain(problems[0]!.code)
    }
    // Packed anew, so that only the checksums can tell.
    for (const change of [
      (text: string) => text.replace('"Company 1', '"Company 7').replace('Company 1', 'Company 7'),
      (text: string) => `${text.split('\n').slice(0, 40).join('\n')}\n`,
      (text: string) => text.replace('"table":"account"', '"table":"session"'),
    ]) {
      const file = changed(change)
      expect(await problemsIn(() => restoreBackup(target.served, { path: file, at }))).toMatchObject([
        { code: 'backup-damaged', file },
      ])
    }
    for (const { rows } of Object.values(await checksumTables(target.served))) expect(rows).toBe(0)
    expect((await restoreBackup(target.served, { path, at })).rows).toBeGreaterThan(0)
  })
})

/** Lets rows of any kind in: what is tested is that they come back as they were. */
async function loosen(database: Database): Promise<void> {
  const found = await database.query<{ table: string; name: string }>(sql`
    select conrelid::regclass::text as table, conname as name from pg_constraint
     where connamespace = current_schema()::regnamespace and contype in ('c', 'f')`)
  for (const { table, name } of found) {
    await database.query(generatedSql(`alter table ${quoteName(table)} drop constraint ${quoteName(name)}`))
  }
}

/** Two workspaces and five rows of chance in every table of each. */
async function fillEveryTable(database: Database): Promise<void> {
  const workspaceIds = [newId(), newId()]
  const columns = await database.query<{ table: string; name: string; type: string }>(sql`
    select table_name::text as table, column_name::text as name, udt_name::text as type
      from information_schema.columns where table_schema = current_schema() order by ordinal_position`)
  const text = fc.oneof(
    fc.constantFrom('', '\\N', '\\.', 'a\tb\nc\r\\d', '"quoted", {list}', 'Grüße 日本 🎉', 'Company 1'),
    fc.string({ unit: 'grapheme', maxLength: 20 }).map((found) => found.replaceAll('\0', '')),
  )
  const VALUES: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
    text,
    uuid: fc.constant(undefined).map(newId),
    int2: fc.integer({ min: -32_768, max: 32_767 }),
    int4: fc.integer(),
    int8: fc.maxSafeInteger(),
    numeric: fc.constantFrom('0.00', '-12.50', '123456789012345678901234567890.1', '1e-12', '7'),
    bool: fc.boolean(),
    date: fc.constantFrom('2026-07-01', '1999-12-31', '0001-01-01'),
    timestamptz: fc.constantFrom('2026-07-01T12:00:00.123456Z', '1970-01-01T00:00:00Z'),
    jsonb: fc.json({ maxDepth: 2 }).map((found) => found.replaceAll('\\u0000', '')),
    bytea: fc.uint8Array({ maxLength: 40 }).map((found) => Buffer.from(found)),
    _text: fc.array(text, { maxLength: 3 }),
    _uuid: fc.array(fc.constant(undefined).map(newId), { maxLength: 3 }),
  }
  for (const table of Object.keys(MANIFEST)) {
    if (table === 'migration') continue
    const own = columns.filter((column) => column.table === table)
    for (const [index, workspaceId] of workspaceIds.flatMap((id) => Array(5).fill(id)).entries()) {
      if (table === 'workspace' && index % 5 > 0) continue
      const values = own.map(({ name, type }) => {
        if (name === 'workspace_id') return workspaceId
        if (table === 'job' && name === 'state') return 'done'
        return fc.sample(VALUES[type]!, { numRuns: 1, seed: index * 1000 + name.length })[0]
      })
      const names = own.map(({ name }) => quoteName(name)).join(', ')
      const parameters = own.map((_, position) => `$${position + 1}`).join(', ')
      await database.query(
        generatedSql(`insert into ${table} (${names}) values (${parameters}) on conflict do nothing`),
        values,
      )
    }
  }
}

/** Rows that do not fit into a piece of what is sent and written at once, and many that do. */
async function addMuch(database: Database): Promise<void> {
  await database.query(sql`
    insert into import_part (workspace_id, import_id, part, bytes)
    select workspace_id, workspace_id, part, decode(repeat(md5(part::text), part * 3000), 'hex')
      from workspace, generate_series(1, 8) as part`)
  await database.query(sql`
    insert into signal (workspace_id, account_id, metric, day, value, source, recorded_at)
    select workspace_id, workspace_id, 'logins', date '2000-01-01' + day, day, 'crm', '2026-07-01T00:00:00Z'
      from workspace, generate_series(1, 9000) as day`)
}

async function rowsOf(database: Database, table: string): Promise<unknown[]> {
  const rows = await database.query<{ row: string }>(
    generatedSql(`select row(t.*)::text as row from ${quoteName(table)} t order by 1`),
  )
  return rows.map(({ row }) => row)
}

async function empty(database: Database): Promise<void> {
  for (const { name } of await listKeptTables(database)) {
    await database.query(generatedSql(`truncate ${quoteName(name)} cascade`))
  }
}

/** The backup with its text changed. */
function changed(change: (text: string) => string): string {
  const text = gunzipSync(readFileSync(path)).toString()
  const after = change(text)
  expect(after).not.toBe(text)
  const file = join(folder, 'changed')
  writeFileSync(file, gzipSync(after))
  chmodSync(file, 0o600)
  return file
}

/** A copy with one bit turned, there or after: a packed file has bits that mean nothing, between its blocks. */
function damagedAt(whole: Buffer, from: number): Buffer {
  const bytes = Buffer.from(whole)
  for (let place = from; ; place++) {
    bytes[place]! ^= 0x10
    if (!isSameInside(bytes, whole)) return bytes
    bytes[place]! ^= 0x10
  }
}

function isSameInside(bytes: Buffer, whole: Buffer): boolean {
  try {
    return gunzipSync(bytes).equals(gunzipSync(whole))
  } catch {
    return false
  }
}

/** A database that breaks in the midst of a backup. */
function failingAfter(database: Database, copies: number): Database {
  return {
    ...database,
    transaction: (work) =>
      database.transaction((transaction) => {
        let left = copies
        return work({
          ...transaction,
          async copyOut(statement, take) {
            if (left-- === 0) throw new Error('broken')
            return transaction.copyOut(statement, take)
          },
        })
      }),
  }
}
