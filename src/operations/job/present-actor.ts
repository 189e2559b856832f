import { findKeyScopes, findUserStanding } from '../../store/standings.ts'
import type { Actor, Role, Scope } from '../access/actor.ts'
import { bookOfMember } from '../access/book-of-member.ts'
import type { Context } from '../context.ts'

/** An actor with the rights that they have now; undefined for one who was removed, or a key that was revoked. */
export async function presentActor(
  { database, workspaceId, now }: Pick<Context, 'database' | 'workspaceId' | 'now'>,
  actor: Actor,
): Promise<Actor | undefined> {
  switch (actor.kind) {
    case 'user': {
      const standing = await findUserStanding(database, workspaceId, actor.userId)
      if (standing === undefined) return undefined
      const role = standing.role as Role
      return { ...actor, role, bookOf: bookOfMember({ ...standing, role }) }
    }
    case 'api-key': {
      const scopes = await findKeyScopes(database, workspaceId, { apiKeyId: actor.apiKeyId, at: now() })
      return scopes && { ...actor, scopes: scopes as readonly Scope[] }
    }
    case 'system':
      return actor
    default:
      return actor satisfies never
  }
}
