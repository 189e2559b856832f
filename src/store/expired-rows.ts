import type { Connection } from './database.ts'
import type { Uuid } from './identifier.ts'
import { sql } from './sql.ts'
import type { Instant } from './value-parsers.ts'

/** Takes away of a workspace what has expired before an instant: links that let somebody in once, and keys of requests. */
export async function removeExpiredRows(
  connection: Connection,
  workspaceId: Uuid,
  before: Instant,
): Promise<void> {
  for (const statement of EXPIRED) await connection.change(statement, [workspaceId, before])
}

const EXPIRED = [
  sql`delete from one_time_link where workspace_id = $1 and expires_at < $2`,
  sql`delete from idempotency_key where workspace_id = $1 and expires_at < $2`,
]
