import { expect, test } from 'vitest'
import { type Analysis, findingsOf, isEndedEarly, spreadOf } from './pilot-finding.ts'

const METRIC = { name: 'Health', source: { code: 'health' }, kind: 'mean', better: 'higher' } as const

const analysis = (lower: number, upper: number, isShown: boolean): Analysis =>
  ({
    ...{ metric: 'Health', kind: 'mean', control: 'control', confidence: 0.95 },
    arms: [
      { arm: 'control', n: 75 },
      { arm: 'treated', n: 25 },
    ],
    comparisons: [
      {
        ...{ arm: 'treated', difference: 3, standardError: 1, lower, upper, isShown },
        sequential: { lower: lower - 2, upper: upper + 2, planned: 100 },
      },
    ],
    caveats: [],
  }) as unknown as Analysis

const pilot = (at: string) =>
  ({ protocol: { endsOn: '2026-08-03', primary: METRIC, others: [] }, ended: { at } }) as never

test('at the planned end the usual interval counts, before it the one that holds at every look', () => {
  const found = [analysis(1, 5, true)]
  expect(findingsOf(pilot('2026-08-03T08:00:00Z'), found)).toMatchObject([
    { lower: 1, upper: 5, isShown: true, isRefuted: false },
  ])
  expect(findingsOf(pilot('2026-08-02T23:00:00Z'), found)).toMatchObject([
    { lower: -1, upper: 7, isShown: false, isRefuted: false },
  ])
  expect(isEndedEarly(pilot('2026-08-02T23:00:00Z'))).toBe(true)
})

test('what the exact test does not confirm is not shown, although the interval excludes no difference', () => {
  const [found] = findingsOf(pilot('2026-08-03T08:00:00Z'), [analysis(0.2, 5, false)])
  expect(found).toMatchObject({ isShown: false, isRefuted: true })
})

test('the spread of accounts is that of the standard error at these numbers', () => {
  const [found] = findingsOf(pilot('2026-08-03T08:00:00Z'), [analysis(1, 5, true)])
  expect(spreadOf(found!)).toBeCloseTo(1 / Math.sqrt(1 / 75 + 1 / 25), 12)
})
