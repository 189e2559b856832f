import type { Csm } from '../account/csm.ts'
import { capacityOfCsm } from '../capacity/capacity-of-csm.ts'
import type { Day } from '../kernel/day.ts'
import type { Model } from '../model/model.ts'

/** [L4] How many accounts the people of each tier bounded by `people` carry: their full-time equivalents × the target ratio. */
export function seatsOfPeople(
  model: Model,
  team: readonly Csm[] | undefined,
  asOf: Day,
): Record<string, number> {
  const bounded = model.tiers.filter(
    ({ bound, ratio }) => bound?.accounts === 'people' && ratio !== undefined,
  )
  if (team === undefined) return {}
  return Object.fromEntries(
    bounded.map(({ id, ratio }) => {
      const ftes = team
        .filter(({ tiers }) => tiers.includes(id))
        .map((csm) => capacityOfCsm(csm, model.people, asOf).fullFte)
      // Full-time equivalents are floats: a billionth of an account must not cost a whole one.
      return [id, Math.floor(ftes.reduce((sum, fte) => sum + fte, 0) * ratio!.target + 1e-9)]
    }),
  )
}
