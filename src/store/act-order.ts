import type { Connection, Transaction } from './database.ts'
import type { Uuid } from './identifier.ts'
import { sql } from './sql.ts'

/** Until the transaction ends no other act of the workspace can be written: what has been done so far can be looked at. */
export async function lockActs(transaction: Transaction, workspaceId: Uuid): Promise<void> {
  // A statement of its own: inside a query over distributed tables it would lock on a worker.
  await transaction.query(sql`select pg_advisory_xact_lock(hashtextextended($1, 7))`, [workspaceId])
}

/** The number of the last act of a workspace: the version of its data. 0 before the first. */
export async function readLastActNumber(connection: Connection, workspaceId: Uuid): Promise<number> {
  const [last] = await connection.query<{ number: number | null }>(
    sql`select max(number) as number from audit_act where workspace_id = $1`,
    [workspaceId],
  )
  return last?.number ?? 0
}

/** Which operations have acted since the act of a number. */
export async function listActionsSince(
  connection: Connection,
  workspaceId: Uuid,
  number: number,
): Promise<readonly string[]> {
  const rows = await connection.query<{ action: string }>(
    sql`select distinct action from audit_act where workspace_id = $1 and number > $2 order by action`,
    [workspaceId, number],
  )
  return rows.map(({ action }) => action)
}

/** The number of the last act whose action is none of those, nor a verb of one of those nouns. 0 where there is none. */
export async function readLastActNumberBut(
  connection: Connection,
  workspaceId: Uuid,
  actions: readonly string[],
): Promise<number> {
  const [last] = await connection.query<{ number: number }>(
    sql`select number
          from audit_act
         where workspace_id = $1 and action <> all($2::text[]) and split_part(action, '.', 1) <> all($2::text[])
         order by number desc
         limit 1`,
    [workspaceId, actions],
  )
  return last?.number ?? 0
}

/** The details of the act of an id; undefined where there is none. */
export async function findActDetails<Details>(
  connection: Connection,
  workspaceId: Uuid,
  actId: Uuid,
): Promise<Details | undefined> {
  const [act] = await connection.query<{ details: Details }>(
    sql`select details from audit_act where workspace_id = $1 and act_id = $2`,
    [workspaceId, actId],
  )
  return act?.details
}
