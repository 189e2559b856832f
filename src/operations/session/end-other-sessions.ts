import { appendAct } from '../../store/audit.ts'
import { removeSessionsOf } from '../../store/sessions.ts'
import { databaseOf } from '../../store/workspace-database.ts'
import type { Surroundings } from '../context.ts'
import type { SignedIn } from './signed-in.ts'

/** Ends the person's sessions in all browsers but this one; gives how many there were. Where there were none it is no act. */
export async function endOtherSessions(
  { database, newId, now }: Surroundings,
  { tokenHash, userId, workspaceId }: SignedIn,
): Promise<number> {
  return databaseOf(database, workspaceId).transaction(async (transaction) => {
    const ended = await removeSessionsOf(transaction, userId, tokenHash)
    if (ended === 0) return ended
    await appendAct(transaction, {
      ...{ workspaceId, actId: newId(), action: 'session.end', actor: `user:${userId}`, at: now() },
      details: { others: ended },
    })
    return ended
  })
}
