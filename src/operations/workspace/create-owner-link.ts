import type { Uuid } from '../../store/identifier.ts'
import { hasOwner } from '../../store/memberships.ts'
import { addLink, removeOwnerLinks } from '../../store/one-time-links.ts'
import type { Surroundings } from '../context.ts'
import { DAY, later } from '../session/later.ts'
import { hashToken, newToken } from '../session/token.ts'
import { linkAddress } from '../user/link-address.ts'

/**
 * A link under which somebody becomes the owner of a workspace that has none: once, within 24 hours, and no link that was made
 * before. Undefined when there is an owner.
 */
export async function createOwnerLink(
  { database, now, random, publicUrl }: Surroundings,
  { workspaceId }: { readonly workspaceId: Uuid },
): Promise<string | undefined> {
  const at = now()
  const token = newToken({ random })
  const isMade = await database.transaction(async (transaction) => {
    if (await hasOwner(transaction, workspaceId)) return false
    await removeOwnerLinks(transaction, workspaceId, at)
    await addLink(transaction, {
      ...{ tokenHash: hashToken(token), workspaceId, kind: 'owner', role: 'owner' },
      ...{ userId: undefined, subjectId: undefined, email: undefined, createdBy: undefined },
      ...{ createdAt: at, expiresAt: later(at, DAY) },
    })
    return true
  })
  return isMade ? linkAddress(publicUrl, token) : undefined
}
