import type { Database } from './database.ts'
import { tablesThatAre } from './manifest.ts'
import { generatedSql, quoteName, type Sql, sql } from './sql.ts'
import { StoreError } from './store-error.ts'

/** What spreads the accounts: `account` for one large company, `workspace` for a host of many. */
export type SpreadKey = 'account' | 'workspace'

export type ForeignKey = { readonly table: string; readonly name: string; readonly definition: string }

/** The table that the others of its kind lie beside. */
const ANCHOR = 'account'

/**
 * Turns a database with the Citus extension into a distributed one, in one transaction: wholly or not at all. Throws
 * `citus-missing` or `already-distributed`, and has then changed nothing.
 */
export async function distribute(database: Database, by: SpreadKey): Promise<void> {
  await checkExtension(database)
  await database.transaction(async (transaction) => {
    await transaction.query(sql`set local statement_timeout = 0`)
    const [found] = await transaction.query<{ tables: number }>(
      sql`select count(*) as tables from pg_dist_partition where logicalrelid = to_regclass('account')`,
    )
    if (found!.tables > 0) {
      throw new StoreError(
        'already-distributed',
        'The accounts of this database are distributed already; their key cannot be changed in place.',
      )
    }
    const foreignKeys = await transaction.query<ForeignKey>(sql`
      select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition
        from pg_constraint
       where contype = 'f' and connamespace = current_schema()::regnamespace
       order by conrelid::regclass::text, conname`)
    for (const statement of planDistribution(by, foreignKeys)) await transaction.query(statement)
  })
  await propagateSettings(database)
}

/**
 * The statements, in their order: foreign keys of accounts' tables are taken off (none may point from a local table to a
 * distributed one, not even on the way), reference tables come before those that point to them, the accounts before what lies
 * beside them, and the foreign keys come back last.
 */
export function planDistribution(by: SpreadKey, foreignKeys: readonly ForeignKey[]): Sql[] {
  const distributed = tablesThatAre('distributed')
  const ofAccounts = foreignKeys.filter(({ table }) => distributed.includes(table))
  const beside = distributed.filter((table) => table !== ANCHOR)
  return [
    ...ofAccounts.map(
      ({ table, name }) => `alter table ${quoteName(table)} drop constraint ${quoteName(name)}`,
    ),
    ...tablesThatAre('reference').map((table) => `select create_reference_table('${table}')`),
    `select create_distributed_table('${ANCHOR}', '${by}_id')`,
    ...beside.map(
      (table) => `select create_distributed_table('${table}', '${by}_id', colocate_with => '${ANCHOR}')`,
    ),
    ...ofAccounts.map(
      ({ table, name, definition }) =>
        `alter table ${quoteName(table)} add constraint ${quoteName(name)} ${definition}`,
    ),
  ].map(generatedSql)
}

async function checkExtension(database: Database): Promise<void> {
  const [found] = await database.query<{ isInstalled: boolean; isAvailable: boolean }>(sql`
    select exists (select from pg_extension where extname = 'citus') as "isInstalled",
           exists (select from pg_available_extensions where name = 'citus') as "isAvailable"`)
  if (found!.isInstalled) return
  throw new StoreError(
    'citus-missing',
    found!.isAvailable
      ? 'This database does not have the Citus extension yet. Type, in this database: create extension citus'
      : 'This server does not have the Citus extension. Install Citus 13 on the coordinator and the workers (docs.citusdata.com), put it into shared_preload_libraries, and type: create extension citus',
  )
}

/** Lets `set local` inside a transaction reach the workers: the policies that keep workspaces apart read it there. */
async function propagateSettings(database: Database): Promise<void> {
  const [found] = await database.query<{ name: string }>(sql`select current_database() as name`)
  await database.query(
    generatedSql(`alter database ${quoteName(found!.name)} set citus.propagate_set_commands = 'local'`),
  )
}
