import { appendAct } from '../../store/audit.ts'
import type { Uuid } from '../../store/identifier.ts'
import { removeInvitation } from '../../store/one-time-links.ts'
import { nameOfActor } from '../access/actor.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { ProblemError } from '../problem.ts'

/** Takes an invitation back: its link lets nobody in any more. */
export async function cancelInvitation(context: Context, { id }: { readonly id: Uuid }): Promise<void> {
  allow(context, 'user.administer')
  const { database, workspaceId, actor, newId, now } = context
  await database.transaction(async (transaction) => {
    const removed = await removeInvitation(transaction, workspaceId, { id })
    if (removed === undefined)
      throw new ProblemError([{ code: 'not-found', values: { what: 'invitation', id } }])
    await appendAct(transaction, {
      ...{ workspaceId, actId: newId(), action: 'user.uninvite', actor: nameOfActor(actor), at: now() },
      details: { user: id, role: removed.role },
    })
  })
}
