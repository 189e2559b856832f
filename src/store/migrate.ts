import { hash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import type { Connection, Database, Transaction } from './database.ts'
import { splitStatements } from './split-statements.ts'
import { generatedSql, sql } from './sql.ts'
import { StoreError } from './store-error.ts'

export type Migration = {
  readonly name: string
  readonly checksum: string
  readonly statements: readonly string[]
}

/** Which migrations a database has and lacks, in their order. */
export type MigrationStatus = { readonly applied: readonly string[]; readonly pending: readonly string[] }

const FOLDER = new URL('../../migrations/', import.meta.url)
/** A number of our own among advisory locks: the first letters of the product. */
const LOCK = 0x74696572

/** The migrations that this version of the program comes with, in their order. */
export function readMigrations(folder: URL = FOLDER): Migration[] {
  return readdirSync(folder)
    .filter((name) => /^\d{4}_\w+\.sql$/.test(name))
    .toSorted()
    .map((name) => {
      const text = readFileSync(new URL(name, folder), 'utf8').replaceAll('\r\n', '\n')
      return { name, checksum: hash('sha256', text), statements: splitStatements(text) }
    })
}

/**
 * Brings a database to the newest schema, each migration in a transaction of its own; of several processes one works and the
 * others wait. Gives the names of what was applied. Throws `migration-changed` or `database-newer` before it touches anything.
 */
export async function migrate(
  database: Database,
  { at, migrations = readMigrations() }: { readonly at: Date; readonly migrations?: readonly Migration[] },
): Promise<string[]> {
  const done: string[] = []
  for (;;) {
    const next = await database.transaction((transaction) => applyNext(transaction, migrations, at))
    if (next === undefined) return done
    done.push(next)
  }
}

/** What `migrate` would do. Throws as it does. */
export async function readMigrationStatus(
  database: Database,
  migrations: readonly Migration[] = readMigrations(),
): Promise<MigrationStatus> {
  return database.transaction(async (transaction) => {
    const [found] = await transaction.query<{ exists: boolean }>(
      sql`select to_regclass('migration') is not null as exists`,
    )
    const applied = found!.exists ? await checkApplied(transaction, migrations) : new Set<string>()
    const names = migrations.map(({ name }) => name)
    return {
      applied: names.filter((name) => applied.has(name)),
      pending: names.filter((name) => !applied.has(name)),
    }
  })
}

/** The migrations that a database was made with, in their order. */
export async function readAppliedMigrations(
  connection: Connection,
): Promise<{ name: string; checksum: string }[]> {
  return connection.query(sql`select name, checksum from migration order by name`)
}

async function applyNext(
  transaction: Transaction,
  migrations: readonly Migration[],
  at: Date,
): Promise<string | undefined> {
  // An index on a large table takes its time, and so may the process that the others wait for.
  await transaction.query(sql`set local statement_timeout = 0`)
  await transaction.query(sql`set local lock_timeout = 0`)
  // A statement of its own: inside a query over distributed tables it would lock on a worker.
  await transaction.query(sql`select pg_advisory_xact_lock($1)`, [LOCK])
  await transaction.query(sql`
    create table if not exists migration (
      name text not null,
      checksum text not null,
      applied_at timestamptz not null,
      constraint migration_pkey primary key (name)
    )`)
  const applied = await checkApplied(transaction, migrations)
  const next = migrations.find(({ name }) => !applied.has(name))
  if (next === undefined) return undefined
  for (const statement of next.statements) await transaction.query(generatedSql(statement))
  await transaction.query(sql`insert into migration (name, checksum, applied_at) values ($1, $2, $3)`, [
    next.name,
    next.checksum,
    at.toISOString(),
  ])
  return next.name
}

async function checkApplied(
  transaction: Transaction,
  migrations: readonly Migration[],
): Promise<Set<string>> {
  const applied = await readAppliedMigrations(transaction)
  for (const { name, checksum } of applied) {
    const known = migrations.find((migration) => migration.name === name)
    if (known === undefined) {
      throw new StoreError(
        'database-newer',
        `The database has the migration ${name}, which this version of Tierwise does not know. Start the version that made it, or a newer one.`,
      )
    }
    if (known.checksum !== checksum) {
      throw new StoreError(
        'migration-changed',
        `migrations/${name} is not the file that this database was made with. Put the released file back; what is to change goes into a new one.`,
      )
    }
  }
  return new Set(applied.map(({ name }) => name))
}
