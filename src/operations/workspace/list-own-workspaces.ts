import { listWorkspacesOf, type OwnWorkspace } from '../../store/memberships.ts'
import type { Surroundings } from '../context.ts'
import type { SignedIn } from '../session/signed-in.ts'

/** The workspaces that somebody belongs to, the one that they joined first at the beginning. */
export function listOwnWorkspaces(
  { database }: Surroundings,
  { userId }: SignedIn,
): Promise<readonly OwnWorkspace[]> {
  return listWorkspacesOf(database, userId)
}
