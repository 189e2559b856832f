import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scoreInterval } from './score-interval.ts'

test.each([
  // Newcombe (1998), Statistics in Medicine 17:873, table II, method 5, to all digits by maximising the likelihood in scipy 1.17, p by the pooled z
  { a: 56, n: 70, b: 48, m: 80, lower: 0.05333384928, upper: 0.3377294638, p: 0.008045081322652393 },
  { a: 9, n: 10, b: 3, m: 10, lower: 0.1821265001, upper: 0.8369503311, p: 0.006169899312134398 },
  { a: 6, n: 7, b: 2, m: 7, lower: 0.0544483277, upper: 0.8478090845, p: 0.03075356125927456 },
  { a: 5, n: 56, b: 0, m: 29, lower: -0.0313270687, upper: 0.19256002, p: 0.09718656813061227 },
  { a: 0, n: 10, b: 0, m: 20, lower: -0.1611251581, upper: 0.2775328038, p: 1 },
  { a: 190, n: 200, b: 1700, m: 1800, lower: -0.0350375554, upper: 0.0312727132, p: 0.7437141546035975 },
])('[PT6] $a of $n against $b of $m', ({ a, n, b, m, lower, upper, p }) => {
  const found = scoreInterval({ count: a, n }, { count: b, n: m }, 0.95)
  // In the published table 56/70 is against 48/80: 0.0533 to 0.3377.
  expect(found.lower).toBeCloseTo(lower, 6)
  expect(found.upper).toBeCloseTo(upper, 6)
  expect(found.p).toBeCloseTo(p, 10)
})

test('[PT6] p and interval never contradict each other, and the interval stays within −1 and 1 around the difference', () => {
  const anyShare = fc
    .integer({ min: 1, max: 80 })
    .chain((n) => fc.record({ n: fc.constant(n), count: fc.integer({ min: 0, max: n }) }))
  fc.assert(
    fc.property(anyShare, anyShare, fc.constantFrom(0.8, 0.95, 0.99), (arm, control, confidence) => {
      const { lower, upper, p } = scoreInterval(arm, control, confidence)
      const difference = arm.count / arm.n - control.count / control.n
      expect(lower).toBeGreaterThanOrEqual(-1)
      expect(upper).toBeLessThanOrEqual(1)
      expect(lower).toBeLessThanOrEqual(difference + 1e-12)
      expect(upper).toBeGreaterThanOrEqual(difference - 1e-12)
      fc.pre(Math.abs(p! - (1 - confidence)) > 1e-9)
      expect(lower! > 0 || upper! < 0).toBe(p! < 1 - confidence)
    }),
  )
})

test('[PT6] all against none', () => {
  const { lower, upper } = scoreInterval({ count: 10, n: 10 }, { count: 0, n: 10 }, 0.95)
  expect(upper).toBe(1)
  expect(lower).toBeGreaterThan(0.6)
})
