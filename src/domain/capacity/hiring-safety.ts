import { normalQuantile } from '../kernel/normal-distribution.ts'
import type { PeopleRules } from '../model/model.ts'
import { monthlyKeep } from './monthly-keep.ts'
import { leadMonths, rampMonths } from './plan-hiring.ts'

/** Months from an opening to a ramped person: what safety has to bridge. */
export function bridgeMonths(people: Pick<PeopleRules, 'rampByMonth' | 'daysToHireP80'>): number {
  return leadMonths(people) + rampMonths(people.rampByMonth)
}

/**
 * [P19] People to be there beyond the need because leaving is chance: z × √(n p (1 − p)), p the share still there after the months that
 * a replacement takes (base-stock of inventory theory). 7 people at 18 % a year and 6 months: 0.65 at z = 0.84.
 */
export function hiringSafety(
  heads: number,
  {
    attritionPerYear,
    months,
    z,
  }: { readonly attritionPerYear: number; readonly months: number; readonly z: number },
): number {
  const keep = monthlyKeep(attritionPerYear)
  let there = 1
  for (let month = 0; month < months; month++) there *= keep
  return z * Math.sqrt(heads * there * (1 - there))
}

/** The z at which the normal law falls short with this probability: 0.2 gives 0.84, a half or more gives 0. */
export function zOfRisk(risk: number): number {
  return risk >= 0.5 ? 0 : normalQuantile(1 - risk)
}
