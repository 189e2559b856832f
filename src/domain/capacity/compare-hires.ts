import type { PeopleRules } from '../model/model.ts'
import { monthlyKeep } from './monthly-keep.ts'
import { leadMonths } from './plan-hiring.ts'

export type HiresInput = {
  readonly fteNow: number
  readonly fteNeeded: number
  /** Months from today in which the need is there: 12, 24. */
  readonly months: number
  readonly hiresPerQuarter: number | undefined
  readonly people: Pick<PeopleRules, 'rampByMonth' | 'attritionPerYear' | 'daysToHireP80'>
}

export type HiresComparison = {
  /** People of today who are still there. */
  readonly fteRemaining: number
  /** Undefined when no hire could arrive in time. */
  readonly hiresNeeded: number | undefined
  /** Undefined when the company has not said how fast it can hire. */
  readonly hiresPossible: number | undefined
  /** Undefined when unknown. */
  readonly isPossible: boolean | undefined
}

/** As in hiring: binary dust is not a person. */
const TOLERANCE = 1e-9

/**
 * [P14] Hires that a need in some months takes, at an even pace once the time to hire has passed, against the hires that
 * are possible. People leave at the yearly rate, hires too; who came last is only as far as the ramp (spec/7 `does_not_scale`).
 */
export function compareHires({
  fteNow,
  fteNeeded,
  months,
  hiresPerQuarter,
  people,
}: HiresInput): HiresComparison {
  const keep = monthlyKeep(people.attritionPerYear)
  const fteRemaining = fteNow * keep ** months
  const missing = fteNeeded - fteRemaining
  const arrivalMonths = Math.max(0, months - leadMonths(people))
  const hiresNeeded = missing <= TOLERANCE ? 0 : hiresFor(missing, { arrivalMonths, keep, people })
  const hiresPossible =
    hiresPerQuarter === undefined ? undefined : Math.floor((hiresPerQuarter * arrivalMonths) / 3 + TOLERANCE)
  return {
    fteRemaining,
    hiresNeeded,
    hiresPossible,
    isPossible: hiresNeeded === 0 ? true : judge(hiresNeeded, { hiresPossible, arrivalMonths }),
  }
}

type Pace = {
  readonly arrivalMonths: number
  readonly keep: number
  readonly people: Pick<PeopleRules, 'rampByMonth'>
}

/** Hires, one part in each month of arrival, that are worth so many ramped people in the last one. */
function hiresFor(
  missing: number,
  { arrivalMonths, keep, people: { rampByMonth } }: Pace,
): number | undefined {
  const worth = Array.from({ length: arrivalMonths }, (_, age) => keep ** age * (rampByMonth[age] ?? 1))
  const mean = worth.reduce((sum, part) => sum + part, 0) / arrivalMonths
  return mean > 0 ? Math.ceil(missing / mean - TOLERANCE) : undefined
}

function judge(
  hiresNeeded: number | undefined,
  {
    hiresPossible,
    arrivalMonths,
  }: { readonly hiresPossible: number | undefined; readonly arrivalMonths: number },
): boolean | undefined {
  if (hiresNeeded === undefined) return false
  if (hiresPossible === undefined) return arrivalMonths === 0 ? false : undefined
  return hiresNeeded <= hiresPossible
}
