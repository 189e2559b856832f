import type { Finding } from '../finding.ts'
import type { CheckContext } from './account-check.ts'
import { arrOf, findingAboutTiers } from './finding-about.ts'

/** [L36] A month that needs more people than the mean month staffs; at stake is the ARR that they serve. */
export function checkPeaks({ tiers, staffing }: CheckContext): readonly Finding[] {
  const dedicated = staffing.tiers.map(({ tier, ...unit }) => ({ ...unit, tiers: [tier] }))
  return [...dedicated, ...staffing.pools].flatMap((unit): readonly Finding[] => {
    // A pooled tier has no peak of its own: its pool has.
    const { csmsNeeded, peakCsmsNeeded = 0 } = unit
    if (peakCsmsNeeded <= csmsNeeded) return []
    const served = tiers.filter(({ id }) => unit.tiers.includes(id))
    return [
      findingAboutTiers(served, {
        code: 'peak_above_capacity',
        severity: 'info',
        moneyMinor: arrOf(served),
        values: { needed: csmsNeeded, peak: peakCsmsNeeded },
      }),
    ]
  })
}
