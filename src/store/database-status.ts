import type { Connection } from './database.ts'
import type { SpreadKey } from './distribute.ts'
import { sql } from './sql.ts'

/** What somebody who runs a database wants to know of it. */
export type DatabaseStatus = {
  readonly serverVersion: string
  /** Whom the program is to the server. */
  readonly user: string
  /** Whether the server itself keeps workspaces apart for this user; undefined before there are tables. */
  readonly isRowSecurityActive: boolean | undefined
  readonly bytes: number
  readonly citus: 'none' | 'available' | 'installed' | 'distributed'
  /** Undefined unless distributed. */
  readonly spreadKey: SpreadKey | undefined
}

type Row = Pick<DatabaseStatus, 'serverVersion' | 'user' | 'bytes'> & {
  readonly isRowSecurityActive: boolean | null
  readonly isAvailable: boolean
  readonly isInstalled: boolean
}

/** The server's version and size, whether row-level security holds, and whether it is a cluster. */
export async function readDatabaseStatus(connection: Connection): Promise<DatabaseStatus> {
  const [row] = await connection.query<Row>(sql`
    select current_setting('server_version') as "serverVersion", current_user::text as user,
           row_security_active(to_regclass('account')) as "isRowSecurityActive",
           pg_database_size(current_database()) as bytes,
           exists (select from pg_available_extensions where name = 'citus') as "isAvailable",
           exists (select from pg_extension where extname = 'citus') as "isInstalled"`)
  const { isAvailable, isInstalled, isRowSecurityActive, ...found } = row!
  const spreadKey = isInstalled ? await findSpreadKey(connection) : undefined
  const citus =
    spreadKey !== undefined ? 'distributed' : isInstalled ? 'installed' : isAvailable ? 'available' : 'none'
  return { ...found, isRowSecurityActive: isRowSecurityActive ?? undefined, citus, spreadKey }
}

async function findSpreadKey(connection: Connection): Promise<SpreadKey | undefined> {
  const [found] = await connection.query<{ column: string }>(
    sql`select column_to_column_name(logicalrelid, partkey) as column
          from pg_dist_partition where logicalrelid = to_regclass('account')`,
  )
  if (found === undefined) return undefined
  return found.column === 'workspace_id' ? 'workspace' : 'account'
}
