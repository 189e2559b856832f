import type { Uuid } from '../../store/identifier.ts'
import { listStoredLooks, type StoredLook } from '../../store/pilot-looks.ts'
import { allow } from '../access/rights.ts'
import { nameActors } from '../audit/name-people.ts'
import type { Context } from '../context.ts'
import { getPilot } from './get-pilot.ts'
import type { LookResults } from './look-results.ts'

/** What was seen, and what whoever has seen it is called. */
export type NamedLook = StoredLook<LookResults> & { readonly lookedByName: string | undefined }

/** A page of what was seen of a pilot, the latest first. Throws `not-found`. */
export async function listLooks(
  context: Context,
  {
    pilotId,
    after,
    limit,
  }: { readonly pilotId: Uuid; readonly after?: number | undefined; readonly limit: number },
): Promise<{ readonly items: readonly NamedLook[]; readonly next: number | undefined }> {
  allow(context, 'pilot.read')
  const { database, workspaceId } = context
  const key = { workspaceId, pilotId }
  await getPilot(database, key)
  const looks = await listStoredLooks<LookResults>(database, key, { before: after, limit })
  const names = await nameActors(
    database,
    workspaceId,
    looks.map(({ lookedBy }) => lookedBy),
  )
  const items = looks.map((look) => ({ ...look, lookedByName: names.get(look.lookedBy) }))
  return { items, next: items.length < limit ? undefined : items.at(-1)?.number }
}
