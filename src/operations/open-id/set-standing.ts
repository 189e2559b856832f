import { appendAct } from '../../store/audit.ts'
import type { Transaction } from '../../store/database.ts'
import type { Uuid } from '../../store/identifier.ts'
import { addMembership, changeMembership, findMembership, removeMembership } from '../../store/memberships.ts'
import { removePasswordLinks } from '../../store/one-time-links.ts'
import { eraseSavedViewsOf } from '../../store/saved-views.ts'
import { removeSessionsOf } from '../../store/sessions.ts'
import type { User } from '../../store/users.ts'
import type { Role } from '../access/actor.ts'
import type { Surroundings } from '../context.ts'
import { isLastOwner } from '../user/keep-an-owner.ts'
import { sealAbout } from '../user/seal-about.ts'

type Standing = { readonly workspaceId: Uuid; readonly user: User }

/**
 * Gives a user the role of their groups in a workspace, or leaves them the one that they have there. The last owner stays one.
 * Whether they belong to the workspace then.
 */
export async function giveRole(
  transaction: Transaction,
  surroundings: Surroundings,
  { workspaceId, user, role }: Standing & { readonly role: Role | undefined },
): Promise<boolean> {
  const membership = await findMembership(transaction, workspaceId, user.id)
  if (role === undefined || role === membership?.role) return membership !== undefined
  const { newId, now } = surroundings
  const act = { workspaceId, actId: newId(), actor: `user:${user.id}`, at: now() }
  if (membership === undefined) {
    await addMembership(transaction, { workspaceId, userId: user.id, role, personId: undefined }, now())
    const email = await sealAbout(transaction, surroundings, {
      ...{ workspaceId, subjectId: user.id, text: user.email },
    })
    await appendAct(transaction, {
      ...act,
      action: 'user.join',
      details: { user: user.id, role, by: 'open-id', email },
    })
  } else if (!(await isLastOwner(transaction, workspaceId, user.id))) {
    await changeMembership(transaction, { ...membership, role })
    await appendAct(transaction, {
      ...{ ...act, action: 'user.edit', details: { user: user.id, by: 'open-id' } },
      workspace: [{ subject: 'membership', before: { role: membership.role }, after: { role } }],
    })
  }
  return true
}

/** Ends all sessions of somebody whose groups give no role any more, and their membership unless they are the last owner. */
export async function dismissMember(
  transaction: Transaction,
  { newId, now }: Surroundings,
  { workspaceId, user }: Standing,
): Promise<void> {
  const { id: userId } = user
  await removeSessionsOf(transaction, userId)
  const membership = await findMembership(transaction, workspaceId, userId)
  if (membership === undefined || (await isLastOwner(transaction, workspaceId, userId))) return
  await removeMembership(transaction, workspaceId, userId)
  await eraseSavedViewsOf(transaction, workspaceId, userId)
  await removePasswordLinks(transaction, userId)
  await appendAct(transaction, {
    ...{ workspaceId, actId: newId(), action: 'user.remove', actor: 'system', at: now() },
    details: { user: userId, role: membership.role, by: 'open-id' },
  })
}
