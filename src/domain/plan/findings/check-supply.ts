import type { UnitSupply } from '../../capacity/supply-team.ts'
import { divide, exact, multiply, roundHalfAway } from '../../kernel/exact.ts'
import type { Finding } from '../finding.ts'
import type { CheckContext } from './account-check.ts'
import { arrOf, findingAboutTiers } from './finding-about.ts'

/** [L35] Fewer people than a tier or a pool needs; at stake is the part of its ARR for which nobody is there. */
export function checkSupply({ tiers, people }: CheckContext): readonly Finding[] {
  return (people.supply?.units ?? [])
    .filter(({ openings }) => openings > 0)
    .map((unit) => {
      const served = tiers.filter(({ id }) => unit.tiers.includes(id))
      return findingAboutTiers(served, {
        code: 'short_of_people',
        severity: 'warning',
        moneyMinor: uncoveredArr(arrOf(served), unit),
        values: {
          needed: unit.csmsNeeded,
          present: Math.round(unit.fullFte * 10) / 10,
          openings: unit.openings,
        },
      })
    })
}

function uncoveredArr(
  arrMinor: number | undefined,
  { openings, csmsNeeded }: UnitSupply,
): number | undefined {
  return arrMinor === undefined
    ? undefined
    : roundHalfAway(multiply(exact(arrMinor), divide(exact(openings), exact(csmsNeeded))))
}
