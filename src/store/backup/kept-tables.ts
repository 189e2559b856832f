import type { Connection } from '../database.ts'
import type { Uuid } from '../identifier.ts'
import { MANIFEST } from '../manifest.ts'
import { sql } from '../sql.ts'

/**
 * What is in no backup: what lets somebody in who holds a copy of it, or is over within the hour; and the migrations, which a
 * restored database has of itself. A table that is not here is kept.
 */
const LEFT_OUT: readonly (keyof typeof MANIFEST)[] = [
  'session',
  'one_time_link',
  'sign_in_request',
  'sign_in_failure',
  'idempotency_key',
  'migration',
]

export type KeptTable = {
  readonly name: keyof typeof MANIFEST
  readonly columns: readonly string[]
  /** Its rows are seen in a transaction that is bound to their workspace, and in no other. */
  readonly isBound: boolean
}

/** The tables that a backup holds, as this database has them, each after those that its foreign keys point to. */
export async function listKeptTables(connection: Connection): Promise<readonly KeptTable[]> {
  const found = await connection.query<KeptTable>(sql`
    select class.relname as name, class.relrowsecurity as "isBound",
           array_agg(attribute.attname::text order by attribute.attnum) as columns
      from pg_class as class
      join pg_attribute as attribute on attribute.attrelid = class.oid and attribute.attnum > 0
                                    and not attribute.attisdropped and attribute.attgenerated = ''
     where class.relnamespace = current_schema()::regnamespace and class.relkind in ('r', 'p')
     group by class.oid, class.relname, class.relrowsecurity`)
  return Object.keys(MANIFEST)
    .filter((name) => !(LEFT_OUT as readonly string[]).includes(name))
    .flatMap((name) => found.find((table) => table.name === name) ?? [])
}

/** Every workspace, in the order of their ids. */
export async function listWorkspaceIds(connection: Connection): Promise<readonly Uuid[]> {
  const found = await connection.query<{ id: Uuid }>(
    sql`select workspace_id as id from workspace order by workspace_id`,
  )
  return found.map(({ id }) => id)
}
