import type { Transaction } from '../../store/database.ts'
import type { Uuid } from '../../store/identifier.ts'
import { addLink, removePasswordLinks } from '../../store/one-time-links.ts'
import type { Instant } from '../../store/value-parsers.ts'
import type { Surroundings } from '../context.ts'
import { DAY, later } from '../session/later.ts'
import { hashToken, newToken } from '../session/token.ts'
import { linkAddress } from './link-address.ts'

/** A link that sets a user's password, in place of any that there was. */
export async function addPasswordLink(
  transaction: Transaction,
  { now, random, publicUrl }: Surroundings,
  about: { readonly workspaceId: Uuid; readonly userId: Uuid; readonly createdBy: Uuid | undefined },
): Promise<{ readonly link: string; readonly expiresAt: Instant }> {
  const { workspaceId, userId, createdBy } = about
  const [at, token] = [now(), newToken({ random })]
  const expiresAt = later(at, DAY)
  await removePasswordLinks(transaction, userId)
  await addLink(transaction, {
    ...{ tokenHash: hashToken(token), workspaceId, kind: 'password_reset', userId, subjectId: userId },
    ...{ email: undefined, role: undefined, createdBy, createdAt: at, expiresAt },
  })
  return { link: linkAddress(publicUrl, token), expiresAt }
}
