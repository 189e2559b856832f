import type { Connection } from './database.ts'
import type { Uuid } from './identifier.ts'
import { sql } from './sql.ts'

/** The fields of their own that a workspace's accounts have, with the type that most of the values have. */
export async function readCustomFields(
  connection: Connection,
  workspaceId: Uuid,
): Promise<Readonly<Record<string, 'string' | 'double' | 'bool'>>> {
  const rows = await connection.query<{ name: string; type: string }>(
    sql`select key as name, jsonb_typeof(value) as type
          from account a, lateral jsonb_each(a.custom)
         where a.workspace_id = $1
         group by key, jsonb_typeof(value)
         order by key, count(*), jsonb_typeof(value)`,
    [workspaceId],
  )
  // The last of a name is the one with the most values.
  return Object.fromEntries(
    rows.flatMap(({ name, type }) => {
      const known = TYPES[type]
      return known === undefined ? [] : [[name, known]]
    }),
  )
}

const TYPES: Readonly<Record<string, 'string' | 'double' | 'bool'>> = {
  string: 'string',
  number: 'double',
  boolean: 'bool',
}
