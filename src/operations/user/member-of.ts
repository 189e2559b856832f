import type { Connection } from '../../store/database.ts'
import type { Uuid } from '../../store/identifier.ts'
import { findMembership, type Membership } from '../../store/memberships.ts'
import { ProblemError } from '../problem.ts'

/** A user's membership of the workspace. Throws `not-found` for somebody who does not belong to it. */
export async function memberOf(connection: Connection, workspaceId: Uuid, userId: Uuid): Promise<Membership> {
  const membership = await findMembership(connection, workspaceId, userId)
  if (membership !== undefined) return membership
  throw new ProblemError([{ code: 'not-found', values: { what: 'user', id: userId } }])
}
