import type { Finding } from '../finding.ts'
import type { CheckContext } from './account-check.ts'
import { arrOf, findingAboutTier } from './finding-about.ts'

/** [L6] A tier bounded by people of whom nobody has said who they are; at stake is the ARR that it takes without a bound. */
export function checkBounds({ tiers, placements }: CheckContext): readonly Finding[] {
  return tiers
    .filter(({ id }) => placements.tiersWithUnknownBound.includes(id))
    .map((tier) =>
      findingAboutTier(tier, {
        code: 'unknown_bound',
        severity: 'warning',
        moneyMinor: arrOf([tier]),
        values: { count: tier.accounts },
      }),
    )
}
