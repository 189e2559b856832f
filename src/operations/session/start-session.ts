import { appendAct } from '../../store/audit.ts'
import type { Transaction } from '../../store/database.ts'
import type { Uuid } from '../../store/identifier.ts'
import { addSession, removeExpiredSessions } from '../../store/sessions.ts'
import type { Surroundings } from '../context.ts'
import { sessionEnd } from './session-life.ts'
import type { StartedSession } from './signed-in.ts'
import { hashToken, newToken } from './token.ts'

/**
 * Signs a user in, with a token that nobody has seen before, as a part of the transaction in which they have proven who they
 * are. The transaction is bound to the workspace.
 */
export async function startSession(
  transaction: Transaction,
  { now, newId, random }: Surroundings,
  {
    userId,
    workspaceId,
    by,
  }: { readonly userId: Uuid; readonly workspaceId: Uuid; readonly by: 'password' | 'link' | 'open-id' },
): Promise<StartedSession> {
  const at = now()
  const token = newToken({ random })
  const expiresAt = sessionEnd(at, at)
  await removeExpiredSessions(transaction, at)
  await addSession(transaction, {
    ...{ tokenHash: hashToken(token), userId, workspaceId },
    ...{ createdAt: at, seenAt: at, expiresAt },
  })
  await appendAct(transaction, {
    ...{ workspaceId, actId: newId(), action: 'session.start', actor: `user:${userId}`, at },
    details: { by },
  })
  return { token, userId, workspaceId, expiresAt }
}
