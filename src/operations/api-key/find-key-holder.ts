import { timingSafeEqual } from 'node:crypto'
import { findApiKeyByPrefix, noteKeyUsed } from '../../store/api-keys.ts'
import type { Uuid } from '../../store/identifier.ts'
import type { Actor, Scope } from '../access/actor.ts'
import type { Surroundings } from '../context.ts'
import { later, MINUTE } from '../session/later.ts'
import { hashToken } from '../session/token.ts'
import { parseApiKey } from './api-key-text.ts'

/** Whose key a text is; undefined for one that is unknown, has expired or was revoked. Its use is noted once a minute. */
export async function findKeyHolder(
  { database, now }: Surroundings,
  text: string,
): Promise<{ readonly workspaceId: Uuid; readonly actor: Actor } | undefined> {
  const parts = parseApiKey(text)
  const key = parts && (await findApiKeyByPrefix(database, parts.prefix))
  if (parts === undefined || key === undefined) return undefined
  if (!timingSafeEqual(hashToken(parts.secret), key.secretHash)) return undefined
  const at = now()
  const hasExpired = key.expiresAt !== undefined && Date.parse(key.expiresAt) <= Date.parse(at)
  if (hasExpired || key.revokedAt !== undefined) return undefined
  if (key.usedAt === undefined || Date.parse(key.usedAt) <= Date.parse(later(at, -MINUTE))) {
    await noteKeyUsed(database, key, at)
  }
  const actor = { kind: 'api-key', apiKeyId: key.id, scopes: key.scopes as readonly Scope[] } as const
  return { workspaceId: key.workspaceId, actor }
}
