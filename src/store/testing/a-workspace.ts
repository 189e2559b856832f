import { randomBytes } from 'node:crypto'
import type { Database } from '../database.ts'
import { newIdSource, type Uuid } from '../identifier.ts'
import { sql } from '../sql.ts'

/** Ids for tests. */
export const newId = newIdSource({ now: () => 1_772_000_000_000, random: randomBytes })

export const AT = '2026-03-01T00:00:00Z'

/** An empty workspace. */
export async function aWorkspace(database: Database): Promise<Uuid> {
  const workspaceId = newId()
  await database.query(
    sql`insert into workspace (workspace_id, name, currency, created_at) values ($1, 'Test', 'USD', $2)`,
    [workspaceId, AT],
  )
  return workspaceId
}
