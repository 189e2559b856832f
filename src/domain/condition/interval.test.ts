import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findPlainNumber, type Interval, intersect, isWithin, snapToDecimals } from './interval.ts'

const open = (from: number | undefined, to: number | undefined): Interval => ({
  from,
  to,
  fromIncluded: false,
  toIncluded: false,
})
const closed = (from: number | undefined, to: number | undefined): Interval => ({
  from,
  to,
  fromIncluded: from !== undefined,
  toIncluded: to !== undefined,
})

test.each<[Interval, number | undefined, number | undefined]>([
  [open(10_000, 100_000), undefined, 60_000],
  [open(100_000, undefined), undefined, 200_000],
  [closed(0, 99_999.99), 2, 50_000],
  [closed(0, 50), undefined, 30],
  [open(0, undefined), undefined, 1],
  [open(undefined, undefined), undefined, 1],
  [open(undefined, 30), undefined, 20],
  [open(undefined, 0), undefined, -1],
  [open(undefined, -50), undefined, -100],
  [open(-5, undefined), undefined, 0],
  [open(2, 3), undefined, 2.5],
  [closed(2, 3), 0, 3],
  [closed(7, 7), 0, 7],
  [open(7, 7), undefined, undefined],
  [open(0.1, 0.3), undefined, 0.2],
  [closed(5, 4), 0, undefined],
])('[C20] a plain number in %j with %s decimals is %s', (interval, decimals, expected) => {
  expect(findPlainNumber(interval, decimals)).toBe(expected)
})

const number = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }),
  fc.integer({ min: -1e7, max: 1e7 }).map((x) => x / 100),
)
const interval = fc.record({
  from: fc.option(number, { nil: undefined }),
  to: fc.option(number, { nil: undefined }),
  fromIncluded: fc.boolean(),
  toIncluded: fc.boolean(),
})

test('[C20] whatever is found lies in the interval, and something is found unless it is empty', () => {
  fc.assert(
    fc.property(interval, (any) => {
      const found = findPlainNumber(any, undefined)
      const isEmpty =
        any.from !== undefined &&
        any.to !== undefined &&
        (any.from > any.to || (any.from === any.to && !(any.fromIncluded && any.toIncluded)))
      expect(found === undefined).toBe(isEmpty)
      if (found !== undefined) expect(isWithin(found, any)).toBe(true)
    }),
  )
})

test('[C20] snapping to decimals keeps exactly the numbers with so many decimals', () => {
  fc.assert(
    fc.property(
      interval,
      fc.constantFrom(0, 1, 2),
      fc.integer({ min: -1e6, max: 1e6 }),
      (any, decimals, steps) => {
        const value = steps / 10 ** decimals
        const snapped = snapToDecimals(any, decimals)
        expect(isWithin(value, snapped)).toBe(isWithin(value, any))
        const found = findPlainNumber(snapped, decimals)
        if (found !== undefined) expect(Number(found.toFixed(decimals))).toBe(found)
        for (const end of [snapped.from, snapped.to]) {
          if (end !== undefined) expect(Number(end.toFixed(decimals))).toBe(end)
        }
      },
    ),
    { numRuns: 1000 },
  )
})

test('[C20] what is in both is in the intersection', () => {
  fc.assert(
    fc.property(interval, closedInterval(), number, (any, limits, value) => {
      expect(isWithin(value, intersect(any, limits))).toBe(isWithin(value, any) && isWithin(value, limits))
    }),
    { numRuns: 1000 },
  )
})

function closedInterval() {
  return fc.record({
    from: fc.option(number, { nil: undefined }),
    to: fc.option(number, { nil: undefined }),
    fromIncluded: fc.constant(true),
    toIncluded: fc.constant(true),
  })
}
