import type { Connection } from './database.ts'
import type { Uuid } from './identifier.ts'
import { sql } from './sql.ts'
import type { Instant } from './value-parsers.ts'

/** That somebody is signed in in one browser. */
export type Session = {
  readonly tokenHash: Uint8Array
  readonly userId: Uuid
  /** The workspace that they are in at the moment. */
  readonly workspaceId: Uuid
  readonly createdAt: Instant
  readonly seenAt: Instant
  readonly expiresAt: Instant
}

/** A session with what every request needs to know of its user. */
export type FoundSession = Session & {
  readonly email: string
  readonly name: string | undefined
  /** Undefined when the user does not belong to the workspace any more. */
  readonly role: string | undefined
  readonly personId: Uuid | undefined
  readonly csmSees: 'book' | 'all' | undefined
}

type Row = { readonly [Key in keyof FoundSession]: Exclude<FoundSession[Key], undefined> | null }

/** The session of a token, where it has not expired and its user may sign in. */
export async function findSession(
  connection: Connection,
  tokenHash: Uint8Array,
  at: Instant,
): Promise<FoundSession | undefined> {
  const [row] = await connection.query<Row>(
    sql`select s.token_hash as "tokenHash", s.user_id as "userId", s.workspace_id as "workspaceId",
               s.created_at as "createdAt", s.seen_at as "seenAt", s.expires_at as "expiresAt",
               u.email, u.name, m.role, m.person_id as "personId", w.csm_sees as "csmSees"
          from session s
          join app_user u on u.user_id = s.user_id
          left join membership m on m.workspace_id = s.workspace_id and m.user_id = s.user_id
          left join workspace w on w.workspace_id = s.workspace_id
         where s.token_hash = $1 and s.expires_at > $2 and u.disabled_at is null`,
    [tokenHash, at],
  )
  if (row === undefined) return undefined
  return {
    ...(row as FoundSession),
    name: row.name ?? undefined,
    role: row.role ?? undefined,
    personId: row.personId ?? undefined,
    csmSees: row.csmSees ?? undefined,
  }
}

/** The sessions of a user that have not expired, the one that was seen last at the beginning. */
export async function listSessionsOf(
  connection: Connection,
  userId: Uuid,
  { at, limit }: { readonly at: Instant; readonly limit: number },
): Promise<Pick<Session, 'tokenHash' | 'createdAt' | 'seenAt' | 'expiresAt'>[]> {
  return connection.query(
    sql`select token_hash as "tokenHash", created_at as "createdAt", seen_at as "seenAt", expires_at as "expiresAt"
          from session
         where user_id = $1 and expires_at > $2
         order by seen_at desc, token_hash
         limit $3`,
    [userId, at, limit],
  )
}

export async function addSession(
  connection: Connection,
  { tokenHash, userId, workspaceId, createdAt, seenAt, expiresAt }: Session,
): Promise<void> {
  await connection.query(
    sql`insert into session (token_hash, user_id, workspace_id, created_at, seen_at, expires_at)
        values ($1, $2, $3, $4, $5, $6)`,
    [tokenHash, userId, workspaceId, createdAt, seenAt, expiresAt],
  )
}

/** Notes that a session was seen, and until when it now lasts. */
export async function noteSessionSeen(
  connection: Connection,
  { tokenHash, seenAt, expiresAt }: Pick<Session, 'tokenHash' | 'seenAt' | 'expiresAt'>,
): Promise<void> {
  await connection.query(
    sql`update session set seen_at = $2, expires_at = $3 where token_hash = $1 and seen_at < $2`,
    [tokenHash, seenAt, expiresAt],
  )
}

export async function moveSession(
  connection: Connection,
  tokenHash: Uint8Array,
  workspaceId: Uuid,
): Promise<void> {
  await connection.query(sql`update session set workspace_id = $2 where token_hash = $1`, [
    tokenHash,
    workspaceId,
  ])
}

export async function removeSession(connection: Connection, tokenHash: Uint8Array): Promise<void> {
  await connection.query(sql`delete from session where token_hash = $1`, [tokenHash])
}

/** Ends all sessions of a user, but for one where it is given; gives how many there were. */
export async function removeSessionsOf(
  connection: Connection,
  userId: Uuid,
  but?: Uint8Array,
): Promise<number> {
  return connection.change(
    sql`delete from session where user_id = $1 and ($2::bytea is null or token_hash <> $2)`,
    [userId, but],
  )
}

/** Forgets sessions that have expired, of anybody. */
export async function removeExpiredSessions(connection: Connection, at: Instant): Promise<void> {
  await connection.query(sql`delete from session where expires_at <= $1`, [at])
}
