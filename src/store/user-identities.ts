import type { Connection } from './database.ts'
import type { Uuid } from './identifier.ts'
import { sql } from './sql.ts'
import type { Instant } from './value-parsers.ts'

/** What an OpenID provider calls somebody. */
export type Identity = { readonly issuer: string; readonly subject: string }

/** The user whom a provider knows by a subject. */
export async function findUserOfIdentity(
  connection: Connection,
  { issuer, subject }: Identity,
): Promise<Uuid | undefined> {
  const [row] = await connection.query<{ userId: Uuid }>(
    sql`select user_id as "userId" from user_identity where issuer = $1 and subject = $2`,
    [issuer, subject],
  )
  return row?.userId
}

export async function addIdentity(
  connection: Connection,
  { issuer, subject }: Identity,
  { userId, createdAt }: { readonly userId: Uuid; readonly createdAt: Instant },
): Promise<void> {
  await connection.query(
    sql`insert into user_identity (issuer, subject, user_id, created_at) values ($1, $2, $3, $4)
        on conflict (issuer, subject) do nothing`,
    [issuer, subject, userId, createdAt],
  )
}

export async function removeIdentities(connection: Connection, userId: Uuid): Promise<void> {
  await connection.query(sql`delete from user_identity where user_id = $1`, [userId])
}
