import type { Csm } from '../account/csm.ts'
import type { Day } from '../kernel/day.ts'
import { toNumber } from '../kernel/exact.ts'
import type { PeopleRules } from '../model/model.ts'
import { productiveHours } from '../model/productive-hours.ts'

/** What one person can give, measured in people who work as the model's people rules say. */
export type CsmCapacity = {
  /** Hours for accounts in the twelve months ahead, once ramped. */
  readonly hoursPerYear: number
  /** hoursPerYear / productive hours of the model. */
  readonly fullFte: number
  /** Today: with the ramp reached so far, and nobody who is away or has not started. */
  readonly presentFte: number
}

const DAYS_PER_YEAR = 365

/**
 * [P16] Capacity of a person of the team file; what the file leaves open is as in the model. Listed leave is part of the
 * yearly allowance, unless there is more of it.
 */
export function capacityOfCsm(csm: Csm, people: PeopleRules, asOf: Day): CsmCapacity {
  const ownHours = toNumber(productiveHours(people))
  const weekly = ownHours / (52 - people.weeksOfLeave)
  const ownShare = weekly / people.hoursPerWeek
  const hoursPerWeek = (csm.hoursPerWeek ?? people.hoursPerWeek) * (csm.productiveShare ?? ownShare)
  const weeksAway = Math.max(people.weeksOfLeave, daysAway(csm.leave, asOf) / 7)
  const hoursPerYear = Math.max(0, 52 - weeksAway) * hoursPerWeek
  return {
    hoursPerYear,
    fullFte: hoursPerYear / ownHours,
    presentFte: isAway(csm, asOf) ? 0 : (rampOf(csm, people, asOf) * hoursPerWeek) / weekly,
  }
}

function isAway({ leave }: Csm, asOf: Day): boolean {
  return leave.some(({ from, until }) => from <= asOf && asOf <= until)
}

/** Days in the year ahead that some leave covers; spans may overlap. */
function daysAway(leave: Csm['leave'], asOf: Day): number {
  let days = 0
  let counted = asOf
  for (const { from, until } of leave.toSorted((a, b) => a.from - b.from)) {
    const first = Math.max(from, counted)
    const last = Math.min(until, asOf + DAYS_PER_YEAR - 1)
    if (last < first) continue
    days += last - first + 1
    counted = last + 1
  }
  return days
}

/** The share of full capacity on a day. As stated; else by the months since the start; else ramped. */
export function rampOf({ ramp, startOn }: Csm, { rampByMonth }: PeopleRules, asOf: Day): number {
  if (startOn !== undefined && startOn > asOf) return 0
  if (ramp !== undefined) return ramp
  if (startOn === undefined) return 1
  return rampByMonth[Math.floor(((asOf - startOn) * 12) / DAYS_PER_YEAR)] ?? 1
}
