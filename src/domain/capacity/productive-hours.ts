import { add, compare, type Exact, exact, multiply, subtract, ZERO } from '../kernel/exact.ts'
import type { PeopleRules } from '../model/model.ts'
import { statedHours } from '../service/stated-hours.ts'

type WorkingYear = Pick<PeopleRules, 'weeksOfLeave' | 'hoursPerWeek' | 'utilisation'> &
  Partial<Pick<PeopleRules, 'yearLines'>>

/**
 * [P1] Hours that one CSM gives to accounts in a year: (52 − weeks of leave) × hours per week × utilisation (spec/5).
 * [P2] A utilisation of exactly 1 says that internal work has lines of its own; only then are these taken off.
 * Throws when nothing is left: such a model can serve nobody.
 */
export function productiveHours({
  weeksOfLeave,
  hoursPerWeek,
  utilisation,
  yearLines = [],
}: WorkingYear): Exact {
  const paid = multiply(subtract(exact(52), exact(weeksOfLeave)), exact(hoursPerWeek))
  const internal = yearLines.filter(({ kind }) => kind === 'internal')
  const hours =
    utilisation === 1
      ? subtract(
          paid,
          internal.reduce((sum, line) => add(sum, statedHours(line) ?? ZERO), ZERO),
        )
      : multiply(paid, exact(utilisation))
  if (compare(hours, ZERO) > 0) return hours
  throw new RangeError(
    'people: no productive hours are left; lower weeksOfLeave or the internal yearLines, or raise utilisation',
  )
}
