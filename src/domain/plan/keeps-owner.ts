import type { Csm } from '../account/csm.ts'
import { namesOf } from '../account/names-of.ts'
import { hasOwners } from '../model/has-owners.ts'
import type { Model } from '../model/model.ts'

/** Whether an owner (an id, or a name as a list writes it) goes on owning an account that enters a tier. */
export type KeepsOwner = (owner: string, tier: string) => boolean

/** [L10] An owner stays where the tier has owners of its own and the team file, if there is one, lets this person serve it. */
export function keepsOwner(model: Model, team: readonly Csm[] | undefined): KeepsOwner {
  const owned = new Set(model.tiers.filter(hasOwners).map(({ id }) => id))
  const people = team && new Map(team.flatMap((csm) => namesOf(csm).map((name) => [name, csm])))
  return (owner, tier) => {
    if (!owned.has(tier)) return false
    if (people === undefined) return true
    const tiers = people.get(owner)?.tiers
    return tiers !== undefined && (tiers.length === 0 || tiers.includes(tier))
  }
}
