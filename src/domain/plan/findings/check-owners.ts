import { namesOf } from '../../account/names-of.ts'
import { hasOwners } from '../../model/has-owners.ts'
import { DearestAccounts } from '../dearest-accounts.ts'
import type { AccountCheck, CheckContext } from './account-check.ts'
import { findingAboutAccounts } from './finding-about.ts'

/** [L23] Accounts of a tier with owners that have none, or one who is not in the team; at stake is their ARR. */
export function checkOwners({ model, tiers, team, current }: CheckContext): AccountCheck {
  const byTier = model.tiers.map((tier) => (hasOwners(tier) ? new DearestAccounts() : undefined))
  const people = team && new Set(team.flatMap(namesOf))
  let isAnyOwned = false
  return {
    see: ({ id, acvMinor, owner = current(id)?.owner }, tier) => {
      if (owner !== undefined) isAnyOwned = true
      const isCovered = owner !== undefined && (people === undefined || people.has(owner))
      if (!isCovered) byTier[tier]?.add(id, acvMinor)
    },
    findings: () =>
      !isAnyOwned
        ? []
        : byTier.flatMap((found = new DearestAccounts(), index) =>
            findingAboutAccounts(found, {
              code: 'uncovered',
              severity: 'error',
              tier: tiers[index]!,
              moneyMinor: found.stakeMinor,
              values: {},
            }),
          ),
  }
}
