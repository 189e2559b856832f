import type { Finding } from '../finding.ts'
import type { CheckContext } from './account-check.ts'
import { arrOf, findingAboutTiers } from './finding-about.ts'

/** [L35] Fewer people than a tier or a pool needs; at stake is the ARR that they serve. */
export function checkSupply({ tiers, people }: CheckContext): readonly Finding[] {
  return (people.supply?.units ?? [])
    .filter(({ openings }) => openings > 0)
    .map((unit) => {
      const served = tiers.filter(({ id }) => unit.tiers.includes(id))
      return findingAboutTiers(served, {
        code: 'short_of_people',
        severity: 'warning',
        moneyMinor: arrOf(served),
        values: {
          needed: unit.csmsNeeded,
          present: Math.round(unit.fullFte * 10) / 10,
          openings: unit.openings,
        },
      })
    })
}
