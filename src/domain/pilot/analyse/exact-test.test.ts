import { expect, test } from 'vitest'
import { exactTest } from './exact-test.ts'

const CHANCE = { alpha: 0.05, seed: 1 }

function side(values: readonly number[]) {
  return { values: Float64Array.from(values), rows: Int32Array.from(values.keys()), missing: 0 }
}

function test01(a: readonly [ones: number, n: number], b: readonly [ones: number, n: number]) {
  const flags = ([ones, n]: readonly [number, number]) =>
    Array.from({ length: n }, (_, at) => Number(at < ones))
  return exactTest({ arm: side(flags(a)), control: side(flags(b)), clusters: undefined }, false, CHANCE)
}

test('[PT16] zeros and ones of a small sample are Fisher’s', () => {
  // scipy 1.17: fisher_exact
  expect(test01([9, 10], [3, 10])).toBeCloseTo(0.019766611097880443, 12)
  expect(test01([5, 56], [0, 29])).toBeCloseTo(0.1606214432094711, 12)
})

test('[PT16] neither many accounts nor enough in each cell ask for it', () => {
  expect(test01([56, 70], [48, 80])).toBeUndefined()
  expect(test01([2, 200], [6, 200])).toBeDefined()
})

test('[PT16] other values are dealt in all ways, and where nothing varies within arms however many they are', () => {
  const five = side([12.1, 9.4, 15.2, 11, 20.5])
  const seven = side([8.2, 9.1, 7.7, 10.3, 9.9, 6.4, 8.8])
  expect(exactTest({ arm: five, control: seven, clusters: undefined }, false, CHANCE)).toBeCloseTo(
    3 / 792,
    12,
  )
  const many = { arm: side(Array(40).fill(2)), control: side(Array(50).fill(3)), clusters: undefined }
  expect(exactTest(many, false, CHANCE)).toBeUndefined()
  expect(exactTest(many, true, CHANCE)).toBeLessThan(0.001)
})
