import { appendAct } from '../../store/audit.ts'
import { databaseOf } from '../../store/workspace-database.ts'
import type { Surroundings } from '../context.ts'
import type { SignedIn } from '../session/signed-in.ts'
import { endMembership } from './end-membership.ts'
import { memberOf } from './member-of.ts'

/** Takes the person who is signed in out of the workspace that they are in. Throws `last-owner`. */
export async function leaveWorkspace(
  { database, newId, now }: Surroundings,
  { userId, workspaceId }: SignedIn,
): Promise<void> {
  await databaseOf(database, workspaceId).transaction(async (transaction) => {
    const { role } = await memberOf(transaction, workspaceId, userId)
    await endMembership(transaction, workspaceId, userId)
    await appendAct(transaction, {
      ...{ workspaceId, actId: newId(), action: 'user.leave', actor: `user:${userId}`, at: now() },
      details: { user: userId, role },
    })
  })
}
