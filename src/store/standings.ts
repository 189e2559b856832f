import type { Connection } from './database.ts'
import type { Uuid } from './identifier.ts'
import { sql } from './sql.ts'
import type { Instant } from './value-parsers.ts'

/** What somebody is in a workspace at the moment. */
export type UserStanding = {
  readonly role: string
  /** Of a CSM: the person whose book is theirs. */
  readonly personId: Uuid | undefined
  /** How much a CSM sees in this workspace. */
  readonly csmSees: 'book' | 'all'
}

/** What a user is in a workspace; undefined for one who was taken out of it, or is disabled. */
export async function findUserStanding(
  connection: Connection,
  workspaceId: Uuid,
  userId: Uuid,
): Promise<UserStanding | undefined> {
  const [row] = await connection.query<{ role: string; personId: Uuid | null; csmSees: 'book' | 'all' }>(
    sql`select m.role, m.person_id as "personId", w.csm_sees as "csmSees"
          from membership m
          join app_user u on u.user_id = m.user_id
          join workspace w on w.workspace_id = m.workspace_id
         where m.workspace_id = $1 and m.user_id = $2 and u.disabled_at is null`,
    [workspaceId, userId],
  )
  return row && { ...row, personId: row.personId ?? undefined }
}

/** The scopes of a key; undefined for one that is revoked or has run out. */
export async function findKeyScopes(
  connection: Connection,
  workspaceId: Uuid,
  { apiKeyId, at }: { readonly apiKeyId: Uuid; readonly at: Instant },
): Promise<readonly string[] | undefined> {
  const [row] = await connection.query<{ scopes: string[] }>(
    sql`select scopes from api_key
         where workspace_id = $1 and api_key_id = $2 and revoked_at is null
           and (expires_at is null or expires_at > $3)`,
    [workspaceId, apiKeyId, at],
  )
  return row?.scopes
}
