import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calendarOf, formatDay, parseDay } from './day.ts'
import { monthsAfter } from './months-after.ts'

test.each([
  ['2026-07-01', 12, '2027-07-01'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2024-02-29', 48, '2028-02-29'],
  ['2026-01-31', 1, '2026-02-28'],
  ['2026-12-31', 2, '2027-02-28'],
  ['2026-03-31', -1, '2026-02-28'],
])('[K9] %s and %i months', (from, months, to) => {
  expect(formatDay(monthsAfter(parseDay(from)!, months))).toBe(to)
})

test('[K9] the month is always the one that many later', () => {
  const months = ({ year, month }: { year: number; month: number }) => year * 12 + month
  fc.assert(
    fc.property(
      fc.integer({ min: -100_000, max: 100_000 }),
      fc.integer({ min: -600, max: 600 }),
      (day, by) => {
        expect(months(calendarOf(monthsAfter(day, by))) - months(calendarOf(day))).toBe(by)
      },
    ),
  )
})
