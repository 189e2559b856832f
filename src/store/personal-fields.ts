import { createCipheriv, createDecipheriv } from 'node:crypto'
import type { Connection } from './database.ts'
import type { Uuid } from './identifier.ts'
import { sql } from './sql.ts'
import type { Instant } from './value-parsers.ts'

/** A text that only the key of the person whom it is about opens: what the audit log keeps of personal fields. */
export type Sealed = { readonly sealed: Uuid; readonly nonce: string; readonly text: string }

export type Sealing = {
  readonly workspaceId: Uuid
  /** The person whom the texts are about. */
  readonly subjectId: Uuid
  readonly at: Instant
  /** So many bytes of chance. */
  readonly random: (bytes: number) => Uint8Array
}

const CIPHER = 'aes-256-gcm'
const TAG_BYTES = 16

/** Seals a text with the person's key, which is made at the first. Throws when the person was erased. */
export async function sealText(connection: Connection, sealing: Sealing, text: string): Promise<Sealed> {
  const { workspaceId, subjectId, at, random } = sealing
  await connection.query(
    sql`insert into personal_key (workspace_id, subject_id, key, created_at) values ($1, $2, $3, $4)
        on conflict (workspace_id, subject_id) do nothing`,
    [workspaceId, subjectId, Buffer.from(random(32)), at],
  )
  const key = await findKey(connection, workspaceId, subjectId)
  if (key === undefined) throw new Error(`person ${subjectId} was erased: nothing more is written about them`)
  const nonce = random(12)
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(subjectId))
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
  return { sealed: subjectId, nonce: Buffer.from(nonce).toString('base64'), text: body.toString('base64') }
}

/** The text of a person who was not erased; undefined otherwise. Throws for a text that was tampered with. */
export async function openText(
  connection: Connection,
  workspaceId: Uuid,
  { sealed, nonce, text }: Sealed,
): Promise<string | undefined> {
  const key = await findKey(connection, workspaceId, sealed)
  if (key === undefined) return undefined
  const body = Buffer.from(text, 'base64')
  const decipher = createDecipheriv(CIPHER, key, Buffer.from(nonce, 'base64'))
    .setAAD(Buffer.from(sealed))
    .setAuthTag(body.subarray(-TAG_BYTES))
  return decipher.update(body.subarray(0, -TAG_BYTES), undefined, 'utf8') + decipher.final('utf8')
}

/** Destroys a person's key: what the log says about them stays, chained as it is, and nobody can read it any more. */
export async function erasePersonalKey(
  connection: Connection,
  { workspaceId, subjectId, at }: Pick<Sealing, 'workspaceId' | 'subjectId' | 'at'>,
): Promise<void> {
  await connection.query(
    sql`insert into personal_key (workspace_id, subject_id, key, created_at, destroyed_at) values ($1, $2, null, $3, $3)
        on conflict (workspace_id, subject_id) do update
           set key = null, destroyed_at = coalesce(personal_key.destroyed_at, excluded.destroyed_at)`,
    [workspaceId, subjectId, at],
  )
}

/** Whether a person was erased in a workspace, so that nothing more is written about them. */
export async function isPersonErased(
  connection: Connection,
  workspaceId: Uuid,
  subjectId: Uuid,
): Promise<boolean> {
  const [found] = await connection.query(
    sql`select 1 as erased from personal_key
         where workspace_id = $1 and subject_id = $2 and destroyed_at is not null`,
    [workspaceId, subjectId],
  )
  return found !== undefined
}

/** Whether anything was ever sealed about a person in a workspace. */
export async function knowsPerson(
  connection: Connection,
  workspaceId: Uuid,
  subjectId: Uuid,
): Promise<boolean> {
  const [found] = await connection.query(
    sql`select 1 as known from personal_key where workspace_id = $1 and subject_id = $2`,
    [workspaceId, subjectId],
  )
  return found !== undefined
}

async function findKey(
  connection: Connection,
  workspaceId: Uuid,
  subjectId: Uuid,
): Promise<Buffer | undefined> {
  const [found] = await connection.query<{ key: Buffer | null }>(
    sql`select key from personal_key where workspace_id = $1 and subject_id = $2`,
    [workspaceId, subjectId],
  )
  return found?.key ?? undefined
}
