import { findSession, noteSessionSeen } from '../../store/sessions.ts'
import type { Role } from '../access/actor.ts'
import { bookOfMember } from '../access/book-of-member.ts'
import type { Surroundings } from '../context.ts'
import { later, MINUTE } from './later.ts'
import { sessionEnd } from './session-life.ts'
import type { SignedIn } from './signed-in.ts'
import { hashToken } from './token.ts'

/**
 * Who is signed in with a token, with the role that they have now; undefined when nobody is. The session lasts longer from
 * being seen, which is written down once a minute.
 */
export async function findSignedIn(
  { database, now }: Surroundings,
  token: string,
): Promise<SignedIn | undefined> {
  const at = now()
  const session = await findSession(database, hashToken(token), at)
  if (session === undefined) return undefined
  const { tokenHash, userId, email, name, workspaceId, personId, csmSees = 'book', createdAt } = session
  let { expiresAt } = session
  if (Date.parse(session.seenAt) <= Date.parse(later(at, -MINUTE))) {
    expiresAt = sessionEnd(createdAt, at)
    await noteSessionSeen(database, { tokenHash, seenAt: at, expiresAt })
  }
  const role = session.role as Role | undefined
  const bookOf = role && bookOfMember({ role, personId, csmSees })
  return { tokenHash, userId, email, name, workspaceId, role, bookOf, expiresAt }
}
