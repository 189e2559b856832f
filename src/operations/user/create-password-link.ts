import { appendAct } from '../../store/audit.ts'
import type { Transaction } from '../../store/database.ts'
import type { Uuid } from '../../store/identifier.ts'
import { listWorkspacesOf } from '../../store/memberships.ts'
import { type Actor, nameOfActor } from '../access/actor.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { ProblemError } from '../problem.ts'
import { addPasswordLink } from './add-password-link.ts'
import { memberOf } from './member-of.ts'

/**
 * A link under which somebody sets a new password, for an administrator to hand over: once, within 24 hours. Throws
 * `user-elsewhere` for somebody who also belongs to a workspace that the administrator does not own: the link would open it.
 */
export async function createPasswordLink(
  context: Context,
  { userId }: { readonly userId: Uuid },
): Promise<{ readonly link: string; readonly expiresAt: string }> {
  allow(context, 'user.administer')
  const { database, workspaceId, actor, newId, now } = context
  return database.transaction(async (transaction) => {
    await memberOf(transaction, workspaceId, userId)
    const owned = await workspacesOwnedBy(transaction, actor)
    const others = (await listWorkspacesOf(transaction, userId)).map((workspace) => workspace.workspaceId)
    const isAdministrated = (id: Uuid) => owned === 'all' || id === workspaceId || owned.includes(id)
    if (!others.every(isAdministrated)) throw new ProblemError([{ code: 'user-elsewhere', values: {} }])
    await appendAct(transaction, {
      ...{ workspaceId, actId: newId(), action: 'user.password-link', actor: nameOfActor(actor), at: now() },
      details: { user: userId },
    })
    const createdBy = actor.kind === 'user' ? actor.userId : undefined
    return addPasswordLink(transaction, context, { workspaceId, userId, createdBy })
  })
}

async function workspacesOwnedBy(transaction: Transaction, actor: Actor): Promise<readonly Uuid[] | 'all'> {
  if (actor.kind === 'system') return 'all'
  if (actor.kind === 'api-key') return []
  const workspaces = await listWorkspacesOf(transaction, actor.userId)
  return workspaces.filter(({ role }) => role === 'owner').map(({ workspaceId }) => workspaceId)
}
