import { describe, expect, test } from 'vitest'
import { pointsOf } from './points-of.ts'

const TICKETS = {
  scale: [
    [0, 100],
    [5, 50],
    [15, 0],
  ] as const,
  direction: 'lower',
} as const

describe('[HE1] points', () => {
  test.each([
    [-3, 100],
    [0, 100],
    [1, 90],
    [5, 50],
    [10, 25],
    [15, 0],
    [400, 0],
  ])('on a scale %d gives %d', (value, points) => {
    expect(pointsOf(TICKETS, value, undefined)).toBeCloseTo(points, 12)
  })

  test('a scale may rise and fall', () => {
    const scale = [
      [0, 0],
      [1, 100],
      [5, 100],
      [15, 0],
    ] as const
    const points = [0, 0.5, 3, 10, 20].map((value) =>
      pointsOf({ scale, direction: 'middle' }, value, undefined),
    )
    expect(points).toEqual([0, 50, 100, 50, 0])
  })

  test('without a scale: the share of the tier that is worse, equal ones counted half', () => {
    const peers = Float64Array.from([1, 2, 2, 4])
    const higher = { scale: undefined, direction: 'higher' } as const
    expect([0, 1, 2, 3, 4, 9].map((value) => pointsOf(higher, value, peers))).toEqual([
      0, 12.5, 50, 75, 87.5, 100,
    ])
    const lower = { scale: undefined, direction: 'lower' } as const
    expect([0, 1, 2, 3, 4, 9].map((value) => pointsOf(lower, value, peers))).toEqual([
      100, 87.5, 50, 25, 12.5, 0,
    ])
  })

  test('alone in a tier is its middle, and with nobody to compare with there are no points', () => {
    const signal = { scale: undefined, direction: 'higher' } as const
    expect(pointsOf(signal, 7, Float64Array.from([7]))).toBe(50)
    expect(pointsOf(signal, 7, new Float64Array())).toBeUndefined()
    expect(pointsOf(signal, 7, undefined)).toBeUndefined()
  })
})
