import { expect, test } from 'vitest'
import { seededRandom } from '../../kernel/seeded-random.ts'
import { normalDraw } from '../../statistics/draws.ts'
import type { ClusterErrors } from '../difference/clustered-covariance.ts'
import { type BeforeAfter, compareBeforeAfter } from './compare-before-after.ts'
import type { DidRow } from './did-row.ts'

type Wide = readonly [
  before: number | undefined,
  after: number | undefined,
  isTreated: boolean,
  cluster?: string,
]

function rowsOf(wide: readonly Wide[]): DidRow[] {
  return wide.flatMap(([before, after, isTreated, cluster], index) =>
    [before, after].flatMap((value, time) =>
      value === undefined
        ? []
        : [
            {
              ...{ unit: `u${index}`, cluster: cluster ?? `u${index}`, isTreated },
              ...{ isAfter: time === 1, period: undefined, value },
            },
          ],
    ),
  )
}

function compare(rows: readonly DidRow[], errors: ClusterErrors = 'CR1'): BeforeAfter {
  return compareBeforeAfter(rows, { errors, confidence: 0.95 })!
}

const EIGHT: readonly Wide[] = [
  [1, 4, true, 'a'],
  [2, 7, true, 'a'],
  [3, undefined, true, 'b'],
  [5, 9, true, 'c'],
  [2, 3, false, 'd'],
  [4, 4, false, 'd'],
  [undefined, 6, false, 'e'],
  [3, 5, false, 'f'],
]

test('[PT29] the difference is over all values there are; least squares and four variances give its two plain errors', () => {
  const found = compare(rowsOf(EIGHT))
  expect(found.means).toEqual({
    controlBefore: 3,
    controlAfter: 4.5,
    treatedBefore: 2.75,
    treatedAfter: 20 / 3,
  })
  // numpy: lstsq on [1, t, post, t·post]
  expect(found.difference).toBeCloseTo(29 / 12, 13)
  expect(found.classicalError).toBeCloseTo(1.820_790_426_649_31, 12)
  expect(found.unequalError).toBeCloseTo(1.894_802_833_483_68, 12)
  expect(found.values).toEqual({ controlBefore: 3, controlAfter: 4, treatedBefore: 4, treatedAfter: 3 })
})

// numpy, the sandwich written out with matrices
test.each([
  ['CR0', 0.692_706_157_752_08],
  ['CR1', 0.865_189_713_728],
  ['CR2', 1.009_952_306_187_39],
] as const)(
  '[PT30] %s is the sandwich of least squares; the interval is of CR2 with Bell and McCaffrey’s degrees of freedom',
  (errors, standardError) => {
    const found = compare(rowsOf(EIGHT), errors)
    expect(found.clusteredError).toBeCloseTo(standardError, 12)
    expect(found.degreesOfFreedom).toBeCloseTo(2.751_355_859_122_38, 12)
    expect(found.standardError).toBeCloseTo(1.009_952_306_187_39, 12)
  },
)

test('[PT30] an arm that is one cluster has an error that means nothing, and so no interval', () => {
  const found = compare(rowsOf(EIGHT.map(([b, a, t, c]) => [b, a, t, t ? 'one' : c!])))
  expect(found).toMatchObject({ lower: undefined, upper: undefined, p: undefined })
  expect(found.notes).toContainEqual({ code: 'one_cluster' })
})

test('[PT31] balanced are the units with both values: their changes, by Welch', () => {
  const { balanced, notes } = compare(rowsOf(EIGHT.map(([b, a, t]) => [b, a, t])))
  expect(balanced).toMatchObject({ n: 6, treated: 3, control: 3, incomplete: 2, difference: 3 })
  // changes 3, 5, 4 against 1, 0, 2
  expect(balanced!.standardError).toBeCloseTo(Math.sqrt(2 / 3), 13)
  expect(balanced!.degreesOfFreedom).toBeCloseTo(4, 12)
  expect(notes).toContainEqual({ code: 'incomplete', units: 2 })
})

test('[PT31] with clusters the interval of the balanced units is of theirs, and Welch’s error stays beside it', () => {
  const { balanced } = compare(rowsOf(EIGHT.map(([b, a, t, c]) => [b, a, t, t ? c! : 'd'])))
  expect(balanced!.clusteredError).toBeUndefined()
  expect(balanced!.lower).toBeUndefined()
  const two = compare(rowsOf(EIGHT)).balanced!
  expect(two.standardError).toBeCloseTo(Math.sqrt(2 / 3), 13)
  // numpy: CR2 of the changes 3, 5 (a), 4 (c) against 1, 0 (d), 2 (f)
  expect(two.clusteredError).toBeCloseTo(Math.SQRT1_2, 12)
  expect(two.degreesOfFreedom).toBeCloseTo(2, 12)
})

test('[PT29] without a spread nothing is sure and nothing is said', () => {
  const found = compare(
    rowsOf([
      [1, 2, true],
      [1, 2, true],
      [1, 1, false],
      [1, 1, false],
    ]),
  )
  expect(found).toMatchObject({ difference: 1, standardError: 0, p: undefined, lower: undefined })
})

test('[PT29] an empty corner leaves nothing to compare', () => {
  const rows = rowsOf([
    [1, 2, true],
    [1, undefined, false],
  ])
  expect(compareBeforeAfter(rows, { errors: 'CR1', confidence: 0.95 })).toBeUndefined()
})

test('[PT32] arms that moved apart before are found, arms that did not are not', () => {
  const random = seededRandom(3)
  const panel = (drift: number) =>
    Array.from({ length: 60 }, (_, unit) => {
      const level = normalDraw(random)
      return Array.from({ length: 5 }, (_, period) => ({
        ...{ unit: String(unit), cluster: String(unit), isTreated: unit < 20, isAfter: period >= 4, period },
        value: level + normalDraw(random) + (unit < 20 ? drift * period : 0),
      }))
    }).flat()
  const apart = compare(panel(0.8))
  const alike = compare(panel(0))
  expect(apart.trend?.reference).toBe(3)
  expect(apart.trend?.periods.map(({ period }) => period)).toEqual([0, 1, 2])
  expect(apart.notes.map(({ code }) => code)).toContain('trend_differs')
  expect(alike.notes.map(({ code }) => code)).toContain('trend_alike')
  expect(alike.trend?.joint?.df1).toBe(3)
})

test('[PT32] one period before leaves the trend unchecked, and that is said', () => {
  expect(compare(rowsOf(EIGHT)).trend).toBeUndefined()
  expect(compare(rowsOf(EIGHT)).notes).toContainEqual({ code: 'trend_unchecked' })
})
