import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exact } from '../kernel/exact.ts'
import { splitMinor } from './split-minor.ts'

test('[P7] ten in three equal parts: the spare unit goes to the first', () => {
  expect(splitMinor(10, [exact(1), exact(1), exact(1)])).toEqual([4, 3, 3])
})

test('[P7] the largest remainder gets the spare unit', () => {
  // 10 × 0.15, 0.35 and 0.5 are 1.5, 3.5 and 5.
  expect(splitMinor(10, [exact(0.14), exact(0.36), exact(0.5)])).toEqual([1, 4, 5])
})

test('[P7] nothing is created or lost, and nobody is a whole unit away from the exact part', () => {
  const anyWeights = fc.array(fc.nat(1000), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(fc.nat(1_000_000_000), anyWeights, (total, weights) => {
      const sum = weights.reduce((a, b) => a + b, 0)
      const parts = splitMinor(total, weights.map(exact))
      expect(parts.reduce((a, b) => a + b, 0)).toBe(total)
      for (const [index, part] of parts.entries()) {
        const share = sum === 0 ? total / weights.length : (total * weights[index]!) / sum
        expect(Math.abs(part - share)).toBeLessThan(1)
      }
    }),
  )
})
