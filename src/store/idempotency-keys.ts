import type { Connection } from './database.ts'
import type { Uuid } from './identifier.ts'
import { sql } from './sql.ts'
import type { Instant } from './value-parsers.ts'

/** A key that somebody has sent with a request, hashed: the answer that is kept is sealed with the key itself. */
export type KeyName = { readonly workspaceId: Uuid; readonly keyHash: string }

export type Hold = KeyName & {
  /** Of the request without its body, until that has been read. */
  readonly digest: string
  /** The request that works on it. */
  readonly heldBy: string
  readonly at: Instant
  /** When the request is given up if it is not heard of. */
  readonly heldUntil: Instant
  readonly expiresAt: Instant
}

export type KeptAnswer = { readonly status: number; readonly sealed: string }

export type FoundKey = {
  readonly digest: string
  /** Undefined while the request is worked on, and for ever where its answer was lost. */
  readonly answer: KeptAnswer | undefined
  readonly isWritten: boolean
  readonly heldUntil: Instant
}

/**
 * Takes a key for a request. False when another request has it: one that is worked on, one that was answered, or one that was
 * given up after it had changed something.
 */
export async function holdKey(
  connection: Connection,
  { workspaceId, keyHash, digest, heldBy, at, heldUntil, expiresAt }: Hold,
): Promise<boolean> {
  const held = await connection.change(
    sql`insert into idempotency_key as k (workspace_id, key, request_digest, held_by, created_at, held_until, expires_at)
        values ($1, $2, $3, $4, $5, $6, $7)
        on conflict (workspace_id, key) do update
           set request_digest = excluded.request_digest, held_by = excluded.held_by, created_at = excluded.created_at,
               held_until = excluded.held_until, expires_at = excluded.expires_at,
               status = null, response = null, written_at = null
         where k.expires_at <= excluded.created_at
            or (k.status is null and k.written_at is null and k.held_until <= excluded.created_at)`,
    [workspaceId, keyHash, digest, heldBy, at, heldUntil, expiresAt],
  )
  return held === 1
}

export async function findKey(
  connection: Connection,
  { workspaceId, keyHash }: KeyName,
): Promise<FoundKey | undefined> {
  const [row] = await connection.query<{
    digest: string
    status: number | null
    response: { sealed: string } | null
    isWritten: boolean
    heldUntil: Instant
  }>(
    sql`select request_digest as digest, status, response, written_at is not null as "isWritten",
               held_until as "heldUntil"
          from idempotency_key where workspace_id = $1 and key = $2`,
    [workspaceId, keyHash],
  )
  if (row === undefined) return undefined
  const { digest, status, response, isWritten, heldUntil } = row
  const answer = status === null || response === null ? undefined : { status, sealed: response.sealed }
  return { digest, answer, isWritten, heldUntil }
}

/** Says that the request is still worked on. */
export async function keepHold(
  connection: Connection,
  { workspaceId, keyHash, heldBy, heldUntil }: Pick<Hold, 'workspaceId' | 'keyHash' | 'heldBy' | 'heldUntil'>,
): Promise<void> {
  await connection.query(
    sql`update idempotency_key set held_until = $4 where workspace_id = $1 and key = $2 and held_by = $3`,
    [workspaceId, keyHash, heldBy, heldUntil],
  )
}

/** Whether a transaction has changed anything so far. */
export async function hasWritten(connection: Connection): Promise<boolean> {
  const [row] = await connection.query<{ hasWritten: boolean }>(
    sql`select pg_current_xact_id_if_assigned() is not null as "hasWritten"`,
  )
  return row!.hasWritten
}

/** Notes in a request's own transaction that it has changed something. False when the key was taken away from it meanwhile. */
export async function markWritten(
  connection: Connection,
  { workspaceId, keyHash, heldBy, at }: Pick<Hold, 'workspaceId' | 'keyHash' | 'heldBy' | 'at'>,
): Promise<boolean> {
  const marked = await connection.change(
    sql`update idempotency_key set written_at = coalesce(written_at, $4)
         where workspace_id = $1 and key = $2 and held_by = $3`,
    [workspaceId, keyHash, heldBy, at],
  )
  return marked === 1
}

/** Keeps the answer of a request for whoever repeats it. */
export async function keepAnswer(
  connection: Connection,
  {
    workspaceId,
    keyHash,
    heldBy,
    digest,
    answer: { status, sealed },
  }: Pick<Hold, 'workspaceId' | 'keyHash' | 'heldBy' | 'digest'> & { readonly answer: KeptAnswer },
): Promise<void> {
  await connection.query(
    sql`update idempotency_key set request_digest = $4, status = $5, response = $6
         where workspace_id = $1 and key = $2 and held_by = $3`,
    [workspaceId, keyHash, heldBy, digest, status, JSON.stringify({ sealed })],
  )
}

/** Gives a key back that nothing was done with; one with which something was done is only no longer worked on. */
export async function releaseKey(
  connection: Connection,
  { workspaceId, keyHash, heldBy, at }: Pick<Hold, 'workspaceId' | 'keyHash' | 'heldBy' | 'at'>,
): Promise<void> {
  await connection.query(
    sql`delete from idempotency_key
         where workspace_id = $1 and key = $2 and held_by = $3 and written_at is null`,
    [workspaceId, keyHash, heldBy],
  )
  await connection.query(
    sql`update idempotency_key set held_until = $4 where workspace_id = $1 and key = $2 and held_by = $3`,
    [workspaceId, keyHash, heldBy, at],
  )
}
