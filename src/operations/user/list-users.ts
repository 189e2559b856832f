import type { Uuid } from '../../store/identifier.ts'
import { listMembers, type Member } from '../../store/memberships.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'

/** A page of the people of the workspace, in the order in which they became users. */
export async function listUsers(
  context: Context,
  { after, limit }: { readonly after?: Uuid | undefined; readonly limit: number },
): Promise<{ readonly users: readonly Member[]; readonly next: Uuid | undefined }> {
  allow(context, 'user.read')
  const users = await listMembers(context.database, context.workspaceId, { after, limit: limit + 1 })
  const page = users.slice(0, limit)
  return { users: page, next: users.length > limit ? page.at(-1)!.userId : undefined }
}
