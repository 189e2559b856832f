import type { Uuid } from '../../store/identifier.ts'
import { listStoredPilots } from '../../store/pilots.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { type Pilot, pilotsOf } from './get-pilot.ts'

/** A page of the pilots of a workspace, the newest first. */
export async function listPilots(
  context: Context,
  { after, limit }: { readonly after?: Uuid | undefined; readonly limit: number },
): Promise<{ readonly items: readonly Pilot[]; readonly next: Uuid | undefined }> {
  allow(context, 'pilot.read')
  const { database, workspaceId } = context
  const stored = await listStoredPilots(database, workspaceId, { before: after, limit })
  const items = await pilotsOf(database, workspaceId, stored)
  return { items, next: items.length < limit ? undefined : items.at(-1)?.id }
}
