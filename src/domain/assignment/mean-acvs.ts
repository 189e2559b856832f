import type { Tier } from '../model/model.ts'
import type { BookAccount } from './book-account.ts'

/** Mean of the known ACVs of each tier's accounts, in minor units; 0 where none is known. */
export function meanAcvs(
  accounts: readonly Pick<BookAccount, 'tier' | 'acvMinor'>[],
  tiers: readonly Pick<Tier, 'id'>[],
): readonly number[] {
  const sums = new Map(tiers.map(({ id }) => [id, { acvMinor: 0, accounts: 0 }]))
  for (const { tier, acvMinor } of accounts) {
    const sum = sums.get(tier ?? '')
    if (sum === undefined || acvMinor === undefined) continue
    sum.acvMinor += acvMinor
    sum.accounts++
  }
  return tiers.map(({ id }) => {
    const { acvMinor, accounts: count } = sums.get(id)!
    return count === 0 ? 0 : acvMinor / count
  })
}
