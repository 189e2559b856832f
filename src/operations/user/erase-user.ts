import { appendAct } from '../../store/audit.ts'
import type { Uuid } from '../../store/identifier.ts'
import { findMembership, listWorkspacesOf } from '../../store/memberships.ts'
import { eraseLinksAbout } from '../../store/one-time-links.ts'
import { erasePersonalKey, knowsPerson } from '../../store/personal-fields.ts'
import { removeSessionsOf } from '../../store/sessions.ts'
import { removeIdentities } from '../../store/user-identities.ts'
import { eraseUserFields, findUser } from '../../store/users.ts'
import { nameOfActor } from '../access/actor.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { ProblemError } from '../problem.ts'
import { endMembership } from './end-membership.ts'

/**
 * Erases what the workspace knows of somebody, also of one who was removed before: what the audit log says of them cannot be
 * read any more. Where no other workspace has them, the user is erased too. Throws `last-owner`.
 */
export async function eraseUser(context: Context, { userId }: { readonly userId: Uuid }): Promise<void> {
  allow(context, 'user.administer')
  const { database, workspaceId, actor, newId, now } = context
  const at = now()
  await database.transaction(async (transaction) => {
    const user = await findUser(transaction, userId)
    const membership = await findMembership(transaction, workspaceId, userId)
    const isKnown = membership !== undefined || (await knowsPerson(transaction, workspaceId, userId))
    if (user === undefined || !isKnown) {
      throw new ProblemError([{ code: 'not-found', values: { what: 'user', id: userId } }])
    }
    if (membership !== undefined) await endMembership(transaction, workspaceId, userId)
    const others = await eraseLinksAbout(transaction, workspaceId, { userId, email: user.email })
    for (const subjectId of [userId, ...others]) {
      await erasePersonalKey(transaction, { workspaceId, subjectId, at })
    }
    if ((await listWorkspacesOf(transaction, userId)).length === 0) {
      await removeSessionsOf(transaction, userId)
      await removeIdentities(transaction, userId)
      await eraseUserFields(transaction, userId, at)
    }
    await appendAct(transaction, {
      ...{ workspaceId, actId: newId(), action: 'user.erase', actor: nameOfActor(actor), at },
      details: { user: userId },
    })
  })
}
