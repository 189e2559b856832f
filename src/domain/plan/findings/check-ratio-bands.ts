import type { Finding } from '../finding.ts'
import type { CheckContext } from './account-check.ts'
import { findingAboutTier } from './finding-about.ts'

/** [L29] A ratio outside the band that its touch model can carry; at stake is what the tier costs. */
export function checkRatioBands({ model, tiers }: CheckContext): readonly Finding[] {
  return tiers.flatMap((tier): readonly Finding[] => {
    const { from, to } = model.parameters.ratioBands[tier.touch]
    const { ratio } = tier
    if (ratio === undefined || (ratio >= from && (to === undefined || ratio <= to))) return []
    return [
      findingAboutTier(tier, {
        code: 'ratio_outside_band',
        severity: 'warning',
        moneyMinor: tier.csCostMinor,
        values: { declaredRatio: ratio, from, ...(to !== undefined && { to }) },
      }),
    ]
  })
}
