import { divide, exact, roundHalfAway } from '../../kernel/exact.ts'
import type { Finding } from '../finding.ts'
import type { CheckContext } from './account-check.ts'
import { findingAboutTiers } from './finding-about.ts'

/** [L36] A month that needs more people than the mean month staffs; at stake is what these cost in a month. */
export function checkPeaks({ model, tiers, staffing }: CheckContext): readonly Finding[] {
  const dedicated = staffing.tiers.map(({ tier, ...unit }) => ({ ...unit, tiers: [tier] }))
  return [...dedicated, ...staffing.pools].flatMap((unit): readonly Finding[] => {
    // A pooled tier has no peak of its own: its pool has.
    const { csmsNeeded, peakCsmsNeeded = 0 } = unit
    if (peakCsmsNeeded <= csmsNeeded) return []
    const served = tiers.filter(({ id }) => unit.tiers.includes(id))
    const costs = model.tiers.filter(({ id }) => unit.tiers.includes(id)).map(({ cost }) => cost.csmMinor)
    const dearest = Math.max(...costs)
    return [
      findingAboutTiers(served, {
        code: 'peak_above_capacity',
        severity: 'info',
        moneyMinor: roundHalfAway(divide(exact((peakCsmsNeeded - csmsNeeded) * dearest), exact(12))),
        values: { needed: csmsNeeded, peak: peakCsmsNeeded },
      }),
    ]
  })
}
