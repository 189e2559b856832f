import { expect, test } from 'vitest'
import { sampleRatio } from './sample-ratio.ts'

test.each([
  // R 4.2.2, chisq.test (experiment_power/r_power_reference.json, srm)
  { counts: [5000, 5100], shares: [0.5, 0.5], chiSquared: 0.990099009901, p: 0.3197181768129 },
  { counts: [1000, 1200], shares: [0.5, 0.5], chiSquared: 18.181818181818, p: 2.007865612426e-5 },
  { counts: [310, 98], shares: [0.75, 0.25], chiSquared: 0.2091503267974, p: 0.6474341857018 },
])('[PT2] $counts against $shares', ({ counts, shares, chiSquared, p }) => {
  const found = sampleRatio(counts, shares)
  expect(found.df).toBe(1)
  expect(found.chiSquared).toBeCloseTo(chiSquared, 10)
  expect(found.p! / p).toBeCloseTo(1, 9)
})

test('[PT2] shares need not add up to 1; three arms have two degrees of freedom', () => {
  expect(sampleRatio([310, 98], [3, 1])).toEqual(sampleRatio([310, 98], [0.75, 0.25]))
  expect(sampleRatio([10, 10, 10], [1, 1, 1])).toEqual({ chiSquared: 0, df: 2, p: 1 })
  expect(sampleRatio([0, 0], [1, 1]).p).toBeUndefined()
})
