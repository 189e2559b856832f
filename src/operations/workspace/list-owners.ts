import type { Uuid } from '../../store/identifier.ts'
import { listOwners as readOwners } from '../../store/memberships.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'

/** Who may give rights in the workspace, by name or else by e-mail: whoever lacks one has to know whom to ask. */
export function listOwners(
  context: Context,
): Promise<readonly { readonly userId: Uuid; readonly name: string }[]> {
  allow(context, 'workspace.read')
  return readOwners(context.database, context.workspaceId)
}
