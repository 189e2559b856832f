import type { Csm } from '../account/csm.ts'
import type { Day } from '../kernel/day.ts'
import { toNumber } from '../kernel/exact.ts'
import { monthsAfter } from '../kernel/months-after.ts'
import type { PeopleRules } from '../model/model.ts'
import { productiveHours } from '../model/productive-hours.ts'

/** What one person gives in each month, in people of full capacity, if they stay. */
export type PersonSupply = { readonly csm: Csm; readonly fteByMonth: readonly number[] }

export type SupplySpan = {
  readonly people: PeopleRules
  readonly asOf: Day
  readonly months: number
  /** The last day in the team of those of whom it is known, by id. */
  readonly lastDays?: ReadonlyMap<string, Day> | undefined
}

/**
 * [P18] What each person of the team gives in each month ahead: the own hours and productive share, the ramp as it goes on, nothing before the
 * start. Leave beyond the yearly allowance is missing in the months in which it lies; within it, it is in the productive hours.
 */
export function supplyByMonth(
  team: readonly Csm[],
  { people, asOf, months, lastDays }: SupplySpan,
): PersonSupply[] {
  const ownWeekly = toNumber(productiveHours(people)) / (52 - people.weeksOfLeave)
  const starts = Array.from({ length: months + 1 }, (_, month) => monthsAfter(asOf, month))
  return team.map((csm) => {
    const hoursPerWeek = csm.hoursPerWeek ?? people.hoursPerWeek
    const weekly =
      csm.productiveShare === undefined
        ? (ownWeekly * hoursPerWeek) / people.hoursPerWeek
        : hoursPerWeek * csm.productiveShare
    const away = excessDays(csm, { starts, allowed: people.weeksOfLeave * 7 })
    const yearly = 52 - people.weeksOfLeave
    return {
      csm,
      fteByMonth: away.map((days, month) => {
        const there = Math.max(0, 1 - (days * 12) / (7 * yearly))
        const stays = shareUntil(lastDays?.get(csm.id), starts[month]!, starts[month + 1]!)
        return (weekly / ownWeekly) * there * stays * rampIn(csm, { people, asOf, month, on: starts[month]! })
      }),
    }
  })
}

/** The same of all of them together. */
export function totalSupply(team: readonly Csm[], given: SupplySpan): number[] {
  const persons = supplyByMonth(team, given)
  return Array.from({ length: given.months }, (_, month) =>
    persons.reduce((sum, { fteByMonth }) => sum + fteByMonth[month]!, 0),
  )
}

/** Days of each month that are away beyond what a year of twelve months allows, in proportion to the days away in it. */
function excessDays(
  { leave }: Csm,
  { starts, allowed }: { readonly starts: readonly Day[]; readonly allowed: number },
): number[] {
  const away = starts.slice(1).map((end, month) => daysAway(leave, starts[month]!, end))
  return away.map((days, month) => {
    const year = away.slice(month - (month % 12), month - (month % 12) + 12)
    const total = year.reduce((sum, part) => sum + part, 0)
    return total <= allowed ? 0 : (days * (total - allowed)) / total
  })
}

/** Share of the days from one day until before another that are not after the last one. */
function shareUntil(last: Day | undefined, from: Day, end: Day): number {
  if (last === undefined || last >= end - 1) return 1
  return last < from ? 0 : (last + 1 - from) / (end - from)
}

/** Days from one day until before another that some leave covers; spans may overlap. */
function daysAway(leave: Csm['leave'], from: Day, end: Day): number {
  let counted = from
  let days = 0
  for (const span of leave.toSorted((a, b) => a.from - b.from)) {
    const first = Math.max(span.from, counted)
    const last = Math.min(span.until, end - 1)
    if (last < first) continue
    days += last - first + 1
    counted = last + 1
  }
  return days
}

/** The ramp of a month: by the months since the start; where only the ramp of today is stated, on from there on the model's curve. */
function rampIn(
  { ramp, startOn }: Csm,
  {
    people: { rampByMonth },
    asOf,
    month,
    on,
  }: {
    readonly people: Pick<PeopleRules, 'rampByMonth'>
    readonly asOf: Day
    readonly month: number
    readonly on: Day
  },
): number {
  if (startOn !== undefined && startOn > on) return 0
  if (startOn !== undefined && (ramp === undefined || startOn > asOf))
    return rampByMonth[Math.floor(((on - startOn) * 12) / 365)] ?? 1
  if (ramp === undefined) return 1
  const reached = rampByMonth.findIndex((share) => share > ramp)
  return month === 0 || reached === -1
    ? Math.max(ramp, month === 0 ? 0 : 1)
    : Math.max(ramp, rampByMonth[reached + month - 1] ?? 1)
}
