import { expect, test } from 'vitest'
import { parseDay } from '../../../../domain/kernel/day.ts'
import { elapsedOn } from './elapsed.ts'

const on = (day: string, endsOn: string) => elapsedOn(parseDay(day)!, { startsOn: '2026-07-06', endsOn })

test('a pilot of weeks is counted in weeks, one of days in days', () => {
  const weeks = (day: string) => on(day, '2026-08-03')
  expect(weeks('2026-07-05')).toEqual({ state: 'before' })
  expect(weeks('2026-07-06')).toEqual({ state: 'during', unit: 'week', at: 1, all: 4 })
  expect(weeks('2026-07-12')).toMatchObject({ at: 1 })
  expect(weeks('2026-07-13')).toMatchObject({ at: 2 })
  expect(weeks('2026-08-02')).toMatchObject({ at: 4, all: 4 })
  expect(weeks('2026-08-03')).toEqual({ state: 'over' })
  expect(on('2026-07-08', '2026-07-09')).toEqual({ state: 'during', unit: 'day', at: 3, all: 3 })
  expect(on('2026-07-06', '2026-08-04')).toMatchObject({ unit: 'week', at: 1, all: 5 })
})
