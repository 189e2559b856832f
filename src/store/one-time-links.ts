import type { Connection } from './database.ts'
import type { Uuid } from './identifier.ts'
import { sql } from './sql.ts'
import type { Instant } from './value-parsers.ts'

export type LinkKind = 'owner' | 'invitation' | 'password_reset'

/** A link that lets somebody in once. Only its hash is kept. */
export type OneTimeLink = {
  readonly workspaceId: Uuid
  readonly kind: LinkKind
  /** Whose password it sets; undefined but for password resets. */
  readonly userId: Uuid | undefined
  /** Whom it is about: the user, or the id that the invited person will have as one. */
  readonly subjectId: Uuid | undefined
  /** Of an invitation: to whom, and as what. */
  readonly email: string | undefined
  readonly role: string | undefined
  readonly expiresAt: Instant
}

export type NewLink = OneTimeLink & {
  readonly tokenHash: Uint8Array
  readonly createdBy: Uuid | undefined
  readonly createdAt: Instant
}

export type Invitation = {
  readonly id: Uuid
  readonly email: string
  readonly role: string
  readonly createdAt: Instant
  readonly expiresAt: Instant
}

type Row = { readonly [Key in keyof OneTimeLink]: Exclude<OneTimeLink[Key], undefined> | null }

export async function addLink(connection: Connection, link: NewLink): Promise<void> {
  const { tokenHash, workspaceId, kind, userId, subjectId, email, role, expiresAt, createdBy, createdAt } =
    link
  await connection.query(
    sql`insert into one_time_link (token_hash, workspace_id, kind, user_id, subject_id, email, role, expires_at,
                                   created_by, created_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [tokenHash, workspaceId, kind, userId, subjectId, email, role, expiresAt, createdBy, createdAt],
  )
}

/** A link that can still be used at an instant. */
export async function findLink(
  connection: Connection,
  tokenHash: Uint8Array,
  at: Instant,
): Promise<OneTimeLink | undefined> {
  const [row] = await connection.query<Row>(
    sql`select workspace_id as "workspaceId", kind, user_id as "userId", subject_id as "subjectId", email, role,
               expires_at as "expiresAt"
          from one_time_link where token_hash = $1 and used_at is null and expires_at > $2`,
    [tokenHash, at],
  )
  if (row === undefined) return undefined
  return {
    ...(row as OneTimeLink),
    userId: row.userId ?? undefined,
    subjectId: row.subjectId ?? undefined,
    email: row.email ?? undefined,
    role: row.role ?? undefined,
  }
}

/** Whether the link could still be used; from now on it cannot. */
export async function spendLink(
  connection: Connection,
  tokenHash: Uint8Array,
  at: Instant,
): Promise<boolean> {
  const used = await connection.change(
    sql`update one_time_link set used_at = $2
         where token_hash = $1 and used_at is null and expires_at > $2`,
    [tokenHash, at],
  )
  return used === 1
}

/** Takes back the links to become the first owner of a workspace, and those of it that have expired. */
export async function removeOwnerLinks(
  connection: Connection,
  workspaceId: Uuid,
  at: Instant,
): Promise<void> {
  await connection.query(
    sql`delete from one_time_link where workspace_id = $1 and (kind = 'owner' or expires_at <= $2)`,
    [workspaceId, at],
  )
}

/** Takes back the links that set a user's password. */
export async function removePasswordLinks(connection: Connection, userId: Uuid): Promise<void> {
  await connection.query(sql`delete from one_time_link where user_id = $1 and kind = 'password_reset'`, [
    userId,
  ])
}

/** Invitations that can still be accepted, the oldest first. */
export async function listInvitations(
  connection: Connection,
  workspaceId: Uuid,
  at: Instant,
): Promise<Invitation[]> {
  return connection.query<Invitation>(
    sql`select subject_id as id, email, role, created_at as "createdAt", expires_at as "expiresAt"
          from one_time_link
         where workspace_id = $1 and kind = 'invitation' and used_at is null and expires_at > $2
         order by created_at, token_hash`,
    [workspaceId, at],
  )
}

/** Takes an invitation back. Undefined when there is none that could be accepted. */
export async function removeInvitation(
  connection: Connection,
  workspaceId: Uuid,
  { email, id }: { readonly email?: string; readonly id?: Uuid },
): Promise<{ id: Uuid; role: string } | undefined> {
  const [row] = await connection.query<{ id: Uuid; role: string }>(
    sql`delete from one_time_link
         where workspace_id = $1 and kind = 'invitation' and used_at is null
           and ($2::text is null or email = $2) and ($3::uuid is null or subject_id = $3)
        returning subject_id as id, role`,
    [workspaceId, email, id],
  )
  return row
}

/** Forgets the links that name a person of a workspace, also those that were used; gives whom else they were about. */
export async function eraseLinksAbout(
  connection: Connection,
  workspaceId: Uuid,
  { userId, email }: { readonly userId: Uuid; readonly email: string },
): Promise<Uuid[]> {
  const rows = await connection.query<{ subjectId: Uuid | null }>(
    sql`delete from one_time_link
         where workspace_id = $1 and (user_id = $2 or subject_id = $2 or email = $3)
        returning subject_id as "subjectId"`,
    [workspaceId, userId, email],
  )
  return rows.flatMap(({ subjectId }) => (subjectId === null || subjectId === userId ? [] : [subjectId]))
}
