import type { Connection, Transaction } from './database.ts'
import type { Uuid } from './identifier.ts'
import { sql } from './sql.ts'
import type { Instant } from './value-parsers.ts'

/** How somebody takes part in the pools that they serve; an undefined cap is no limit. */
export type PoolMember = {
  readonly personId: Uuid
  readonly isAvailable: boolean
  readonly dailyCap: number | undefined
  readonly openCap: number | undefined
}

type Row = {
  readonly personId: Uuid
  readonly isAvailable: boolean
  readonly dailyCap: number | null
  readonly openCap: number | null
}

/** Whoever has ever been switched or limited, by person. */
export async function readPoolMembers(
  connection: Connection,
  workspaceId: Uuid,
): Promise<ReadonlyMap<Uuid, PoolMember>> {
  const rows = await connection.query<Row>(
    sql`select person_id as "personId", is_available as "isAvailable", daily_cap as "dailyCap", open_cap as "openCap"
          from pool_member where workspace_id = $1`,
    [workspaceId],
  )
  return new Map(
    rows.map(({ personId, isAvailable, dailyCap, openCap }) => [
      personId,
      { personId, isAvailable, dailyCap: dailyCap ?? undefined, openCap: openCap ?? undefined },
    ]),
  )
}

export async function writePoolMember(
  transaction: Transaction,
  workspaceId: Uuid,
  { personId, isAvailable, dailyCap, openCap, updatedAt }: PoolMember & { readonly updatedAt: Instant },
): Promise<void> {
  await transaction.query(
    sql`insert into pool_member (workspace_id, person_id, is_available, daily_cap, open_cap, updated_at)
        values ($1, $2, $3, $4, $5, $6)
        on conflict (workspace_id, person_id) do update
           set is_available = excluded.is_available, daily_cap = excluded.daily_cap, open_cap = excluded.open_cap,
               updated_at = excluded.updated_at`,
    [workspaceId, personId, isAvailable, dailyCap, openCap, updatedAt],
  )
}
