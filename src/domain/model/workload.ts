import type { Cadence, PeopleRules, ServiceLevel } from './model.ts'

const PERIODS_PER_YEAR = { month: 12, quarter: 4, half_year: 2, year: 1 } as const

/** Deliveries per account and year of a cadence, as far as its entitlement allows. */
export function deliveriesPerYear({ everyDays, entitlement }: Cadence): number {
  const due = 365 / everyDays
  return entitlement ? Math.min(due, entitledPerYear(entitlement)) : due
}

/** The cap of an entitlement per account and year. */
export function entitledPerYear({ times, per }: NonNullable<Cadence['entitlement']>): number {
  return times * PERIODS_PER_YEAR[per]
}

/** Hours of people per account and year that a cadence takes; none when it is automated. */
export function cadenceHours(cadence: Cadence): number {
  if (cadence.who === 'automation') return 0
  return (deliveriesPerYear(cadence) * cadence.minutes) / 60 / cadence.accountsPerDelivery
}

/** Hours of the tier's own people (CSMs or pool) per account and year: cadences and reactive work (spec/5). */
export function workloadHours({ cadences, reactiveHours }: ServiceLevel): number {
  return cadences
    .filter(({ who }) => who === 'csm' || who === 'pool')
    .reduce((hours, cadence) => hours + cadenceHours(cadence), reactiveHours)
}

/** Hours of one CSM and year that go to accounts (spec/5): 1,288 by default. */
export function productiveHours({ weeksOfLeave, hoursPerWeek, utilisation }: PeopleRules): number {
  return (52 - weeksOfLeave) * hoursPerWeek * utilisation
}
