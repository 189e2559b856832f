import type { Connection, Transaction } from './database.ts'
import type { Uuid } from './identifier.ts'
import { sql } from './sql.ts'
import type { Instant } from './value-parsers.ts'

/** That a user belongs to a workspace, and as what. */
export type Membership = {
  readonly workspaceId: Uuid
  readonly userId: Uuid
  readonly role: string
  /** Which of the team's people the user is; undefined: none. */
  readonly personId: Uuid | undefined
}

export type Member = Omit<Membership, 'workspaceId'> & {
  readonly email: string
  readonly name: string | undefined
  readonly createdAt: Instant
}

/** A workspace as one of its members sees it. */
export type OwnWorkspace = {
  readonly workspaceId: Uuid
  readonly name: string
  readonly currency: string
  readonly role: string
}

type Nullable<Row> = { readonly [Key in keyof Row]: Exclude<Row[Key], undefined> | null }

/** A user's membership of a workspace; undefined when they do not belong to it. */
export async function findMembership(
  connection: Connection,
  workspaceId: Uuid,
  userId: Uuid,
): Promise<Membership | undefined> {
  const [row] = await connection.query<Nullable<Membership>>(
    sql`select workspace_id as "workspaceId", user_id as "userId", role, person_id as "personId"
          from membership where workspace_id = $1 and user_id = $2`,
    [workspaceId, userId],
  )
  return row && ({ ...row, personId: row.personId ?? undefined } as Membership)
}

/** The people of a workspace in the order of their ids: that in which they came. */
export async function listMembers(
  connection: Connection,
  workspaceId: Uuid,
  { after, limit }: { readonly after?: Uuid | undefined; readonly limit: number },
): Promise<Member[]> {
  const rows = await connection.query<Nullable<Member>>(
    sql`select m.user_id as "userId", m.role, m.person_id as "personId", u.email, u.name, m.created_at as "createdAt"
          from membership m join app_user u on u.user_id = m.user_id
         where m.workspace_id = $1 and ($2::uuid is null or m.user_id > $2)
         order by m.user_id
         limit $3`,
    [workspaceId, after, limit],
  )
  return rows.map(
    (row) => ({ ...row, personId: row.personId ?? undefined, name: row.name ?? undefined }) as Member,
  )
}

/** The members whose name or e-mail holds a text that is in lower case, the first so many. */
export async function findMembersByText(
  connection: Connection,
  workspaceId: Uuid,
  { part, limit }: { readonly part: string; readonly limit: number },
): Promise<Uuid[]> {
  const rows = await connection.query<{ userId: Uuid }>(
    sql`select m.user_id as "userId"
          from membership m join app_user u on u.user_id = m.user_id
         where m.workspace_id = $1 and (strpos(u.email, $2) > 0 or strpos(lower(u.name), $2) > 0)
         order by m.user_id
         limit $3`,
    [workspaceId, part, limit],
  )
  return rows.map(({ userId }) => userId)
}

/** What those of the given users are called who are members. */
export async function findMemberNames(
  connection: Connection,
  workspaceId: Uuid,
  userIds: readonly Uuid[],
): Promise<{ readonly userId: Uuid; readonly name: string }[]> {
  return connection.query(
    sql`select m.user_id as "userId", coalesce(u.name, u.email) as name
          from membership m join app_user u on u.user_id = m.user_id
         where m.workspace_id = $1 and m.user_id = any($2::uuid[])
         order by m.user_id`,
    [workspaceId, userIds],
  )
}

/** The owners of a workspace by what they are called, the one who came first at the beginning. */
export async function listOwners(
  connection: Connection,
  workspaceId: Uuid,
): Promise<{ readonly userId: Uuid; readonly name: string }[]> {
  return connection.query(
    sql`select m.user_id as "userId", coalesce(u.name, u.email) as name
          from membership m join app_user u on u.user_id = m.user_id
         where m.workspace_id = $1 and m.role = 'owner'
         order by m.user_id`,
    [workspaceId],
  )
}

/** The workspaces that a user belongs to, the one that they joined first at the beginning. */
export async function listWorkspacesOf(connection: Connection, userId: Uuid): Promise<OwnWorkspace[]> {
  return connection.query<OwnWorkspace>(
    sql`select m.workspace_id as "workspaceId", w.name, w.currency, m.role
          from membership m join workspace w on w.workspace_id = m.workspace_id
         where m.user_id = $1
         order by m.created_at, m.workspace_id`,
    [userId],
  )
}

/** Whether the user did not belong to the workspace before, and now does. */
export async function addMembership(
  connection: Connection,
  { workspaceId, userId, role, personId }: Membership,
  createdAt: Instant,
): Promise<boolean> {
  const added = await connection.change(
    sql`insert into membership (workspace_id, user_id, role, person_id, created_at) values ($1, $2, $3, $4, $5)
        on conflict (workspace_id, user_id) do nothing`,
    [workspaceId, userId, role, personId, createdAt],
  )
  return added === 1
}

export async function changeMembership(
  connection: Connection,
  { workspaceId, userId, role, personId }: Membership,
): Promise<void> {
  await connection.query(
    sql`update membership set role = $3, person_id = $4 where workspace_id = $1 and user_id = $2`,
    [workspaceId, userId, role, personId],
  )
}

export async function removeMembership(
  connection: Connection,
  workspaceId: Uuid,
  userId: Uuid,
): Promise<void> {
  await connection.query(sql`delete from membership where workspace_id = $1 and user_id = $2`, [
    workspaceId,
    userId,
  ])
}

/** The owners of a workspace. Until the transaction ends nobody else changes them, so that the last one cannot be lost. */
export async function holdOwners(transaction: Transaction, workspaceId: Uuid): Promise<Uuid[]> {
  const rows = await transaction.query<{ userId: Uuid }>(
    sql`select user_id as "userId" from membership
         where workspace_id = $1 and role = 'owner'
         order by user_id
           for update`,
    [workspaceId],
  )
  return rows.map(({ userId }) => userId)
}

/** Whether a workspace has anybody who may administer it. */
export async function hasOwner(connection: Connection, workspaceId: Uuid): Promise<boolean> {
  const [row] = await connection.query<{ found: boolean }>(
    sql`select exists (select from membership where workspace_id = $1 and role = 'owner') as found`,
    [workspaceId],
  )
  return row!.found
}
