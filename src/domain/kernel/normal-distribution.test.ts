import { expect, test } from 'vitest'
import { normalProbability, normalQuantile } from './normal-distribution.ts'
import { power } from './power.ts'

test('[K12] a twelfth power of the twelfth root is the number', () => {
  for (const keep of [0.85, 0.5, 0.99]) expect(power(power(keep, 1 / 12), 12)).toBeCloseTo(keep, 14)
  expect([power(0, 0.5), power(0, 0), power(1, 7)]).toEqual([0, 1, 1])
})

test('[K12] known quantiles of the normal distribution', () => {
  expect(normalQuantile(0.5)).toBe(0)
  expect(normalQuantile(0.8)).toBeCloseTo(0.8416212335729143, 14)
  expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 13)
  expect(normalQuantile(1e-10)).toBeCloseTo(-6.361340902404056, 11)
  expect(normalQuantile(1e-300)).toBeCloseTo(-37.0471, 3)
  expect([normalQuantile(0), normalQuantile(1)]).toEqual([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY])
})

test('[K12] probability and quantile are inverse', () => {
  for (const p of [0.001, 0.1, 0.42, 0.7, 0.99])
    expect(normalProbability(normalQuantile(p))).toBeCloseTo(p, 6)
})
