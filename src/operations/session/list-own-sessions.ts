import { listSessionsOf } from '../../store/sessions.ts'
import type { Instant } from '../../store/value-parsers.ts'
import type { Surroundings } from '../context.ts'
import type { SignedIn } from './signed-in.ts'

/** That the person is signed in in one browser. */
export type OwnSession = {
  readonly createdAt: Instant
  /** To the minute. */
  readonly seenAt: Instant
  readonly expiresAt: Instant
  /** The one that asks. */
  readonly isThis: boolean
}

const MOST = 100

/** Where the person is signed in, the browser that was seen last at the beginning. */
export async function listOwnSessions(
  { database, now }: Surroundings,
  { userId, tokenHash }: SignedIn,
): Promise<readonly OwnSession[]> {
  const sessions = await listSessionsOf(database, userId, { at: now(), limit: MOST })
  return sessions.map(({ tokenHash: found, ...session }) => ({
    ...session,
    isThis: Buffer.from(found).equals(tokenHash),
  }))
}
