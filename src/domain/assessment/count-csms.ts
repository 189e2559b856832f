import type { Csm } from '../account/csm.ts'
import { functionOfRole } from '../capacity/function-of-role.ts'
import type { Day } from '../kernel/day.ts'

/** CSMs who have started by a day; undefined without a team. */
export function countCsms(team: readonly Csm[] | undefined, asOf: Day): number | undefined {
  return team?.filter(
    ({ role, startOn }) => functionOfRole(role) === 'success' && (startOn === undefined || startOn <= asOf),
  ).length
}
