import type { Connection } from './database.ts'
import type { Uuid } from './identifier.ts'
import { sql } from './sql.ts'
import type { Instant } from './value-parsers.ts'

/** A key with which a program acts in a workspace. Its secret is kept as a hash only. */
export type ApiKey = {
  readonly id: Uuid
  readonly workspaceId: Uuid
  readonly name: string
  /** The part of the key that names it, in the clear. */
  readonly prefix: string
  readonly scopes: readonly string[]
  readonly createdBy: Uuid
  readonly createdAt: Instant
  /** To the minute. */
  readonly usedAt: Instant | undefined
  readonly expiresAt: Instant | undefined
  readonly revokedAt: Instant | undefined
}

export type StoredApiKey = ApiKey & { readonly secretHash: Uint8Array }

type Row = { readonly [Key in keyof StoredApiKey]: Exclude<StoredApiKey[Key], undefined> | null }

export async function addApiKey(connection: Connection, key: StoredApiKey): Promise<void> {
  const { workspaceId, id, name, prefix, secretHash, scopes, createdBy, createdAt, expiresAt } = key
  await connection.query(
    sql`insert into api_key (workspace_id, api_key_id, name, prefix, secret_hash, scopes, created_by, created_at, expires_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [workspaceId, id, name, prefix, secretHash, scopes, createdBy, createdAt, expiresAt],
  )
}

/** The key of a prefix, also one that has expired or was revoked. */
export async function findApiKeyByPrefix(
  connection: Connection,
  prefix: string,
): Promise<StoredApiKey | undefined> {
  const [row] = await connection.query<Row>(
    sql`select workspace_id as "workspaceId", api_key_id as id, name, prefix, secret_hash as "secretHash", scopes,
               created_by as "createdBy", created_at as "createdAt", used_at as "usedAt", expires_at as "expiresAt",
               revoked_at as "revokedAt"
          from api_key where prefix = $1`,
    [prefix],
  )
  return row && (keyOf(row) as StoredApiKey)
}

/** The keys of a workspace in the order in which they were made. */
export async function listApiKeys(
  connection: Connection,
  workspaceId: Uuid,
  { after, limit }: { readonly after?: Uuid | undefined; readonly limit: number },
): Promise<ApiKey[]> {
  const rows = await connection.query<Omit<Row, 'secretHash'>>(
    sql`select workspace_id as "workspaceId", api_key_id as id, name, prefix, scopes, created_by as "createdBy",
               created_at as "createdAt", used_at as "usedAt", expires_at as "expiresAt", revoked_at as "revokedAt"
          from api_key
         where workspace_id = $1 and ($2::uuid is null or api_key_id > $2)
         order by api_key_id
         limit $3`,
    [workspaceId, after, limit],
  )
  return rows.map(keyOf)
}

/** What the given keys are called. */
export async function findKeyNames(
  connection: Connection,
  workspaceId: Uuid,
  ids: readonly Uuid[],
): Promise<{ readonly id: Uuid; readonly name: string }[]> {
  return connection.query(
    sql`select api_key_id as id, name from api_key
         where workspace_id = $1 and api_key_id = any($2::uuid[])
         order by api_key_id`,
    [workspaceId, ids],
  )
}

/** Revokes a key. Undefined when there is none of that id; a key that was revoked before stays so. */
export async function revokeKey(
  connection: Connection,
  workspaceId: Uuid,
  { id, at }: { readonly id: Uuid; readonly at: Instant },
): Promise<{ readonly name: string; readonly revokedAt: Instant } | undefined> {
  const [row] = await connection.query<{ name: string; revokedAt: Instant }>(
    sql`update api_key set revoked_at = coalesce(revoked_at, $3)
         where workspace_id = $1 and api_key_id = $2
        returning name, revoked_at as "revokedAt"`,
    [workspaceId, id, at],
  )
  return row
}

export async function noteKeyUsed(
  connection: Connection,
  { workspaceId, id }: Pick<ApiKey, 'workspaceId' | 'id'>,
  at: Instant,
): Promise<void> {
  await connection.query(sql`update api_key set used_at = $3 where workspace_id = $1 and api_key_id = $2`, [
    workspaceId,
    id,
    at,
  ])
}

function keyOf({ usedAt, expiresAt, revokedAt, ...row }: Omit<Row, 'secretHash'>): ApiKey {
  return {
    ...(row as ApiKey),
    usedAt: usedAt ?? undefined,
    expiresAt: expiresAt ?? undefined,
    revokedAt: revokedAt ?? undefined,
  }
}
