import { describe, expect, test } from 'vitest'
import { exponential, logarithm, normalProbability, normalQuantile, power } from './elementary.ts'

describe('[K11] elementary functions that are the same everywhere', () => {
  test('the exponential and the logarithm agree with the engine to fifteen digits', () => {
    for (let x = -600; x <= 600; x += 0.37) {
      expect(exponential(x) / Math.exp(x)).toBeCloseTo(1, 14)
      expect(logarithm(Math.exp(x))).toBeCloseTo(x, 11)
    }
    for (const x of [1e-300, 1e-12, 0.3, 0.5, 0.999999, 1, 1.000001, 2, 3, 1e15, 1e300]) {
      expect(logarithm(x)).toBeCloseTo(Math.log(x), 12)
    }
    expect([logarithm(1), exponential(0), logarithm(0), exponential(-800), exponential(800)]).toEqual([
      0,
      1,
      Number.NEGATIVE_INFINITY,
      0,
      Number.POSITIVE_INFINITY,
    ])
  })

  test('a twelfth power of the twelfth root is the number', () => {
    for (const keep of [0.85, 0.5, 0.99]) expect(power(power(keep, 1 / 12), 12)).toBeCloseTo(keep, 14)
    expect([power(0, 0.5), power(0, 0), power(1, 7)]).toEqual([0, 1, 1])
  })

  test('known quantiles of the normal distribution', () => {
    expect(normalQuantile(0.5)).toBe(0)
    expect(normalQuantile(0.8)).toBeCloseTo(0.8416212335729143, 14)
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 13)
    expect(normalQuantile(1e-10)).toBeCloseTo(-6.361340902404056, 11)
    expect(normalQuantile(1e-300)).toBeCloseTo(-37.0471, 3)
    expect([normalQuantile(0), normalQuantile(1)]).toEqual([
      Number.NEGATIVE_INFINITY,
      Number.POSITIVE_INFINITY,
    ])
  })

  test('probability and quantile are inverse', () => {
    for (const p of [0.001, 0.1, 0.42, 0.7, 0.99])
      expect(normalProbability(normalQuantile(p))).toBeCloseTo(p, 6)
  })
})
