import type { Uuid } from '../../store/identifier.ts'
import { findMembership } from '../../store/memberships.ts'
import type { Context } from '../context.ts'

/** Which of the team's people the actor is; undefined for nobody of them. */
export async function findOwnPerson({ actor, database, workspaceId }: Context): Promise<Uuid | undefined> {
  if (actor.kind !== 'user') return undefined
  return (await findMembership(database, workspaceId, actor.userId))?.personId
}
