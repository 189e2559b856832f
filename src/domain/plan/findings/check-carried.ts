import type { Finding } from '../finding.ts'
import type { CheckContext } from './account-check.ts'
import { findingAboutTier } from './finding-about.ts'

/** [L32] A touch model that the tier's mean ACV does not carry, said beside its verdict; at stake is what the tier costs. */
export function checkCarried({ model, tiers }: CheckContext): readonly Finding[] {
  return tiers.flatMap((tier): readonly Finding[] => {
    if (tier.carried !== false) return []
    const { to } = model.parameters.ratioBands[tier.touch]
    return [
      findingAboutTier(tier, {
        code: 'not_carried',
        severity: 'warning',
        moneyMinor: tier.csCostMinor,
        values: {
          meanAcvMinor: tier.meanAcvMinor!,
          ...(typeof tier.affordableRatio === 'number' && { affordableRatio: tier.affordableRatio }),
          ...(to !== undefined && { bandRatio: to }),
        },
      }),
    ]
  })
}
