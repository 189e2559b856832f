import type { Connection } from './database.ts'
import { sql } from './sql.ts'
import type { Instant } from './value-parsers.ts'

/** Attempts under one key within one window. */
export type Attempts = { readonly count: number; readonly windowAt: Instant }

/**
 * Counts an attempt and gives how many there were since the window began; one that began at `windowBefore` or earlier is over.
 * All servers on the database count together.
 */
export async function countAttempt(
  connection: Connection,
  keyHash: Uint8Array,
  { at, windowBefore }: { readonly at: Instant; readonly windowBefore: Instant },
): Promise<Attempts> {
  const [row] = await connection.query<Attempts>(
    sql`insert into sign_in_failure (key_hash, failures, window_at) values ($1, 1, $2)
        on conflict (key_hash) do update
           set failures = case when sign_in_failure.window_at <= $3 then 1 else sign_in_failure.failures + 1 end,
               window_at = case when sign_in_failure.window_at <= $3 then excluded.window_at else sign_in_failure.window_at end
        returning failures as count, window_at as "windowAt"`,
    [keyHash, at, windowBefore],
  )
  return row!
}

/** Takes one attempt back: it was no failure. */
export async function uncountAttempt(connection: Connection, keyHash: Uint8Array): Promise<void> {
  await connection.query(
    sql`update sign_in_failure set failures = failures - 1 where key_hash = $1 and failures > 0`,
    [keyHash],
  )
}

export async function forgetAttempts(connection: Connection, keyHash: Uint8Array): Promise<void> {
  await connection.query(sql`delete from sign_in_failure where key_hash = $1`, [keyHash])
}

/** Forgets the windows that are over. */
export async function removeOldAttempts(connection: Connection, windowBefore: Instant): Promise<void> {
  await connection.query(sql`delete from sign_in_failure where window_at <= $1`, [windowBefore])
}
