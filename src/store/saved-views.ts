import type { Connection, Transaction } from './database.ts'
import type { Uuid } from './identifier.ts'
import { sql } from './sql.ts'
import type { Instant } from './value-parsers.ts'

/** A page as somebody has set it up: what its address says. */
export type SavedView = {
  readonly id: Uuid
  /** The page that it is a view of. */
  readonly place: string
  readonly name: string
  /** What stands after the question mark of the address. */
  readonly address: string
  /** Undefined for a view that everybody in the workspace sees. */
  readonly ownerId: Uuid | undefined
  readonly createdAt: Instant
  readonly updatedAt: Instant
}

type Row = Omit<SavedView, 'ownerId'> & { readonly ownerId: Uuid | null }

/** The shared views of a page and those of a user (undefined: of nobody), in the order of their ids. */
export async function listSavedViews(
  connection: Connection,
  workspaceId: Uuid,
  {
    place,
    userId,
    after,
    limit,
  }: {
    readonly place: string
    readonly userId: Uuid | undefined
    readonly after?: Uuid | undefined
    readonly limit: number
  },
): Promise<SavedView[]> {
  const rows = await connection.query<Row>(
    sql`select view_id as id, place, name, address, owner_id as "ownerId", created_at as "createdAt",
               updated_at as "updatedAt"
          from saved_view
         where workspace_id = $1 and place = $2 and (owner_id is null or owner_id = $3)
           and ($4::uuid is null or view_id > $4)
         order by view_id
         limit $5`,
    [workspaceId, place, userId, after, limit],
  )
  return rows.map(viewOf)
}

/** A view that is about to be changed: until the transaction ends nobody else changes it or takes it away. */
export async function holdSavedView(
  transaction: Transaction,
  workspaceId: Uuid,
  id: Uuid,
): Promise<SavedView | undefined> {
  const [row] = await transaction.query<Row>(
    sql`select view_id as id, place, name, address, owner_id as "ownerId", created_at as "createdAt",
               updated_at as "updatedAt"
          from saved_view
         where workspace_id = $1 and view_id = $2
           for update`,
    [workspaceId, id],
  )
  return row && viewOf(row)
}

/** Writes a view, or over the one of its id; place and creation stay then. */
export async function writeSavedView(
  transaction: Transaction,
  workspaceId: Uuid,
  view: SavedView,
): Promise<void> {
  const { id, place, name, address, ownerId, createdAt, updatedAt } = view
  await transaction.query(
    sql`insert into saved_view (workspace_id, view_id, place, name, address, owner_id, created_at, updated_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8)
        on conflict (workspace_id, view_id) do update
           set name = excluded.name, address = excluded.address, owner_id = excluded.owner_id,
               updated_at = excluded.updated_at`,
    [workspaceId, id, place, name, address, ownerId, createdAt, updatedAt],
  )
}

export async function eraseSavedView(transaction: Transaction, workspaceId: Uuid, id: Uuid): Promise<void> {
  await transaction.query(sql`delete from saved_view where workspace_id = $1 and view_id = $2`, [
    workspaceId,
    id,
  ])
}

/** Takes away what a user has kept for themselves; what they have shared stays. */
export async function eraseSavedViewsOf(
  transaction: Transaction,
  workspaceId: Uuid,
  userId: Uuid,
): Promise<void> {
  await transaction.query(sql`delete from saved_view where workspace_id = $1 and owner_id = $2`, [
    workspaceId,
    userId,
  ])
}

function viewOf({ ownerId, ...row }: Row): SavedView {
  return { ...row, ownerId: ownerId ?? undefined }
}
