import { divide, type Exact, exact, multiply, ZERO } from '../kernel/exact.ts'
import { deliveriesPerYear } from './deliveries-per-year.ts'
import type { Cadence } from './model.ts'

/** [V2] Hours of people per account and year: deliveries × minutes / 60, shared by the accounts of one delivery. */
export function cadenceHours(cadence: Cadence): Exact {
  if (cadence.who === 'automation') return ZERO
  return multiply(deliveriesPerYear(cadence), hoursOfDelivery(cadence))
}

/** An account's part of one delivery, in hours. */
export function hoursOfDelivery({ minutes, accountsPerDelivery }: Cadence): Exact {
  return divide(exact(minutes), multiply(exact(60), exact(accountsPerDelivery)))
}
