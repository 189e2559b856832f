import { appendAct } from '../../store/audit.ts'
import type { Uuid } from '../../store/identifier.ts'
import { nameOfActor } from '../access/actor.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { endMembership } from './end-membership.ts'
import { memberOf } from './member-of.ts'

/** Takes somebody out of the workspace, from their next request on. Throws `last-owner`. */
export async function removeUser(context: Context, { userId }: { readonly userId: Uuid }): Promise<void> {
  allow(context, 'user.administer')
  const { database, workspaceId, actor, newId, now } = context
  await database.transaction(async (transaction) => {
    const { role } = await memberOf(transaction, workspaceId, userId)
    await endMembership(transaction, workspaceId, userId)
    await appendAct(transaction, {
      ...{ workspaceId, actId: newId(), action: 'user.remove', actor: nameOfActor(actor), at: now() },
      details: { user: userId, role },
    })
  })
}
