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
  const rows = await connection.query<{ name: string; type: string }>(
    sql`select key as name, jsonb_typeof(value) as type
          from account a, lateral jsonb_each(a.custom)
         where a.workspace_id = $1 and a.custom <> '{}'
         group by key, jsonb_typeof(value)
         order by key, jsonb_typeof(value)`,
    [workspaceId],
  )
  const found = new Map<string, CustomType>()
  for (const { name, type } of rows) {
    const known = TYPES[type]
    if (known !== undefined) found.set(name, found.has(name) ? 'string' : known)
  }
  return Object.fromEntries(found)
}
