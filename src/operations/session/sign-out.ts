import { appendAct } from '../../store/audit.ts'
import { removeSession, removeSessionsOf } from '../../store/sessions.ts'
import { databaseOf } from '../../store/workspace-database.ts'
import type { Surroundings } from '../context.ts'
import type { SignedIn } from './signed-in.ts'

/** Ends the session of one browser, or with `everywhere` those of all browsers of the person. */
export async function signOut(
  { database, newId, now }: Surroundings,
  { tokenHash, userId, workspaceId }: SignedIn,
  { everywhere = false }: { readonly everywhere?: boolean | undefined } = {},
): Promise<void> {
  await databaseOf(database, workspaceId).transaction(async (transaction) => {
    if (everywhere) await removeSessionsOf(transaction, userId)
    else await removeSession(transaction, tokenHash)
    await appendAct(transaction, {
      ...{ workspaceId, actId: newId(), action: 'session.end', actor: `user:${userId}`, at: now() },
      details: { everywhere },
    })
  })
}
