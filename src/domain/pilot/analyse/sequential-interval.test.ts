import fc from 'fast-check'
import { expect, test } from 'vitest'
import { analysePilot } from './analyse-pilot.ts'
import { boundary, sequentialInterval } from './sequential-interval.ts'

test('[PT20] the boundary of theorem 2.2, narrowest at the planned size', () => {
  // numpy 2.3, the formulas written out
  expect(boundary(40, 250, 0.05)).toBeCloseTo(3.428957415031126, 12)
  expect(boundary(250, 250, 0.05)).toBeCloseTo(3.0354463966359306, 12)
  expect(boundary(2000, 250, 0.05)).toBeCloseTo(3.2254812660800707, 12)
  for (const n of [100, 200, 300, 600])
    expect(boundary(n, 250, 0.05)).toBeGreaterThan(boundary(250, 250, 0.05))
})

test('[PT20] with all degrees of freedom it is so many standard errors, with few more', () => {
  const looked = { difference: 1, standardError: 1, n: 250, lower: 0, upper: 2 }
  const many = sequentialInterval({ ...looked, degreesOfFreedom: undefined }, 250, 0.95)
  expect(many.upper! - 1).toBeCloseTo(3.0354463966359306, 9)
  expect(sequentialInterval({ ...looked, degreesOfFreedom: 5 }, 250, 0.95).upper).toBeGreaterThan(
    many.upper! + 1,
  )
})

test('[PT21] it contains the interval of who looks once', () => {
  const anyValues = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 3, maxLength: 40 })
  const anyFlags = fc.array(fc.constantFrom(0, 1), { minLength: 3, maxLength: 40 })
  const check = (kind: 'mean' | 'proportion') => (treated: readonly number[], control: readonly number[]) => {
    const arms = [...treated.map(() => 't'), ...control.map(() => 'c')]
    const metric = { metric: 'm', kind, values: [...treated, ...control] }
    const options = { control: 'c', confidence: 0.95, seed: 1 }
    const { lower, upper, sequential } = analysePilot({ arms }, [metric], options)![0]!.comparisons[0]!
    if (lower === undefined || sequential.lower === undefined) return
    expect(sequential.lower).toBeLessThanOrEqual(lower)
    expect(sequential.upper).toBeGreaterThanOrEqual(upper!)
  }
  fc.assert(fc.property(anyValues, anyValues, check('mean')), { numRuns: 50 })
  fc.assert(fc.property(anyFlags, anyFlags, check('proportion')), { numRuns: 50 })
})

test('[PT22] an arm in which nothing has happened yet does not make it narrow', () => {
  const treated = Array<number>(8).fill(0)
  const control = Array.from({ length: 40 }, (_, at) => Number(at % 4 === 0))
  const metric = { metric: 'm', kind: 'mean', values: [...treated, ...control] } as const
  const arms = [...treated.map(() => 't'), ...control.map(() => 'c')]
  const { sequential, upper, isShown } = analysePilot({ arms }, [metric], {
    control: 'c',
    confidence: 0.95,
    seed: 1,
  })![0]!.comparisons[0]!
  expect(upper).toBeLessThan(0)
  expect(sequential.upper).toBeGreaterThan(0)
  expect(isShown).toBe(false)
})
