import type { Connection } from './database.ts'
import type { Uuid } from './identifier.ts'
import { sql } from './sql.ts'
import type { Instant } from './value-parsers.ts'

/** A company that uses the product, or a part of one: everything else belongs to one of these. */
export type Workspace = {
  readonly id: Uuid
  readonly name: string
  /** ISO 4217. All money of a workspace is in it. */
  readonly currency: string
  /** Whether a CSM sees the accounts of their own book or all of them. */
  readonly csmSees: 'book' | 'all'
  readonly createdAt: Instant
}

export async function findWorkspace(
  connection: Connection,
  workspaceId: Uuid,
): Promise<Workspace | undefined> {
  const [row] = await connection.query<Workspace>(
    sql`select workspace_id as id, name, currency, csm_sees as "csmSees", created_at as "createdAt"
          from workspace where workspace_id = $1`,
    [workspaceId],
  )
  return row
}

/** The workspace that was made first; undefined in an empty database. */
export async function findFirstWorkspace(connection: Connection): Promise<Workspace | undefined> {
  const [row] = await connection.query<Workspace>(
    sql`select workspace_id as id, name, currency, csm_sees as "csmSees", created_at as "createdAt"
          from workspace order by created_at, workspace_id limit 1`,
  )
  return row
}

/** All workspaces, for what the clock does in each. */
export async function listWorkspaceIds(connection: Connection): Promise<Uuid[]> {
  const rows = await connection.query<{ id: Uuid }>(
    sql`select workspace_id as id from workspace order by workspace_id`,
  )
  return rows.map(({ id }) => id)
}

export async function addWorkspace(
  connection: Connection,
  { id, name, currency, csmSees, createdAt }: Workspace,
): Promise<void> {
  await connection.query(
    sql`insert into workspace (workspace_id, name, currency, csm_sees, created_at) values ($1, $2, $3, $4, $5)`,
    [id, name, currency, csmSees, createdAt],
  )
}

export async function changeWorkspace(
  connection: Connection,
  { id, name, csmSees }: Pick<Workspace, 'id' | 'name' | 'csmSees'>,
): Promise<void> {
  await connection.query(sql`update workspace set name = $2, csm_sees = $3 where workspace_id = $1`, [
    id,
    name,
    csmSees,
  ])
}
