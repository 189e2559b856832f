import { expect, test } from 'vitest'
import { progressOf } from './tell-pilots.ts'

test('a pilot of four weeks is in its first on its first day, in its last on its last, and over after it', () => {
  const at = (today: number) => progressOf({ startsOn: 100, endsOn: 128, today })
  expect(at(97)).toEqual({ code: 'before', days: 3 })
  expect(at(100)).toEqual({ code: 'during', week: 1, weeks: 4, share: 0 })
  expect(at(106)).toMatchObject({ week: 1 })
  expect(at(107)).toMatchObject({ week: 2, share: 0.25 })
  expect(at(127)).toMatchObject({ week: 4 })
  expect(at(128)).toEqual({ code: 'over' })
})

test('a week that is not whole counts as one', () => {
  expect(progressOf({ startsOn: 100, endsOn: 110, today: 108 })).toMatchObject({ week: 2, weeks: 2 })
})
