import { compare, divide, type Exact, exact } from '../kernel/exact.ts'
import type { Cadence } from './model.ts'

/** How many periods of an entitlement a year has. */
const PERIODS_PER_YEAR = { month: 12, quarter: 4, half_year: 2, year: 1 } as const

/** [V1] Deliveries that an account gets per year: 365 / every N days, and never above the entitlement's cap. */
export function deliveriesPerYear({ everyDays, entitlement }: Cadence): Exact {
  const due = timesPerYear(everyDays)
  if (entitlement === undefined) return due
  const cap = exact(entitledPerYear(entitlement))
  return compare(due, cap) > 0 ? cap : due
}

/** The cap of an entitlement per account and year. */
export function entitledPerYear({ times, per }: NonNullable<Cadence['entitlement']>): number {
  return times * PERIODS_PER_YEAR[per]
}

/**
 * 365 / everyDays. A document may say "12 times a year", which arrives as the binary float next to 365/12 days:
 * when dividing 365 by a count of at most three decimals gives exactly this float, the count is what was meant.
 */
function timesPerYear(everyDays: number): Exact {
  const count = Math.round(365_000 / everyDays) / 1000
  return count > 0 && 365 / count === everyDays ? exact(count) : divide(exact(365), exact(everyDays))
}
