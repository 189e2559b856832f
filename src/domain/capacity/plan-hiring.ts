import { exact, fraction, multiply, roundHalfAway } from '../kernel/exact.ts'
import type { PeopleRules } from '../model/model.ts'

export type HiringInput = {
  /** People of full capacity who are there today. */
  readonly fteNow: number
  /** People needed in each month ahead. */
  readonly needByMonth: readonly number[]
  readonly people: Pick<PeopleRules, 'rampByMonth' | 'attritionPerYear' | 'daysToHire'>
  readonly csmMinor: number
}

export type HiringMonth = {
  readonly need: number
  /** People who leave are gone, nobody new has come. */
  readonly capacityWithoutHires: number
  /** With the hires below, as far as they are ramped. */
  readonly capacity: number
  readonly openings: number
  readonly arrivals: number
  /** Pay of everyone hired so far, whole minor units. */
  readonly costMinor: number
}

export type HiringPlan = {
  readonly months: readonly HiringMonth[]
  readonly hires: number
  readonly costMinor: number
  /** First month, from 0, in which the people of today no longer carry the need. */
  readonly breaksInMonth: number | undefined
  /** First month that stays short even with the hires: time to hire and ramp leave no way. */
  readonly shortInMonth: number | undefined
}

const DAYS_PER_MONTH = 365 / 12
/** Attrition makes a need of 3.0000000001 people out of three; that is not a fourth person. */
const TOLERANCE = 1e-9

/**
 * [P13] One hire for each person missing at full capacity, early enough to be ramped when the need comes,
 * as far as the time to hire allows (spec/5 "Hiring"). A month without enough ramped people is shown, not over-hired.
 */
export function planHiring({ fteNow, needByMonth, people, csmMinor }: HiringInput): HiringPlan {
  const { rampByMonth } = people
  const keep = (1 - people.attritionPerYear) ** (1 / 12)
  const lead = leadMonths(people)
  const arrivals = needByMonth.map(() => 0)
  const openings = needByMonth.map(() => 0)
  const capacityOf = (month: number, ramp: (age: number) => number) =>
    arrivals.reduce(
      (sum, count, arrival) =>
        arrival > month ? sum : sum + count * keep ** (month - arrival) * ramp(month - arrival),
      fteNow * keep ** month,
    )
  needByMonth.forEach((need, month) => {
    const missing = need - capacityOf(month, () => 1)
    const arrival = Math.max(lead, month - rampByMonth.length + 1)
    if (missing <= TOLERANCE || arrival > month) return
    // Some of them leave before the month that they are hired for.
    const hires = Math.ceil(missing / keep ** (month - arrival) - TOLERANCE)
    arrivals[arrival]! += hires
    openings[arrival - lead]! += hires
  })
  const capacities = needByMonth.map((_, month) => capacityOf(month, (age) => rampByMonth[age] ?? 1))
  const without = needByMonth.map((_, month) => fteNow * keep ** month)
  let hired = 0
  const months = needByMonth.map((need, month): HiringMonth => {
    hired += arrivals[month]!
    return {
      need,
      capacityWithoutHires: without[month]!,
      capacity: capacities[month]!,
      openings: openings[month]!,
      arrivals: arrivals[month]!,
      costMinor: roundHalfAway(multiply(exact(hired), fraction(BigInt(csmMinor), 12n))),
    }
  })
  return {
    months,
    hires: hired,
    costMinor: months.reduce((sum, { costMinor }) => sum + costMinor, 0),
    breaksInMonth: firstShort(needByMonth, without),
    shortInMonth: firstShort(needByMonth, capacities),
  }
}

/** Whole months from an opening to the arrival. */
export function leadMonths({ daysToHire }: Pick<PeopleRules, 'daysToHire'>): number {
  return Math.ceil(daysToHire / DAYS_PER_MONTH)
}

function firstShort(needs: readonly number[], capacities: readonly number[]): number | undefined {
  const month = needs.findIndex((need, index) => need - capacities[index]! > TOLERANCE)
  return month === -1 ? undefined : month
}
