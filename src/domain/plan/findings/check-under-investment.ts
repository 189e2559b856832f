import { REASON } from '../../tiering/tiering.ts'
import { DearestAccounts } from '../dearest-accounts.ts'
import type { AccountCheck, CheckContext } from './account-check.ts'
import { findingAboutAccounts } from './finding-about.ts'

/** [L17] Accounts with an ACV of the high zone that sit below high touch; at stake is their ARR. */
export function checkUnderInvestment({ model, tiers, placements }: CheckContext): AccountCheck {
  const limitMinor = model.zones.highFromMinor
  const byTier = tiers.map(() => new DearestAccounts())
  return {
    see: ({ id, acvMinor }, tier, position) => {
      const isBelow = acvMinor !== undefined && acvMinor >= limitMinor && tiers[tier]!.touch !== 'high'
      if (isBelow && placements.reason[position] !== REASON.pinned) byTier[tier]!.add(id, acvMinor)
    },
    findings: () =>
      byTier.flatMap((found, index) =>
        findingAboutAccounts(found, {
          code: 'under_invested',
          severity: 'warning',
          tier: tiers[index]!,
          moneyMinor: found.stakeMinor,
          values: { limitMinor },
        }),
      ),
  }
}
