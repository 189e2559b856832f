import type { Schema } from '../../api/client.ts'
import { formatChoice } from '../../ui/grid/column.ts'
import { NOT_KNOWN } from './filter-accounts.ts'

/** The filters of the customer base that leave those who should have a CSM of their own and have none. */
export function searchUnowned(tiers: readonly Schema<'Tier'>[]): Readonly<Record<string, string>> {
  const owned = tiers.flatMap(({ id, hasOwners }) => (hasOwners ? [id] : []))
  return { owner: NOT_KNOWN, tier: formatChoice(owned) }
}
