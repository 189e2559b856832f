import type { Finding } from '../finding.ts'
import type { CheckContext } from './account-check.ts'
import { arrOf, findingAboutTier } from './finding-about.ts'

/** [L34] Low touch without a playbook: pooled CSMs then improvise for every account. At stake is the tier's ARR. */
export function checkPlaybooks({ model, tiers }: CheckContext): readonly Finding[] {
  return tiers.flatMap((tier, index): readonly Finding[] => {
    const { playbooks } = model.tiers[index]!.service
    if (tier.touch !== 'low' || tier.accounts === 0 || playbooks.length > 0) return []
    return [
      findingAboutTier(tier, {
        code: 'no_playbooks',
        severity: 'warning',
        moneyMinor: arrOf([tier]),
        values: { count: tier.accounts },
      }),
    ]
  })
}
