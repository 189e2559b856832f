import { expect, test } from 'vitest'
import { measurePool, type PastCase, startOfWeek } from './measure-pool.ts'

const HOUR = 3_600_000
const MONDAY = Date.UTC(2026, 2, 2)
const NOW = Date.UTC(2026, 2, 12, 12)

function aPast(openedAt: number, known: Partial<PastCase> = {}): PastCase {
  return {
    openedAt,
    dueAt: openedAt + 4 * HOUR,
    respondedAt: undefined,
    closedAt: undefined,
    personId: undefined,
    minutes: undefined,
    ...known,
  }
}

const answered = [1, 2, 3, 9].map((hours, at) =>
  aPast(MONDAY + at * HOUR, {
    respondedAt: MONDAY + (at + hours) * HOUR,
    closedAt: NOW,
    personId: at === 0 ? 'a' : 'b',
    minutes: 30 + at,
  }),
)

test('[W7] waiting times are nearest ranks over answered cases, by the week of the opening', () => {
  const found = measurePool([...answered, aPast(NOW - HOUR)], { from: MONDAY, now: NOW })
  expect(found).toMatchObject({ opened: 5, answered: 4, p50Hours: 2, p90Hours: 9 })
  expect(found.weeks.map(({ startsAt, opened, p50Hours }) => [startsAt, opened, p50Hours])).toEqual([
    [MONDAY, 4, 2],
    [MONDAY + 7 * 24 * HOUR, 1, undefined],
  ])
})

test('[W7] a week begins on Monday in UTC', () => {
  expect(startOfWeek(MONDAY)).toBe(MONDAY)
  expect(startOfWeek(MONDAY - 1)).toBe(MONDAY - 7 * 24 * HOUR)
  expect(startOfWeek(-1)).toBe(-3 * 24 * HOUR)
})

test('[W8] kept, broken, and in neither', () => {
  const cases = [
    ...answered,
    aPast(NOW - HOUR),
    aPast(NOW - 5 * HOUR),
    aPast(NOW - 5 * HOUR, { dueAt: undefined }),
    aPast(NOW - 5 * HOUR, { closedAt: NOW - HOUR }),
    aPast(MONDAY, { respondedAt: MONDAY + 4 * HOUR }),
  ]
  expect(measurePool(cases, { from: MONDAY, now: NOW }).promises).toEqual({ kept: 4, due: 6 })
})

test('[W9] shares are of the cases that somebody has, minutes those that were said', () => {
  const cases = [...answered, aPast(NOW, { personId: 'a' }), aPast(NOW)]
  const { people, meanMinutes } = measurePool(cases, { from: MONDAY, now: NOW })
  expect(people).toEqual([
    { personId: 'b', cases: 3, minutes: 96, share: 0.6 },
    { personId: 'a', cases: 2, minutes: 30, share: 0.4 },
  ])
  expect(meanMinutes).toBe(31.5)
})

test('[W7] [W9] nothing yet is unknown, not zero', () => {
  expect(measurePool([], { from: MONDAY, now: MONDAY })).toEqual({
    opened: 0,
    answered: 0,
    p50Hours: undefined,
    p90Hours: undefined,
    promises: { kept: 0, due: 0 },
    weeks: [
      {
        startsAt: MONDAY,
        opened: 0,
        answered: 0,
        p50Hours: undefined,
        p90Hours: undefined,
        promises: { kept: 0, due: 0 },
      },
    ],
    people: [],
    meanMinutes: undefined,
  })
})
