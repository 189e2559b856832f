import type { Connection, Transaction } from './database.ts'
import type { Uuid } from './identifier.ts'
import { sql } from './sql.ts'
import type { Instant } from './value-parsers.ts'

/** A committed state of a workspace's model document. */
export type ModelVersion = {
  readonly id: Uuid
  /** 1 for the first of a workspace. */
  readonly number: number
  /** The document as it was written, comments included. */
  readonly document: string
  readonly digest: string
  /** Why it was committed; undefined where none was asked for. */
  readonly reason: string | undefined
  readonly committedBy: Uuid | undefined
  readonly committedAt: Instant
}

/** A version without its text, for lists. */
export type ModelVersionHead = Omit<ModelVersion, 'document'>

export type NewModelVersion = Omit<ModelVersion, 'number'> & { readonly workspaceId: Uuid }

type HeadRow = Omit<ModelVersionHead, 'committedBy' | 'reason'> & {
  readonly committedBy: Uuid | null
  readonly reason: string | null
}
type Row = HeadRow & { readonly document: string }

/**
 * Adds a version after the newest and gives its number. Undefined when the newest is no longer the one that the caller has seen
 * (0: none), so that two people cannot commit past each other.
 */
export async function commitModelVersion(
  transaction: Transaction,
  { workspaceId, id, document, digest, reason, committedBy, committedAt }: NewModelVersion,
  seenNumber: number,
): Promise<number | undefined> {
  const written = await transaction.change(
    sql`insert into model_version (workspace_id, model_version_id, number, document, digest, reason, committed_by, committed_at)
        select $1, $2, $3::integer + 1, $4, $5, $6, $7, $8
         where $3 = (select coalesce(max(number), 0) from model_version where workspace_id = $1)
        on conflict (workspace_id, number) do nothing`,
    [workspaceId, id, seenNumber, document, digest, reason, committedBy, committedAt],
  )
  return written === 1 ? seenNumber + 1 : undefined
}

/** The version in force: the newest. Undefined before the first commit. */
export async function findNewestModelVersion(
  connection: Connection,
  workspaceId: Uuid,
): Promise<ModelVersion | undefined> {
  return (await listModelVersions(connection, workspaceId, { limit: 1 }))[0]
}

/** One version by its number. */
export async function findModelVersion(
  connection: Connection,
  workspaceId: Uuid,
  number: number,
): Promise<ModelVersion | undefined> {
  const [found] = await listModelVersions(connection, workspaceId, { before: number + 1, limit: 1 })
  return found?.number === number ? found : undefined
}

/** One version by its id, which is what plans and placements carry. */
export async function findModelVersionById(
  connection: Connection,
  workspaceId: Uuid,
  id: Uuid,
): Promise<ModelVersion | undefined> {
  const [found] = await connection.query<{ number: number }>(
    sql`select number from model_version where workspace_id = $1 and model_version_id = $2`,
    [workspaceId, id],
  )
  return found && findModelVersion(connection, workspaceId, found.number)
}

/** Versions from the newest down, those before a number when one is given. */
export async function listModelVersions(
  connection: Connection,
  workspaceId: Uuid,
  { before, limit }: { readonly before?: number | undefined; readonly limit: number },
): Promise<ModelVersion[]> {
  const rows = await connection.query<Row>(
    sql`select model_version_id as id, number, document, digest, reason, committed_by as "committedBy",
               committed_at as "committedAt"
          from model_version
         where workspace_id = $1 and ($2::integer is null or number < $2)
         order by number desc
         limit $3`,
    [workspaceId, before, limit],
  )
  return rows.map(known)
}

/** The same without their texts. */
export async function listModelVersionHeads(
  connection: Connection,
  workspaceId: Uuid,
  { before, limit }: { readonly before?: number | undefined; readonly limit: number },
): Promise<ModelVersionHead[]> {
  const rows = await connection.query<HeadRow>(
    sql`select model_version_id as id, number, digest, reason, committed_by as "committedBy", committed_at as "committedAt"
          from model_version
         where workspace_id = $1 and ($2::integer is null or number < $2)
         order by number desc
         limit $3`,
    [workspaceId, before, limit],
  )
  return rows.map(known)
}

function known<Found extends HeadRow>(row: Found) {
  return { ...row, committedBy: row.committedBy ?? undefined, reason: row.reason ?? undefined }
}
