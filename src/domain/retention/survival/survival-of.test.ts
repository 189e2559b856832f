import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seededRandom } from '../../kernel/seeded-random.ts'
import type { Confidence } from './limits.ts'
import { logRank } from './log-rank.ts'
import { medianOf } from './median-of.ts'
import { permutedLogRank } from './permuted-log-rank.ts'
import { survivalAt } from './survival-at.ts'
import { survivalOf } from './survival-of.ts'
import { tieTimes } from './tie-times.ts'

const LOG: Confidence = { level: 0.95, kind: 'log' }
const curveOf = (times: readonly number[], events: readonly (0 | 1)[], confidence = LOG) =>
  survivalOf({ times, events, confidence }).groups[0]!

describe('[RT17] the log-rank test with groups drawn anew', () => {
  const times = [1, 2, 3, 4, 5, 6]
  const events = times.map(() => 1)
  const groups = ['a', 'a', 'a', 'b', 'b', 'b']

  test('comes near the share of all draws that are as far apart: 2 of 20', () => {
    const p = permutedLogRank({ times, events, groups }, { draws: 20_000, random: seededRandom(3) })
    expect(Math.abs(p! - 0.1)).toBeLessThan(0.01)
  })

  test('a group of one does not hide that the others differ', () => {
    const rows = Array.from({ length: 61 }, (_, at) => ({
      time: at === 60 ? 5 : (at % 30) + 1 + (at < 30 ? 0 : 20),
    }))
    const question = {
      times: rows.map(({ time }) => time),
      events: rows.map(() => 1),
      groups: rows.map((_, at) => (at === 60 ? 'c' : at < 30 ? 'a' : 'b')),
    }
    expect(logRank(question)!.p).toBeLessThan(1e-4)
    expect(permutedLogRank(question, { draws: 1999, random: seededRandom(1) })).toBe(1 / 2000)
  })

  test('the same seed gives the same, and nothing to compare nothing', () => {
    const once = () => permutedLogRank({ times, events, groups }, { draws: 99, random: seededRandom(7) })
    expect(once()).toBe(once())
    const none = { times, events: times.map(() => 0), groups }
    expect(permutedLogRank(none, { draws: 9, random: seededRandom(7) })).toBeUndefined()
  })
})

test('[RT10] who is seen last at a time was there when others left at it', () => {
  const { table, n, events } = curveOf([5, 2, 2, 3, 2, 7], [1, 1, 0, 0, 1, 0])
  expect({ n, events }).toEqual({ n: 6, events: 3 })
  expect(table.map(({ time, atRisk, events, survival }) => [time, atRisk, events, survival])).toEqual([
    [2, 6, 2, expect.closeTo(4 / 6, 15)],
    [5, 2, 1, expect.closeTo(1 / 3, 15)],
  ])
})

test('[RT10] without anybody censored the curve is the share that is left', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 40 }), (times) => {
      for (const { time, survival } of curveOf(
        times,
        times.map(() => 1),
      ).table)
        expect(survival).toBeCloseTo(times.filter((each) => each > time).length / times.length, 12)
    }),
  )
})

describe('[RT11] times that rounding made different', () => {
  test('are one time, over all groups', () => {
    expect([...tieTimes([0.3, 0.1 + 0.2, 1, 0.3])]).toEqual([0.3, 0.3, 1, 0.3])
    const sum = 0.1 + 0.2
    const { groups } = survivalOf({
      times: [0.3, sum, 1],
      events: [1, 1, 1],
      groups: ['a', 'b', 'b'],
      confidence: LOG,
    })
    expect(groups[1]!.table[0]!.time).toBe(groups[0]!.table[0]!.time)
  })

  test('a step as large as the tolerance ties, a larger one does not; long times tie by their mean', () => {
    expect([...tieTimes([1, 1 + 1e-8])]).toEqual([1, 1])
    expect([...tieTimes([1, 1 + 1e-7])]).toEqual([1, 1 + 1e-7])
    expect([...tieTimes([1e9, 1e9 + 1])]).toEqual([1e9, 1e9])
    expect([...tieTimes([1e9, 1e9 + 100])]).toEqual([1e9, 1e9 + 100])
    expect([...tieTimes([0])]).toEqual([0])
    expect([...tieTimes([])]).toEqual([])
  })
})

describe('[RT12] limits', () => {
  test('are unknown where nobody is left', () => {
    for (const kind of ['log', 'log-log', 'plain'] as const)
      expect(curveOf([1, 2], [1, 1], { level: 0.95, kind }).table[1]).toMatchObject({
        ...{ survival: 0, lower: undefined, upper: undefined },
      })
  })

  test('lie around the curve within 0 and 1', () => {
    const anyRows = fc.array(
      fc.tuple(fc.integer({ min: 1, max: 20 }), fc.constantFrom(0 as const, 1 as const)),
      {
        minLength: 1,
        maxLength: 30,
      },
    )
    const anyKind = fc.constantFrom('log' as const, 'log-log' as const, 'plain' as const)
    fc.assert(
      fc.property(anyRows, anyKind, (rows, kind) => {
        const curve = curveOf(
          rows.map(([time]) => time),
          rows.map(([, event]) => event),
          { level: 0.9, kind },
        )
        for (const { survival, lower, upper } of curve.table) {
          if (lower === undefined || upper === undefined) continue
          expect(0 <= lower && lower <= survival && survival <= upper && upper <= 1).toBe(true)
        }
      }),
    )
  })
})

describe('[RT13] a median', () => {
  test('on a step at exactly one half is its middle; R: survfit(Surv(1:4) ~ 1) has 2.5', () => {
    expect(curveOf([1, 2, 3, 4], [1, 1, 1, 1]).median).toBe(2.5)
    expect(curveOf([1, 2, 3, 4], [1, 1, 0, 0]).median).toBe(2)
    // The product of the steps is 0.5 but for rounding.
    expect(curveOf([1, 2, 3, 4, 5, 6], [1, 1, 1, 0, 1, 1]).median).toBe(4)
  })

  test('is unknown above one half, and so is a limit', () => {
    expect(curveOf([1, 2, 3], [1, 0, 0])).toMatchObject({ median: undefined, medianUpper: undefined })
    expect(curveOf([1, 2, 3], [0, 0, 0])).toMatchObject({ median: undefined, events: 0, table: [] })
    expect(medianOf([1, 2, 3], [0.7, undefined, 0.2])).toBe(3)
    expect(medianOf([], [])).toBeUndefined()
  })
})

test('[RT14] the restricted mean of all who left is their mean within the horizon', () => {
  const times = [1, 2, 4, 9]
  const mean = (until?: number) =>
    survivalOf({ times, events: [1, 1, 1, 1], confidence: LOG, until }).groups[0]!.restrictedMean
  expect(mean()).toMatchObject({ until: 9, mean: 4 })
  expect(mean(4)).toMatchObject({ until: 4, mean: (1 + 2 + 4 + 4) / 4 })
  expect(mean(0.5)).toMatchObject({ mean: 0.5, standardError: 0 })
  expect(mean(12)).toMatchObject({ until: 12, mean: 4 })
})

test('[RT15] before the first step all are there; after the last look nothing is known, unless all are gone', () => {
  const some = curveOf([2, 3, 5], [1, 0, 0])
  expect(survivalAt(some, 1)).toEqual({ time: 1, survival: 1, lower: 1, upper: 1 })
  expect(survivalAt(some, 4).survival).toBeCloseTo(2 / 3, 15)
  expect(survivalAt(some, 6)).toEqual({ time: 6, survival: undefined, lower: undefined, upper: undefined })
  expect(survivalAt(curveOf([2], [1]), 6)).toMatchObject({ survival: 0 })
})

describe('[RT16] the log-rank test', () => {
  test('without a second group in which anybody could leave there is none', () => {
    expect(logRank({ times: [1, 2], events: [1, 1], groups: ['a', 'a'] })).toBeUndefined()
    expect(logRank({ times: [1, 2], events: [0, 0], groups: ['a', 'b'] })).toBeUndefined()
    expect(logRank({ times: [], events: [], groups: [] })).toBeUndefined()
    expect(logRank({ times: [1, 1], events: [1, 1], groups: ['a', 'b'] })).toBeUndefined()
    // Whoever of b was seen last before anybody left tells nothing.
    expect(logRank({ times: [1, 2, 3], events: [0, 1, 1], groups: ['b', 'a', 'a'] })).toBeUndefined()
    const three = logRank({
      times: [1, 2, 3, 4, 5],
      events: [0, 1, 1, 1, 1],
      groups: ['b', 'a', 'c', 'a', 'c'],
    })
    expect(three).toMatchObject({
      df: 1,
      groups: [{ group: 'a' }, { group: 'b', expected: 0 }, { group: 'c' }],
    })
  })

  test('two groups by hand: (O − E)² ÷ V', () => {
    // Times 1 (a of 2 and 2), 2 (b of 1 and 2), 3 (a of 1 and 1).
    const found = logRank({ times: [1, 3, 2, 4], events: [1, 1, 1, 0], groups: ['a', 'a', 'b', 'b'] })!
    const expectedOfA = 2 / 4 + 1 / 3 + 1 / 2
    const variance = 1 / 4 + 2 / 9 + 1 / 4
    expect(found.groups[0]).toMatchObject({ observed: 2, expected: expect.closeTo(expectedOfA, 14) })
    expect(found.chiSquared).toBeCloseTo((2 - expectedOfA) ** 2 / variance, 12)
  })

  test('neither the order of rows nor the names of groups nor the unit of time matter', () => {
    const anyRow = fc.tuple(
      fc.integer({ min: 1, max: 9 }),
      fc.constantFrom(0 as const, 1 as const),
      fc.constantFrom('a', 'b', 'c'),
    )
    fc.assert(
      fc.property(fc.array(anyRow, { minLength: 6, maxLength: 30 }), (rows) => {
        const test = (rows: readonly (readonly [number, 0 | 1, string])[]) =>
          logRank({
            times: rows.map(([time]) => time),
            events: rows.map(([, event]) => event),
            groups: rows.map(([, , group]) => group),
          })
        const renamed = { a: 'z', b: '10', c: 'B' } as Readonly<Record<string, string>>
        const other = test(
          rows.map(([time, event, group]) => [time / 7, event, renamed[group]!] as const).reverse(),
        )
        const one = test(rows)
        expect(other?.df).toBe(one?.df)
        if (one !== undefined) expect(other!.chiSquared).toBeCloseTo(one.chiSquared, 8)
      }),
    )
  })

  test('groups named by numbers stand by number', () => {
    const found = survivalOf({
      times: [1, 2, 3],
      events: [1, 1, 1],
      groups: ['10', '9', '1'],
      confidence: LOG,
    })
    expect(found.groups.map(({ group }) => group)).toEqual(['1', '9', '10'])
  })
})
