import type { Connection } from './database.ts'
import type { Uuid } from './identifier.ts'
import { sql } from './sql.ts'
import type { Instant } from './value-parsers.ts'

/** Somebody who can sign in. One person may belong to several workspaces. */
export type User = {
  readonly id: Uuid
  /** In lower case. */
  readonly email: string
  readonly name: string | undefined
  /** Undefined for those who come by single sign-on only. */
  readonly passwordHash: string | undefined
  readonly isDisabled: boolean
}

type Row = Omit<User, 'name' | 'passwordHash'> & {
  readonly name: string | null
  readonly passwordHash: string | null
}

export type NewUser = Omit<User, 'isDisabled'> & { readonly createdAt: Instant }

/** A user by id. */
export async function findUser(connection: Connection, userId: Uuid): Promise<User | undefined> {
  const [row] = await connection.query<Row>(
    sql`select user_id as id, email, name, password_hash as "passwordHash", disabled_at is not null as "isDisabled"
          from app_user where user_id = $1`,
    [userId],
  )
  return row && userOf(row)
}

/** A user by e-mail in lower case. */
export async function findUserByEmail(connection: Connection, email: string): Promise<User | undefined> {
  const [row] = await connection.query<Row>(
    sql`select user_id as id, email, name, password_hash as "passwordHash", disabled_at is not null as "isDisabled"
          from app_user where email = $1`,
    [email],
  )
  return row && userOf(row)
}

/** Whether there was no user of that e-mail, so that this one was added. */
export async function addUser(
  connection: Connection,
  { id, email, name, passwordHash, createdAt }: NewUser,
): Promise<boolean> {
  const added = await connection.change(
    sql`insert into app_user (user_id, email, name, password_hash, created_at) values ($1, $2, $3, $4, $5)
        on conflict (email) do nothing`,
    [id, email, name, passwordHash, createdAt],
  )
  return added === 1
}

/** Sets the encoded hash of a password, where `instead` is given only in place of that one. */
export async function setPasswordHash(
  connection: Connection,
  userId: Uuid,
  { passwordHash, instead }: { readonly passwordHash: string; readonly instead?: string },
): Promise<void> {
  await connection.query(
    sql`update app_user set password_hash = $2
         where user_id = $1 and ($3::text is null or password_hash = $3)`,
    [userId, passwordHash, instead],
  )
}

export async function setUserName(connection: Connection, userId: Uuid, name: string): Promise<void> {
  await connection.query(sql`update app_user set name = $2 where user_id = $1`, [userId, name])
}

/** Forgets everything that says who a user was; nobody can sign in as them again. The id stays, because the log names it. */
export async function eraseUserFields(connection: Connection, userId: Uuid, at: Instant): Promise<void> {
  await connection.query(
    sql`update app_user set email = $2, name = null, password_hash = null, disabled_at = coalesce(disabled_at, $3)
         where user_id = $1`,
    [userId, `${userId}@erased.invalid`, at],
  )
}

function userOf({ name, passwordHash, ...row }: Row): User {
  return { ...row, name: name ?? undefined, passwordHash: passwordHash ?? undefined }
}
