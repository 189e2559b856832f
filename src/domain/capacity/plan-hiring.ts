import type { Day } from '../kernel/day.ts'
import { exact, fraction, multiply, roundHalfAway } from '../kernel/exact.ts'
import { monthsAfter } from '../kernel/months-after.ts'
import type { PeopleRules } from '../model/model.ts'
import { chooseArrivals } from './choose-arrivals.ts'
import { keepByMonth } from './monthly-keep.ts'

export type HiringInput = {
  readonly asOf: Day
  /** People of full capacity that the team of today gives in each month ahead if nobody leaves. */
  readonly supplyByMonth: readonly number[]
  /** People needed in each month ahead, fractions allowed. */
  readonly needByMonth: readonly number[]
  /** People to be there beyond the need, because people leave by chance (P19). */
  readonly safety?: number
  readonly people: Pick<PeopleRules, 'rampByMonth' | 'attritionPerYear' | 'daysToHireP80'>
  /** Of a colleague's capacity, what teaching a newcomer takes, by the newcomer's month; none unless given. */
  readonly mentorByMonth?: readonly number[]
  readonly csmMinor: number
}

export type HiringMonth = {
  readonly need: number
  /** People who leave are gone, nobody new has come. */
  readonly capacityWithoutHires: number
  /** With the hires below, as far as they are ramped. */
  readonly capacity: number
  /** People whose opening must stand in this month. */
  readonly openings: number
  readonly arrivals: number
  /** Pay of everyone hired so far, whole minor units. */
  readonly costMinor: number
}

/** People to be looked for together. */
export type Opening = {
  /** The last day on which the opening must stand. */
  readonly openOn: Day
  readonly startOn: Day
  /** Of the start, from 0. */
  readonly month: number
  readonly people: number
}

export type HiringPlan = {
  readonly months: readonly HiringMonth[]
  readonly openings: readonly Opening[]
  readonly hires: number
  readonly costMinor: number
  /** First month, from 0, in which a hire can be there at all. */
  readonly firstArrivalMonth: number
  /** First month, from 0, in which the people of today carry less than 95 % of the need. */
  readonly breaksInMonth: number | undefined
  /** First month in which less than 95 % is carried even with the hires: time to hire and ramp leave no way. */
  readonly shortInMonth: number | undefined
}

/** Below this share of the need service breaks; above it overtime and the calendar make up. */
export const CARRIED_SHARE = 0.95

const DAYS_PER_MONTH = 365 / 12

/** Attrition makes a need of 3.0000000001 people out of three; that is not a fourth person. */
const TOLERANCE = 1e-9

/**
 * [P13] Whom to hire when: the openings at the least pay under which, once hires of today are ramped, no month carries
 * less than 95 % of the need, and a missing person counts as much as five who are paid. An opening stands the 80th percentile of the
 * time to hire before the start that it is for.
 */
export function planHiring(input: HiringInput): HiringPlan {
  const { asOf, supplyByMonth, needByMonth, safety = 0, people, mentorByMonth = [], csmMinor } = input
  const keeps = keepByMonth(people.attritionPerYear, needByMonth.length)
  const without = needByMonth.map(
    (_, month) => (supplyByMonth[month] ?? supplyByMonth.at(-1) ?? 0) * keeps[month]!,
  )
  const worth = needByMonth.map(
    (_, age) => keeps[age]! * ((people.rampByMonth[age] ?? 1) - (mentorByMonth[age] ?? 0)),
  )
  const firstArrivalMonth = firstArrival(asOf, people.daysToHireP80)
  const arrivals = chooseArrivals({
    ...{ without, needByMonth, safety, worth, keeps, carriedShare: CARRIED_SHARE },
    firstMonth: firstArrivalMonth,
    rampedFrom: firstArrivalMonth + rampMonths(people.rampByMonth),
  })
  const capacities = capacityWith(without, arrivals, worth)
  const openings = openingsFor(arrivals, asOf, people.daysToHireP80)
  const opened = openingsByMonth(openings, asOf, needByMonth.length)
  let hired = 0
  const months = needByMonth.map((need, month): HiringMonth => {
    hired += arrivals[month]!
    return {
      need,
      capacityWithoutHires: without[month]!,
      capacity: capacities[month]!,
      openings: opened[month]!,
      arrivals: arrivals[month]!,
      costMinor: roundHalfAway(multiply(exact(hired), fraction(BigInt(csmMinor), 12n))),
    }
  })
  return {
    months,
    openings,
    hires: hired,
    costMinor: months.reduce((sum, { costMinor }) => sum + costMinor, 0),
    firstArrivalMonth,
    breaksInMonth: firstShort(needByMonth, without),
    shortInMonth: firstShort(needByMonth, capacities),
  }
}

/** Whole months from an opening to the arrival of four in five. */
export function leadMonths({ daysToHireP80 }: Pick<PeopleRules, 'daysToHireP80'>): number {
  return Math.ceil(daysToHireP80 / DAYS_PER_MONTH)
}

/** Months from the start until a newcomer gives all of it. */
export function rampMonths(rampByMonth: readonly number[]): number {
  const full = rampByMonth.findIndex((share) => share >= 1)
  return full === -1 ? rampByMonth.length : full
}

/** The first month whose first day an opening of today reaches. */
function firstArrival(asOf: Day, daysToHireP80: number): number {
  let month = 0
  while (monthsAfter(asOf, month) - daysToHireP80 < asOf) month++
  return month
}

export function capacityWith(
  without: readonly number[],
  arrivals: readonly number[],
  worth: readonly number[],
): number[] {
  return without.map((there, month) => {
    let capacity = there
    for (let arrival = 0; arrival <= month; arrival++)
      capacity += arrivals[arrival]! * worth[month - arrival]!
    return capacity
  })
}

function openingsFor(arrivals: readonly number[], asOf: Day, daysToHireP80: number): Opening[] {
  return arrivals.flatMap((people, month) => {
    const startOn = monthsAfter(asOf, month)
    return people === 0 ? [] : [{ openOn: startOn - Math.ceil(daysToHireP80), startOn, month, people }]
  })
}

function openingsByMonth(openings: readonly Opening[], asOf: Day, months: number): number[] {
  const counts = new Array<number>(months).fill(0)
  for (const { openOn, people } of openings) {
    let month = 0
    while (monthsAfter(asOf, month + 1) <= openOn) month++
    counts[month]! += people
  }
  return counts
}

function firstShort(needs: readonly number[], capacities: readonly number[]): number | undefined {
  const month = needs.findIndex((need, index) => capacities[index]! < need * CARRIED_SHARE - TOLERANCE)
  return month === -1 ? undefined : month
}
