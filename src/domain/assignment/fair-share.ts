/** A group of people who serve the same tiers. */
export type ServingGroup = { readonly serves: readonly boolean[]; readonly capacity: number }

const MOST_SWEEPS = 200
const STILL = 1e-9

/**
 * [N8] Splits the need of each tier among the groups that serve it so that they are used as evenly as can be: tier after tier is
 * poured anew where the level is lowest, until nothing moves (block descent on a convex cost). Tiers × groups, in the need's unit.
 */
export function fairShares(needs: readonly number[], groups: readonly ServingGroup[]): number[][] {
  const shares = needs.map((_, tier) => {
    const capacity = groups.reduce((sum, group) => sum + (group.serves[tier] ? group.capacity : 0), 0)
    return groups.map(({ serves, capacity: own }) =>
      serves[tier] && capacity > 0 ? (needs[tier]! * own) / capacity : 0,
    )
  })
  const loads = groups.map((_, group) => shares.reduce((sum, share) => sum + share[group]!, 0))
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    let moved = 0
    needs.forEach((need, tier) => {
      const serving = [...groups.keys()].filter((group) => groups[group]!.serves[tier])
      if (serving.length < 2) return
      const others = serving.map((group) => loads[group]! - shares[tier]![group]!)
      const poured = pour(
        need,
        serving.map((group, place) => ({ load: others[place]!, capacity: groups[group]!.capacity })),
      )
      serving.forEach((group, place) => {
        moved = Math.max(moved, Math.abs(poured[place]! - shares[tier]![group]!))
        shares[tier]![group] = poured[place]!
        loads[group] = others[place]! + poured[place]!
      })
    })
    if (moved <= STILL) break
  }
  return shares
}

/** Fills vessels up to one common level of load / capacity, those that stand above it not at all. */
function pour(
  need: number,
  vessels: readonly { readonly load: number; readonly capacity: number }[],
): number[] {
  const lowestFirst = vessels.toSorted((a, b) => a.load / a.capacity - b.load / b.capacity)
  let load = need
  let capacity = 0
  let level = 0
  for (const [place, vessel] of lowestFirst.entries()) {
    load += vessel.load
    capacity += vessel.capacity
    level = load / capacity
    const next = lowestFirst[place + 1]
    if (next === undefined || level <= next.load / next.capacity) break
  }
  return vessels.map((vessel) => Math.max(0, level * vessel.capacity - vessel.load))
}
