import { type ApiKey, listApiKeys as readApiKeys } from '../../store/api-keys.ts'
import type { Uuid } from '../../store/identifier.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'

/** A page of the keys of the workspace, also those that were revoked, in the order in which they were made. */
export async function listApiKeys(
  context: Context,
  { after, limit }: { readonly after?: Uuid | undefined; readonly limit: number },
): Promise<{ readonly keys: readonly ApiKey[]; readonly next: Uuid | undefined }> {
  allow(context, 'api-key.administer')
  const keys = await readApiKeys(context.database, context.workspaceId, { after, limit: limit + 1 })
  const page = keys.slice(0, limit)
  return { keys: page, next: keys.length > limit ? page.at(-1)!.id : undefined }
}
