import fc from 'fast-check'
import { expect, test } from 'vitest'
import { permutationTest, type Unit } from './permutation-test.ts'

const CHANCE = { alpha: 0.05, seed: 1 }

function unitsOf(treated: readonly number[], control: readonly number[]): Unit[] {
  return [
    ...treated.map((sum) => ({ sum, n: 1, isTreated: true })),
    ...control.map((sum) => ({ sum, n: 1, isTreated: false })),
  ]
}

const FIVE = [12.1, 9.4, 15.2, 11, 20.5]
const SEVEN = [8.2, 9.1, 7.7, 10.3, 9.9, 6.4, 8.8]

test('[PT17] five against seven: 3 of 792 ways are as far apart', () => {
  expect(permutationTest([unitsOf(FIVE, SEVEN)], CHANCE)).toBeCloseTo(3 / 792, 12)
  expect(permutationTest([unitsOf(SEVEN, FIVE)], CHANCE)).toBeCloseTo(3 / 792, 12)
})

test('[PT17] all ways give what counting them one by one gives', () => {
  const anyValues = fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 6, maxLength: 9 })
  fc.assert(
    fc.property(anyValues, fc.integer({ min: 2, max: 4 }), (values, k) => {
      const units = unitsOf(values.slice(0, k), values.slice(k))
      expect(permutationTest([units], { alpha: 1, seed: 1 })).toBeCloseTo(countWays(values, k), 12)
    }),
    { numRuns: 50 },
  )
})

test('[PT17] too many ways are drawn: near the exact share, the same for the same seed, never 0', () => {
  const values = Array.from({ length: 24 }, (_, at) => (at * 7) % 24)
  const drawn = permutationTest([unitsOf(values.slice(0, 9), values.slice(9))], CHANCE)!
  expect(permutationTest([unitsOf(values.slice(0, 9), values.slice(9))], CHANCE)).toBe(drawn)
  expect(permutationTest([unitsOf(values.slice(0, 9), values.slice(9))], { alpha: 0.05, seed: 2 })).not.toBe(
    drawn,
  )
  const apart = unitsOf(Array(30).fill(1), Array(60).fill(0))
  expect(permutationTest([apart], CHANCE)).toBeCloseTo(1 / 10_001, 12)
})

test('[PT17] clusters are dealt whole, and accounts within the clusters that both arms share', () => {
  const clusters: Unit[] = [
    ...[
      { sum: 30, n: 3, isTreated: true },
      { sum: 22, n: 2, isTreated: true },
    ],
    ...[4, 5, 6, 7, 3, 4, 5].map((sum) => ({ sum, n: 1, isTreated: false })),
  ]
  expect(permutationTest([clusters], CHANCE)).toBeCloseTo(1 / 36, 12)
  const blocks = [1, 2, 3, 4].map((level) =>
    unitsOf([level * 100 + 1, level * 100 + 2], [level * 100, level * 100]),
  )
  const p = permutationTest(blocks, CHANCE)!
  // Dealt within the four blocks, 2 of 6^4 ways are as far apart.
  expect(p).toBeGreaterThan(0)
  expect(p).toBeLessThan(0.006)
})

test('[PT18] too few ways for any difference to be rare: no p', () => {
  expect(permutationTest([unitsOf([9, 9, 9], [1, 1, 1])], CHANCE)).toBeUndefined()
  expect(permutationTest([unitsOf([9, 9, 9], [1, 1, 1])], { alpha: 0.1, seed: 1 })).toBeCloseTo(0.1, 12)
  expect(permutationTest([unitsOf([9, 9], [])], CHANCE)).toBeUndefined()
})

function countWays(values: readonly number[], k: number): number {
  const far = (taken: readonly number[]) => {
    const mean = (some: readonly number[]) => some.reduce((sum, value) => sum + value, 0) / some.length
    const inside = values.filter((_, at) => taken.includes(at))
    return Math.abs(mean(inside) - mean(values.filter((_, at) => !taken.includes(at))))
  }
  const ways = Array.from({ length: 2 ** values.length }, (_, bits) =>
    [...values.keys()].filter((at) => (bits >> at) & 1),
  ).filter(({ length }) => length === k)
  const real = far([...Array(k).keys()])
  return ways.filter((way) => far(way) >= real - 1e-9).length / ways.length
}
