import { compare, type Exact, exact, multiply, subtract, ZERO } from '../kernel/exact.ts'
import type { PeopleRules } from './model.ts'
import { statedHours } from './stated-hours.ts'

type WorkingYear = Pick<PeopleRules, 'weeksOfLeave' | 'hoursPerWeek' | 'utilisation'> &
  Partial<Pick<PeopleRules, 'yearLines'>>

/**
 * [P1] Hours that one CSM gives to accounts in a year: (52 − weeks of leave) × hours per week × utilisation (spec/5).
 * Throws when nothing is left: such a model can serve nobody, and resolveModel refuses it.
 */
export function productiveHours(year: WorkingYear): Exact {
  const hours = hoursForAccounts(year)
  if (compare(hours, ZERO) > 0) return hours
  throw new RangeError('people: no productive hours are left')
}

/** Whether a CSM has any time for accounts. */
export function hasProductiveHours(year: WorkingYear): boolean {
  return compare(hoursForAccounts(year), ZERO) > 0
}

/** [P2] A utilisation of exactly 1 says that internal work has lines of its own; only then are these taken off. */
function hoursForAccounts({ weeksOfLeave, hoursPerWeek, utilisation, yearLines = [] }: WorkingYear): Exact {
  const paid = multiply(subtract(exact(52), exact(weeksOfLeave)), exact(hoursPerWeek))
  if (utilisation !== 1) return multiply(paid, exact(utilisation))
  return yearLines
    .filter(({ kind }) => kind === 'internal')
    .reduce((left, line) => subtract(left, statedHours(line) ?? ZERO), paid)
}
