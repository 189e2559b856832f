import { calendarOf, type Day, dayOf, daysInMonth } from './day.ts'

/** The same date so many months later; the last day of a month that is too short for it. */
export function monthsAfter(day: Day, months: number): Day {
  const { year, month, date } = calendarOf(day)
  const count = year * 12 + month - 1 + months
  const laterYear = Math.floor(count / 12)
  const laterMonth = count - laterYear * 12 + 1
  return dayOf(laterYear, laterMonth, Math.min(date, daysInMonth(laterYear, laterMonth)))!
}
