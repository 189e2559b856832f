import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calendarOf, dayOf, formatDay, parseDay } from './day.ts'

test('[K6] known days', () => {
  expect(parseDay('1970-01-01')).toBe(0)
  expect(parseDay('2000-03-01')).toBe(11_017)
  expect(formatDay(-1)).toBe('1969-12-31')
})

test('[K6] the calendar has no 30 February, and 1900 was no leap year', () => {
  expect(parseDay('2026-02-30')).toBeUndefined()
  expect(dayOf(1900, 2, 29)).toBeUndefined()
  expect(dayOf(2000, 2, 29)).toBeDefined()
  expect(parseDay('2026-1-1')).toBeUndefined()
  expect(dayOf(2026, 13, 1)).toBeUndefined()
})

test('[K6] every day reads back, and agrees with the platform calendar', () => {
  fc.assert(
    fc.property(fc.integer({ min: -700_000, max: 2_000_000 }), (day) => {
      const { year, month, date } = calendarOf(day)
      expect(dayOf(year, month, date)).toBe(day)
      const platform = new Date(day * 86_400_000)
      expect([year, month, date]).toEqual([
        platform.getUTCFullYear(),
        platform.getUTCMonth() + 1,
        platform.getUTCDate(),
      ])
      if (year >= 0) expect(parseDay(formatDay(day))).toBe(day)
    }),
  )
})
