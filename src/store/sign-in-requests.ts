import type { Connection } from './database.ts'
import { sql } from './sql.ts'
import type { Instant } from './value-parsers.ts'

/** A sign-in that is on its way to an OpenID provider and back. */
export type SignInRequest = {
  readonly nonce: string
  readonly codeVerifier: string
  /** The page that the person wanted to see. */
  readonly returnTo: string | undefined
}

type Row = { readonly nonce: string; readonly codeVerifier: string; readonly returnTo: string | null }

export async function addSignInRequest(
  connection: Connection,
  stateHash: Uint8Array,
  { nonce, codeVerifier, returnTo, expiresAt }: SignInRequest & { readonly expiresAt: Instant },
): Promise<void> {
  await connection.query(
    sql`insert into sign_in_request (state_hash, nonce, code_verifier, return_to, expires_at) values ($1, $2, $3, $4, $5)`,
    [stateHash, nonce, codeVerifier, returnTo, expiresAt],
  )
}

/** The request of a state, which nobody can take a second time; undefined when it has expired or was taken. */
export async function takeSignInRequest(
  connection: Connection,
  stateHash: Uint8Array,
  at: Instant,
): Promise<SignInRequest | undefined> {
  const [row] = await connection.query<Row>(
    sql`delete from sign_in_request where state_hash = $1 and expires_at > $2
        returning nonce, code_verifier as "codeVerifier", return_to as "returnTo"`,
    [stateHash, at],
  )
  return row && { ...row, returnTo: row.returnTo ?? undefined }
}

/** Forgets requests of people who never came back. */
export async function removeOldSignInRequests(connection: Connection, at: Instant): Promise<void> {
  await connection.query(sql`delete from sign_in_request where expires_at <= $1`, [at])
}
