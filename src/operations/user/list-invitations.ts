import { type Invitation, listInvitations as readInvitations } from '../../store/one-time-links.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'

/** Who was invited and has not come yet, the oldest invitation first. */
export function listInvitations(context: Context): Promise<readonly Invitation[]> {
  allow(context, 'user.read')
  return readInvitations(context.database, context.workspaceId, context.now())
}
