import type { Finding } from '../finding.ts'
import type { CheckContext } from './account-check.ts'
import { findingAboutTier } from './finding-about.ts'

/** [L31] Promises that leave time for another ratio than the declared one; at stake is what the tier costs. */
export function checkWorkload({ tiers, staffing }: CheckContext): readonly Finding[] {
  return tiers.flatMap((tier, index): readonly Finding[] => {
    const { ratio } = staffing.tiers[index]!
    if (ratio?.isMismatch !== true || tier.accounts === 0) return []
    const { impliedRatio, declaredRatio } = ratio
    return [
      findingAboutTier(tier, {
        code: 'workload_mismatch',
        severity: 'warning',
        moneyMinor: tier.csCostMinor,
        values: {
          declaredRatio: declaredRatio!,
          impliedRatio,
          hours: Math.round(staffing.productiveHours / impliedRatio),
        },
      }),
    ]
  })
}
