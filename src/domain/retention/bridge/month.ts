import { calendarOf, type Day, dayOf, daysInMonth } from '../../kernel/day.ts'
import type { Snapshot } from './paid-period.ts'

/** A month of the calendar as the number of months since the year 0. */
export type Month = number

/** Lengths of time that figures are told for. */
export type Span = 'month' | 'quarter' | 'year'

export const MONTHS_OF: Readonly<Record<Span, number>> = { month: 1, quarter: 3, year: 12 }

/** [RT2] The first month whose snapshot is on this day or after it. */
export function monthSeeing(day: Day, snapshot: Snapshot): Month {
  const { year, month, date } = calendarOf(day)
  return year * 12 + month - 1 + (snapshot === 'start' && date > 1 ? 1 : 0)
}

/** The month that a day is in. */
export function monthOf(day: Day): Month {
  return monthSeeing(day, 'end')
}

/** The first day of a month. */
export function firstDayOf(month: Month): Day {
  return dayOf(Math.floor(month / 12), (month % 12) + 1, 1)!
}

/** The day on which amounts must hold to count in this month. */
export function snapshotDayOf(month: Month, snapshot: Snapshot): Day {
  const first = firstDayOf(month)
  return snapshot === 'start' ? first : first + daysInMonth(Math.floor(month / 12), (month % 12) + 1) - 1
}

/** Reads YYYY-MM; undefined for anything else. */
export function parseMonth(text: string): Month | undefined {
  const match = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text)
  return match ? Number(match[1]) * 12 + Number(match[2]) - 1 : undefined
}

/** 2026-06, 2026-Q2 or 2026: the span of the calendar that a month is in. */
export function labelOf(month: Month, span: Span): string {
  const year = String(Math.floor(month / 12)).padStart(4, '0')
  if (span === 'year') return year
  const inYear = month % 12
  return span === 'quarter'
    ? `${year}-Q${Math.floor(inYear / 3) + 1}`
    : `${year}-${String(inYear + 1).padStart(2, '0')}`
}
