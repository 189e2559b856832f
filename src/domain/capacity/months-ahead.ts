import { calendarOf, type Day, dayOf, daysInMonth } from '../kernel/day.ts'

export const MONTHS = 12

/**
 * [P3] First days of the twelve months that begin on a day, and the day after the last: same date of each month,
 * or the month's last day where it has no such date. Thirteen days in all.
 */
export function monthsAhead(asOf: Day): Day[] {
  const { year, month, date } = calendarOf(asOf)
  return Array.from({ length: MONTHS + 1 }, (_, ahead) => {
    const months = month - 1 + ahead
    const inYear = year + Math.floor(months / 12)
    const inMonth = (months % 12) + 1
    return dayOf(inYear, inMonth, Math.min(date, daysInMonth(inYear, inMonth)))!
  })
}

/** Which of the months a day lies in, 0..11; undefined when before the first or after the last. */
export function monthIndex(starts: readonly Day[], day: Day): number | undefined {
  if (day < starts[0]! || day >= starts[MONTHS]!) return undefined
  // No month is shorter than 28 days, so the estimate is never too early.
  let month = Math.min(MONTHS - 1, Math.floor((day - starts[0]!) / 28))
  while (day < starts[month]!) month--
  return month
}
