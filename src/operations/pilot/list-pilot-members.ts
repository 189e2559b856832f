import type { Uuid } from '../../store/identifier.ts'
import { type ListedMember, listStoredMembers, type PilotArm } from '../../store/pilot-members.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { getPilot } from './get-pilot.ts'

const PAGE = 5000

type Wanted = { readonly pilotId: Uuid; readonly arm?: PilotArm | undefined }

/** A page of the accounts that take part in a pilot, of one arm or of both. Throws `not-found`. */
export async function listPilotMembers(
  context: Context,
  { pilotId, arm, after, limit }: Wanted & { readonly after?: Uuid | undefined; readonly limit: number },
): Promise<{ readonly items: readonly ListedMember[]; readonly next: Uuid | undefined }> {
  allow(context, 'pilot.read')
  const { database, workspaceId } = context
  const key = { workspaceId, pilotId }
  await getPilot(database, key)
  const items = await listStoredMembers(database, key, { arm, after, limit })
  return { items, next: items.length < limit ? undefined : items.at(-1)?.accountId }
}

/** All of them, page by page; each is a transaction of its own, so that a slow reader holds nothing open. Throws `not-found`. */
export async function exportPilotMembers(
  context: Context,
  wanted: Wanted,
): Promise<{ readonly metrics: readonly string[]; readonly pages: AsyncIterable<readonly ListedMember[]> }> {
  allow(context, 'pilot.read')
  const { database, workspaceId } = context
  const { protocol } = await getPilot(database, { workspaceId, pilotId: wanted.pilotId })
  const metrics = [protocol.primary, ...protocol.others].map(({ name }) => name)
  return { metrics, pages: pagesOf(context, wanted) }
}

async function* pagesOf(context: Context, wanted: Wanted): AsyncGenerator<readonly ListedMember[]> {
  let after: Uuid | undefined
  do {
    const page = await listPilotMembers(context, { ...wanted, after, limit: PAGE })
    if (page.items.length > 0) yield page.items
    after = page.next
  } while (after !== undefined)
}
