import type { Finding } from '../finding.ts'
import type { AccountCheck, CheckContext } from './account-check.ts'

/** [L9] Low- and tech-touch tiers in which too few accounts have a health score: nobody would see trouble coming. */
export function checkInstrumentation({ model, tiers }: CheckContext): AccountCheck {
  const seen = tiers.map(() => ({ accounts: 0, withHealth: 0 }))
  const limitShare = model.warnings.healthCoverage
  return {
    see: ({ health }, tier) => {
      const entry = seen[tier]!
      entry.accounts++
      if (health !== undefined) entry.withHealth++
    },
    findings: () =>
      tiers.flatMap((tier, index): Finding[] => {
        const { accounts, withHealth } = seen[index]!
        if (tier.touch === 'high' || accounts === 0 || withHealth >= limitShare * accounts) return []
        return [
          {
            code: 'no_instrumentation',
            severity: 'warning',
            tiers: [tier.id],
            accounts: [],
            accountCount: accounts - withHealth,
            moneyMinor: tier.arrMinor,
            values: {
              tier: tier.id,
              touch: tier.touch,
              count: accounts - withHealth,
              coveredShare: withHealth / accounts,
              limitShare,
            },
          },
        ]
      }),
  }
}
