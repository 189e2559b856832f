import { expect, test } from 'vitest'
import { type Migration, migrate, readMigrationStatus, readMigrations } from './migrate.ts'
import { sql } from './sql.ts'
import { useFreshDatabase } from './testing/fresh-database.ts'

const used = useFreshDatabase()
const at = new Date('2026-03-01T00:00:00Z')
const released = readMigrations()

function aMigration(name: string, ...statements: string[]): Migration {
  return { name, checksum: statements.join(), statements }
}

test('[B15] a migrated database has nothing left to do', async () => {
  expect(await migrate(used.database, { at })).toEqual([])
  const { applied, pending } = await readMigrationStatus(used.database)
  expect(applied).toEqual(released.map(({ name }) => name))
  expect(pending).toEqual([])
})

test('[B15] of several processes one applies, and each migration is applied once', async () => {
  const migrations = [
    ...released,
    aMigration('0900_extra.sql', 'create table extra (id int)', 'insert into extra values (1)'),
  ]
  const done = await Promise.all([1, 2, 3].map(() => migrate(used.database, { at, migrations })))
  expect(done.flat()).toEqual(['0900_extra.sql'])
  expect(await used.database.query(sql`select id from extra`)).toEqual([{ id: 1 }])
  expect(
    await used.database.query(sql`select applied_at from migration where name = '0900_extra.sql'`),
  ).toEqual([{ applied_at: '2026-03-01T00:00:00Z' }])
})

test('[B15] a migration that fails leaves nothing behind', async () => {
  const extra = aMigration('0900_extra.sql', 'create table extra (id int)', 'insert into extra values (1)')
  const failing = aMigration('0901_bad.sql', 'create table half (id int)', 'select 1 / 0')
  await expect(migrate(used.database, { at, migrations: [...released, extra, failing] })).rejects.toThrow(
    /zero/,
  )
  expect(await used.database.query(sql`select to_regclass('half') as half`)).toEqual([{ half: null }])
})

test('[B15] a database that is newer than the program is refused', async () => {
  await expect(migrate(used.database, { at })).rejects.toMatchObject({ code: 'database-newer' })
  await expect(readMigrationStatus(used.database)).rejects.toThrow(/0900_extra\.sql/)
})

test('[B15] a released migration that was changed is refused', async () => {
  const changed = aMigration('0900_extra.sql', 'create table extra (id bigint)')
  await expect(migrate(used.database, { at, migrations: [...released, changed] })).rejects.toMatchObject({
    code: 'migration-changed',
  })
})
