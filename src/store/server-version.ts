import type { Connection } from './database.ts'
import { sql } from './sql.ts'

/** The version of PostgreSQL, say 18.1, without what its packager has added. */
export async function readServerVersion(connection: Connection): Promise<string> {
  const [row] = await connection.query<{ version: string }>(
    sql`select split_part(current_setting('server_version'), ' ', 1) as version`,
  )
  return row!.version
}
