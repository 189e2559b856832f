import type { Csm } from '../account/csm.ts'
import { capacityOfCsm } from '../capacity/capacity-of-csm.ts'
import { functionOfRole } from '../capacity/function-of-role.ts'
import type { Day } from '../kernel/day.ts'
import type { Model } from '../model/model.ts'

/**
 * [L6] How many accounts the people of each tier bounded by `people` carry: the full-time equivalents of its CSMs × the
 * target ratio. Empty without a team: then nobody has said how many they are.
 */
export function seatsOfPeople(
  model: Model,
  team: readonly Csm[] | undefined,
  asOf: Day,
): Record<string, number> {
  if (team === undefined) return {}
  const bounded = model.tiers.filter(({ bound }) => bound?.accounts === 'people')
  const staffed = model.tiers.filter(({ ratio }) => ratio !== undefined).map(({ id }) => id)
  const csms = team.filter(({ role }) => functionOfRole(role) === 'success')
  return Object.fromEntries(
    bounded.map(({ id, ratio }) => {
      const ftes = csms.map((csm) => {
        const served = staffed.filter((tier) => csm.tiers.length === 0 || csm.tiers.includes(tier))
        return served.includes(id) ? capacityOfCsm(csm, model.people, asOf).fullFte / served.length : 0
      })
      // Full-time equivalents are floats: a billionth of an account must not cost a whole one.
      return [id, Math.floor(ftes.reduce((sum, fte) => sum + fte, 0) * (ratio?.target ?? 0) + 1e-9)]
    }),
  )
}
