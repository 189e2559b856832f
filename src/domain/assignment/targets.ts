import { type BookCsm, canServe } from './book-csm.ts'
import { fairShares } from './fair-share.ts'

/** What an even spread would give one person. */
export type Target = { readonly utilisation: number; readonly arr: number }

/** Hours and ARR of the accounts of one tier that somebody can serve. */
export type TierNeed = { readonly hours: number; readonly arr: number }

/**
 * [N8] Target utilisation of each person: the need of the tiers that they serve over the capacity of all who serve them, spread as
 * evenly as the tiers allow, at most 1; and the mean ARR of those who serve the same tiers. Undefined for who can serve none.
 */
export function targetsOf(
  csms: readonly BookCsm[],
  needs: readonly TierNeed[],
): { readonly targets: readonly (Target | undefined)[]; readonly isOverfull: boolean } {
  const groups = new Map<string, { serves: boolean[]; capacity: number; people: number }>()
  const groupOf = csms.map((csm) => {
    const serves = needs.map((_, tier) => canServe(csm, tier))
    if (!serves.includes(true)) return undefined
    const key = serves.map(Number).join('')
    const group = groups.get(key) ?? { serves, capacity: 0, people: 0 }
    groups.set(key, group)
    group.capacity += csm.capacityHours
    group.people++
    return group
  })
  const list = [...groups.values()]
  const shares = fairShares(
    needs.map(({ hours }) => hours),
    list,
  )
  const target = new Map(
    list.map((group, place) => {
      const hours = shares.reduce((sum, share) => sum + share[place]!, 0)
      const arr = needs.reduce((sum, need, tier) => sum + need.arr * partOf(tier, place), 0)
      return [group, { utilisation: hours / group.capacity, arr: arr / group.people }]
    }),
  )
  return {
    targets: groupOf.map((group) => {
      const found = group && target.get(group)!
      return found && { utilisation: Math.min(1, found.utilisation), arr: found.arr }
    }),
    isOverfull: [...target.values()].some(({ utilisation }) => utilisation > 1 + 1e-9),
  }

  /** The part of a tier that goes to a group; a tier that takes no hours goes by capacity. */
  function partOf(tier: number, place: number): number {
    const { hours } = needs[tier]!
    if (hours > 0) return shares[tier]![place]! / hours
    const serving = list.filter(({ serves }) => serves[tier])
    const capacity = serving.reduce((sum, group) => sum + group.capacity, 0)
    return list[place]!.serves[tier] ? list[place]!.capacity / capacity : 0
  }
}
