import type { Connection } from './database.ts'
import type { Uuid } from './identifier.ts'
import { sql } from './sql.ts'

type CustomType = 'string' | 'double' | 'bool'

const TYPES: Readonly<Record<string, CustomType>> = { string: 'string', number: 'double', boolean: 'bool' }

/** The fields that a workspace's own lists add to its accounts, with their types; text where accounts differ in it, as in `readBase`. */
export async function readCustomFields(
  connection: Connection,
  workspaceId: Uuid,
): Promise<Readonly<Record<string, CustomType>>> {
  const rows = await connection.query<{ name: string; types: readonly string[] }>(
    sql`select key as name, array_agg(distinct jsonb_typeof(value) order by jsonb_typeof(value)) as types
          from account a, lateral jsonb_each(a.custom)
         where a.workspace_id = $1 and jsonb_typeof(value) in ('string', 'number', 'boolean')
         group by key
         order by key`,
    [workspaceId],
  )
  return Object.fromEntries(
    rows.map(({ name, types: [type, ...others] }) => [name, others.length > 0 ? 'string' : TYPES[type!]!]),
  )
}
