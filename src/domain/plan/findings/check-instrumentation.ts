import { compare, exact, fraction } from '../../kernel/exact.ts'
import { DearestAccounts } from '../dearest-accounts.ts'
import type { AccountCheck, CheckContext } from './account-check.ts'
import { findingAboutAccounts } from './finding-about.ts'

/** [L25] Low- and tech-touch tiers in which too few accounts have a health score; at stake is the ARR of those without. */
export function checkInstrumentation({ model, tiers }: CheckContext): AccountCheck {
  const limitShare = model.warnings.healthCoverage
  const byTier = tiers.map(({ touch }) => (touch === 'high' ? undefined : new DearestAccounts()))
  return {
    see: ({ id, acvMinor, health }, tier) => {
      if (health === undefined) byTier[tier]?.add(id, acvMinor)
    },
    findings: () =>
      byTier.flatMap((blind, index) => {
        const tier = tiers[index]!
        if (blind === undefined || blind.count === 0) return []
        const covered = fraction(BigInt(tier.accounts - blind.count), BigInt(tier.accounts))
        if (compare(covered, exact(limitShare)) >= 0) return []
        return findingAboutAccounts(blind, {
          code: 'no_instrumentation',
          severity: 'warning',
          tier,
          moneyMinor: blind.stakeMinor,
          values: { coveredShare: (tier.accounts - blind.count) / tier.accounts, limitShare },
        })
      }),
  }
}
