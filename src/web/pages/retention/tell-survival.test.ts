import { expect, test } from 'vitest'
import { type Curve, fastest, thereAfter } from './tell-survival.ts'

const curve = (lastTime: number, steps: readonly (readonly [time: number, survival: number])[]): Curve => ({
  ...{
    n: 10,
    events: steps.length,
    median: null,
    medianLower: null,
    medianUpper: null,
    lastTime,
    watched: [],
  },
  table: steps.map(([time, survival]) => ({
    ...{ time, survival, atRisk: 1, events: 1, lower: null, upper: null },
  })),
})

test('who stays longer than some months is what the last step before says', () => {
  const one = curve(24, [
    [3, 0.9],
    [12, 0.5],
  ])
  expect([0, 2, 3, 11, 12, 24].map((months) => thereAfter(one, months))).toEqual([1, 1, 0.9, 0.9, 0.5, 0.5])
})

test('groups are compared where all of them were watched', () => {
  const early = curve(12, [[6, 0.7]])
  const late = curve(48, [
    [6, 0.8],
    [40, 0.1],
  ])
  expect(fastest([late, early])).toBe(early)
  // Its last few leave at once at the very end: that is not the faster one.
  const sudden = curve(12, [
    [3, 0.9],
    [12, 0],
  ])
  expect(fastest([sudden, early])).toBe(early)
})
