import { appendAct } from '../../store/audit.ts'
import type { Uuid } from '../../store/identifier.ts'
import { findMembership } from '../../store/memberships.ts'
import { moveSession } from '../../store/sessions.ts'
import { databaseOf } from '../../store/workspace-database.ts'
import type { Surroundings } from '../context.ts'
import { ProblemError } from '../problem.ts'
import type { SignedIn } from './signed-in.ts'

/** Takes a session into another workspace that its user belongs to. Throws `not-found` for any other. */
export async function switchWorkspace(
  { database, newId, now }: Surroundings,
  { tokenHash, userId }: SignedIn,
  { workspaceId }: { readonly workspaceId: Uuid },
): Promise<void> {
  await databaseOf(database, workspaceId).transaction(async (transaction) => {
    const membership = await findMembership(transaction, workspaceId, userId)
    if (membership === undefined) {
      throw new ProblemError([{ code: 'not-found', values: { what: 'workspace', id: workspaceId } }])
    }
    await moveSession(transaction, tokenHash, workspaceId)
    await appendAct(transaction, {
      ...{ workspaceId, actId: newId(), action: 'session.switch', actor: `user:${userId}`, at: now() },
    })
  })
}
