import { DearestAccounts } from '../dearest-accounts.ts'
import type { Finding } from '../finding.ts'
import type { AccountCheck, CheckContext } from './account-check.ts'

/** [L6] Accounts with an ACV of the high zone that sit below every high-touch tier; at stake is their ARR. */
export function checkUnderInvestment({ model, tiers }: CheckContext): AccountCheck {
  const limitMinor = model.zones.highFromMinor
  const byTier = tiers.map(() => new DearestAccounts())
  return {
    see: ({ id, acvMinor }, tier) => {
      if (acvMinor !== undefined && acvMinor >= limitMinor && tiers[tier]!.touch !== 'high')
        byTier[tier]!.add(id, acvMinor)
    },
    findings: () =>
      tiers.flatMap((tier, index): Finding[] => {
        const found = byTier[index]!
        if (found.count === 0) return []
        return [
          {
            code: 'under_invested',
            severity: 'warning',
            tiers: [tier.id],
            accounts: found.ids(),
            accountCount: found.count,
            moneyMinor: found.arrMinor,
            values: {
              tier: tier.id,
              touch: tier.touch,
              count: found.count,
              limitMinor,
              arrMinor: found.arrMinor,
            },
          },
        ]
      }),
  }
}
