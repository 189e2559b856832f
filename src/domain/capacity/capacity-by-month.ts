import type { Csm } from '../account/csm.ts'
import type { Day } from '../kernel/day.ts'
import type { PeopleRules } from '../model/model.ts'
import { capacityOfCsm, rampOf } from './capacity-of-csm.ts'
import { MONTHS, monthsAhead } from './months-ahead.ts'

/**
 * [P24] Hours that a person can give to accounts in each of the twelve months ahead: the hours of a year by the days of each month
 * that are no listed leave, with the ramp as it is at the beginning of the month, and only from the first to the last day in the team.
 */
export function capacityByMonth(
  csm: Csm,
  {
    people,
    asOf,
    endOn,
  }: { readonly people: PeopleRules; readonly asOf: Day; readonly endOn: Day | undefined },
): number[] {
  const starts = monthsAhead(asOf)
  const from = Math.max(asOf, csm.startOn ?? asOf)
  const until = Math.min(starts[MONTHS]!, endOn === undefined ? starts[MONTHS]! : endOn + 1)
  const isAway = (day: Day) => csm.leave.some((leave) => leave.from <= day && day <= leave.until)
  const workable = (first: Day, end: Day) => {
    if (csm.leave.length === 0) return Math.max(0, end - first)
    let days = 0
    for (let day = first; day < end; day++) if (!isAway(day)) days++
    return days
  }
  const days = workable(asOf, starts[MONTHS]!)
  const perDay = days === 0 ? 0 : capacityOfCsm(csm, people, asOf).hoursPerYear / days
  return Array.from({ length: MONTHS }, (_, month) => {
    const first = Math.max(starts[month]!, from)
    const end = Math.min(starts[month + 1]!, until)
    return perDay * workable(first, end) * rampIn(csm, { people, asOf, on: first })
  })
}

/** As the months since the start say, and never less than what is stated for today. */
function rampIn(
  csm: Csm,
  { people, asOf, on }: { readonly people: PeopleRules; readonly asOf: Day; readonly on: Day },
): number {
  if (csm.ramp === undefined) return rampOf(csm, people, on)
  // Where only the ramp is stated, it goes on from the month of the curve that it has reached.
  const reached = people.rampByMonth.findIndex((share) => share >= csm.ramp!)
  const months = Math.floor(((on - Math.max(asOf, csm.startOn ?? asOf)) * 12) / 365)
  const ahead = reached < 0 ? 1 : (people.rampByMonth[reached + months] ?? 1)
  return months === 0 ? csm.ramp : Math.max(csm.ramp, ahead)
}
