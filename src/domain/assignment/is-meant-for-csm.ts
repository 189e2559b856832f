import { hasOwners } from '../model/has-owners.ts'
import type { Tier } from '../model/model.ts'
import type { BooksInputs } from './books-inputs.ts'

/** [N1] A tier has books when people serve it and, unless pools are taken for books too, it shares them with no pool. */
export function isMeantForCsm(tier: Tier, pools: BooksInputs['pools']): boolean {
  return pools === 'books' ? tier.ratio !== undefined : hasOwners(tier)
}
