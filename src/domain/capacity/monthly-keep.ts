import { power } from '../kernel/power.ts'

/** The share of people who are still there after a month, at a yearly attrition: 15 % a year are 1.35 % a month. */
export function monthlyKeep(attritionPerYear: number): number {
  return power(1 - attritionPerYear, 1 / 12)
}

/** keep^0, keep^1 … for so many months. */
export function keepByMonth(attritionPerYear: number, months: number): Float64Array {
  const keep = monthlyKeep(attritionPerYear)
  const shares = new Float64Array(months).fill(1)
  for (let month = 1; month < months; month++) shares[month] = shares[month - 1]! * keep
  return shares
}
