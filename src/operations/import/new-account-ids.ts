import { derivedIdOf, type Uuid } from '../../store/identifier.ts'

const MOST_KEPT = 100_000

/** Ids of accounts from what a source calls them. A list of signals names each account many times. */
export function newAccountIds(workspaceId: Uuid, source: string): (externalId: string) => Uuid {
  const known = new Map<string, Uuid>()
  return (externalId) => {
    const found = known.get(externalId)
    if (found !== undefined) return found
    const id = derivedIdOf('account', workspaceId, { source, externalId })
    if (known.size < MOST_KEPT) known.set(externalId, id)
    return id
  }
}
