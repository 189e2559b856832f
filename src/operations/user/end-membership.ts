import type { Transaction } from '../../store/database.ts'
import type { Uuid } from '../../store/identifier.ts'
import { listWorkspacesOf, removeMembership } from '../../store/memberships.ts'
import { removePasswordLinks } from '../../store/one-time-links.ts'
import { eraseSavedViewsOf } from '../../store/saved-views.ts'
import { removeSessionsOf } from '../../store/sessions.ts'
import { keepAnOwner } from './keep-an-owner.ts'

/**
 * Takes a user out of a workspace, with the views that they have kept for themselves. Links that set their password are taken
 * back, because somebody there may know them; with the last workspace their sessions end. Gives whether they belong to another one. Throws `last-owner`.
 */
export async function endMembership(
  transaction: Transaction,
  workspaceId: Uuid,
  userId: Uuid,
): Promise<{ readonly isElsewhere: boolean }> {
  await keepAnOwner(transaction, workspaceId, userId)
  await removeMembership(transaction, workspaceId, userId)
  await eraseSavedViewsOf(transaction, workspaceId, userId)
  await removePasswordLinks(transaction, userId)
  const isElsewhere = (await listWorkspacesOf(transaction, userId)).length > 0
  if (!isElsewhere) await removeSessionsOf(transaction, userId)
  return { isElsewhere }
}
