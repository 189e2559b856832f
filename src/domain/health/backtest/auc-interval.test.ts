import { expect, test } from 'vitest'
import { aucInterval } from './auc-interval.ts'
import { placementsOf } from './placements.ts'

test('[HE18] a small case is as numpy and scipy 1.17 compute DeLong, t and Newcombe', () => {
  const scores = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9, 3, 2, 3, 8, 4]
  const isEvent = [0, 0, 1, 0, 0, 1, 0, 1, 0, 1, 0, 1, 1, 0, 1, 0, 0, 0, 1, 0]
  const { lower, upper, standardError } = aucInterval(placementsOf(scores, isEvent)!)
  expect(standardError).toBeCloseTo(0.08404055959217345, 12)
  // Logit and t give 0.5632945 to 0.9725485, Newcombe 0.6194460 to 0.9640915: the wider of each.
  expect(lower).toBeCloseTo(0.5632954527460717, 9)
  expect(upper).toBeCloseTo(0.9725484798571025, 9)
})

test('[HE18] with 50 of each it is DeLong on the logit scale alone', () => {
  const scores = Array.from({ length: 200 }, (_, row) => {
    const wave = Math.sin(row * 12.9898) * 43758.5453
    return wave - Math.floor(wave) + (row % 10 < 3 ? 0.3 : 0)
  })
  const isEvent = scores.map((_, row) => Number(row % 10 < 3))
  const placed = placementsOf(scores, isEvent)!
  const { lower, upper, standardError } = aucInterval(placed)
  expect(placed.auc).toBeCloseTo(0.7717857142857143, 12)
  expect(standardError).toBeCloseTo(0.03646815224655058, 12)
  expect(lower).toBeCloseTo(0.691523272311414, 9)
  expect(upper).toBeCloseTo(0.8360635899432579, 9)
})

test('[HE18] a perfect order of few leaves doubt', () => {
  const { lower, upper } = aucInterval({
    ofEvents: new Float64Array(5).fill(1),
    ofOthers: new Float64Array(20).fill(1),
  })
  // scipy's brentq on Newcombe's method 5.
  expect(lower).toBeCloseTo(0.7606992022712179, 6)
  expect(upper).toBe(1)
})

test('[HE18] one event alone has an interval, and a wide one', () => {
  const { lower, upper } = aucInterval({
    ofEvents: Float64Array.of(0.9),
    ofOthers: new Float64Array(20).fill(0.9),
  })
  expect(lower).toBeLessThan(0.5)
  expect(upper).toBeGreaterThan(0.9)
})

test('[HE27] the variance is multiplied where folds learn from each other', () => {
  const placed = {
    ofEvents: Float64Array.from({ length: 60 }, (_, at) => at / 60),
    ofOthers: Float64Array.from({ length: 80 }, (_, at) => at / 80),
  }
  const plain = aucInterval(placed)
  const wide = aucInterval(placed, 2.25)
  expect(wide.standardError).toBeCloseTo(1.5 * plain.standardError, 12)
  expect(wide.lower).toBeLessThan(plain.lower)
})
