import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seededRandom } from '../kernel/seeded-random.ts'
import { exponentialDraw, normalDraw, shuffled } from './draws.ts'
import { findRoot } from './find-root.ts'
import { fisherExact } from './fisher-exact.ts'
import { invertPositive, solvePositive } from './linear.ts'
import { logChoose } from './log-choose.ts'
import { minimise } from './minimise.ts'
import { momentsOf } from './moments.ts'
import { relativeError } from './testing/relative-error.ts'

test('[ST16] a positive definite system is solved and inverted', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 0, max: 2 ** 32 }), (n, seed) => {
      const random = seededRandom(seed)
      const factor = Float64Array.from({ length: n * n }, () => random() - 0.5)
      const matrix = Float64Array.from({ length: n * n }, (_, at) => {
        const [row, column] = [Math.floor(at / n), at % n]
        let sum = row === column ? 1 : 0
        for (let k = 0; k < n; k++) sum += factor[row * n + k]! * factor[column * n + k]!
        return sum
      })
      const wanted = Float64Array.from({ length: n }, () => random())
      const right = product(matrix, wanted)
      solvePositive(matrix, right)!.forEach((x, at) => {
        expect(x).toBeCloseTo(wanted[at]!, 11)
      })
      product(invertPositive(matrix)!, right).forEach((x, at) => {
        expect(x).toBeCloseTo(wanted[at]!, 11)
      })
    }),
  )
})

test('[ST16] a column that is another one over again is found out', () => {
  const twice = Float64Array.of(2, 4, 4, 8)
  expect(solvePositive(twice, Float64Array.of(1, 2))).toBeUndefined()
  expect(invertPositive(twice)).toBeUndefined()
  expect(solvePositive(Float64Array.of(1e-30), Float64Array.of(2e-30))).toEqual(Float64Array.of(2))
  expect(() => solvePositive(twice, Float64Array.of(1))).toThrow(RangeError)
})

test('[ST17] a root between two signs, in few steps', () => {
  let calls = 0
  const cubic = (x: number) => {
    calls++
    return x ** 3 - 2 * x - 5
  }
  expect(findRoot(cubic, { from: 2, to: 3 })).toBeCloseTo(2.0945514815423265, 13)
  expect(calls).toBeLessThan(12)
  expect(findRoot((x) => x, { from: 0, to: 1 })).toBe(0)
  expect(findRoot((x) => (x < 1.25 ? -1 : 1), { from: -10, to: 1e6 })).toBeCloseTo(1.25, 12)
  expect(findRoot(() => 1, { from: 0, to: 1 })).toBeUndefined()
  expect(findRoot(() => Number.NaN, { from: 0, to: 1 })).toBeUndefined()
})

test('[ST17] any root of an increasing function', () => {
  const root = fc.double({ min: -1e6, max: 1e6, noNaN: true })
  fc.assert(
    fc.property(root, (wanted) => {
      const found = findRoot((x) => Math.expm1((x - wanted) / 1e5) + (x - wanted) ** 3, {
        from: -2e6,
        to: 3e6,
      })
      expect(Math.abs(found! - wanted)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(wanted)) + 1e-9)
    }),
  )
})

test('[ST18] the least value of a bent valley, and of four numbers at once', () => {
  const valley = minimise(([x, y]) => 100 * (y! - x! * x!) ** 2 + (1 - x!) ** 2, [-1.2, 1])
  expect(valley.isConverged).toBe(true)
  expect(valley.at[0]).toBeCloseTo(1, 5)
  expect(valley.at[1]).toBeCloseTo(1, 5)
  const four = minimise(
    (at) => at.reduce((sum, x, axis) => sum + (axis + 1) * (x - axis) ** 2, 0),
    [9, 9, 9, 9],
  )
  four.at.forEach((x, axis) => {
    expect(x).toBeCloseTo(axis, 5)
  })
})

test('[ST18] forbidden places are not the answer, and spent steps are told', () => {
  const root = minimise(([x]) => Math.sqrt(x! - 2) + x!, [5])
  expect(root.at[0]).toBeCloseTo(2, 4)
  expect(minimise(([x, y]) => (x! - 3) ** 2 + y! ** 2, [1e5, 1e5], { steps: 3 }).isConverged).toBe(false)
})

test('[ST19] n choose k', () => {
  expect(Math.exp(logChoose(10, 3))).toBeCloseTo(120, 10)
  // scipy 1.17.1: scipy.special.binom(1e6, 3)
  expect(relativeError(logChoose(1e6, 3), Math.log(166666166667000000))).toBeLessThan(1e-14)
  expect([logChoose(5, 0), logChoose(5, 5)]).toEqual([0, 0])
  expect([logChoose(5, 6), logChoose(5, -1)]).toEqual([Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY])
})

// scipy 1.17.1: scipy.stats.fisher_exact([[a, b], [c, d]])
test.each([
  [{ a: 3, b: 1, c: 1, d: 3 }, 0.48571428571428565],
  [{ a: 10, b: 2, c: 3, d: 15 }, 0.0005367241191434357],
  [{ a: 1000, b: 9000, c: 1200, d: 8800 }, 6.800024223808414e-6],
  [{ a: 0, b: 5, c: 0, d: 5 }, 1],
  [{ a: 0, b: 0, c: 3, d: 5 }, 1],
])('[ST20] Fisher: %o is %d', (table, p) => {
  expect(relativeError(fisherExact(table), p)).toBeLessThan(1e-11)
})

test('[ST20] Fisher is the same with its rows or its columns changed over', () => {
  const count = fc.integer({ min: 0, max: 30 })
  fc.assert(
    fc.property(fc.record({ a: count, b: count, c: count, d: count }), ({ a, b, c, d }) => {
      const p = fisherExact({ a, b, c, d })
      expect(fisherExact({ a: c, b: d, c: a, d: b })).toBeCloseTo(p, 12)
      expect(fisherExact({ a: b, b: a, c: d, d: c })).toBeCloseTo(p, 12)
      expect(p).toBeGreaterThan(0)
    }),
  )
})

test('[ST21] draws have their mean and spread, and a seed gives the same ones', () => {
  const random = seededRandom(1)
  const normal = momentsOf(Array.from({ length: 20_000 }, () => normalDraw(random)))
  expect(Math.abs(normal.mean)).toBeLessThan(0.03)
  expect(normal.variance).toBeCloseTo(1, 1)
  const exponential = momentsOf(Array.from({ length: 20_000 }, () => exponentialDraw(random)))
  expect(exponential.mean).toBeCloseTo(1, 1)
  expect(shuffled([1, 2, 3, 4, 5], seededRandom(7))).toEqual(shuffled([1, 2, 3, 4, 5], seededRandom(7)))
})

test('[ST21] each order of three is drawn as often', () => {
  const random = seededRandom(3)
  const counts = new Map<string, number>()
  for (let round = 0; round < 6000; round++) {
    const order = shuffled('abc', random).join('')
    counts.set(order, (counts.get(order) ?? 0) + 1)
  }
  expect(counts.size).toBe(6)
  for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(120)
})

function product(matrix: Float64Array, vector: Float64Array): Float64Array {
  const n = vector.length
  return vector.map((_, row) => {
    let sum = 0
    for (let k = 0; k < n; k++) sum += matrix[row * n + k]! * vector[k]!
    return sum
  })
}
