import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayOf, formatDay } from '../kernel/day.ts'
import { monthIndex, monthsAhead } from './months-ahead.ts'

test('[P3] twelve months from the last day of January 2024 keep to the end of shorter months', () => {
  expect(monthsAhead(dayOf(2024, 1, 31)!).map(formatDay)).toEqual([
    '2024-01-31',
    '2024-02-29',
    '2024-03-31',
    '2024-04-30',
    '2024-05-31',
    '2024-06-30',
    '2024-07-31',
    '2024-08-31',
    '2024-09-30',
    '2024-10-31',
    '2024-11-30',
    '2024-12-31',
    '2025-01-31',
  ])
})

test('[P3] every day of the twelve months lies in exactly the month that a search from the end finds', () => {
  const anyDay = fc.integer({ min: dayOf(1990, 1, 1)!, max: dayOf(2090, 1, 1)! })
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -40, max: 400 }), (asOf, later) => {
      const starts = monthsAhead(asOf)
      const day = asOf + later
      const found = starts.findLastIndex((start) => start <= day)
      expect(monthIndex(starts, day)).toBe(found === 12 || found === -1 ? undefined : found)
    }),
    { numRuns: 2000 },
  )
})
