import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Pay, planCompensation } from './plan-compensation.ts'

describe('[O8] compensation within 20–30 % variable', () => {
  test('100,000 at full target, a quarter of it variable, for CSMs who own the renewal', () => {
    expect(planCompensation({ pay: { kind: 'on_target', minor: 10_000_000 }, ownsRenewal: true })).toEqual({
      kind: 'plan',
      onTargetMinor: 10_000_000,
      baseMinor: 7_500_000,
      variableMinor: 2_500_000,
      variableShare: 0.25,
      objectives: [
        { objective: 'gross_retention', weight: 0.5, variableMinor: 1_250_000 },
        { objective: 'expansion_closed', weight: 0.3, variableMinor: 750_000 },
        { objective: 'customer_outcomes', weight: 0.2, variableMinor: 500_000 },
      ],
    })
  })

  test('whoever does not own the renewal answers for its rate and finds expansion', () => {
    const plan = planCompensation({ pay: { kind: 'on_target', minor: 100 }, ownsRenewal: false })
    expect(plan).toMatchObject({
      objectives: [
        { objective: 'renewal_rate' },
        { objective: 'expansion_found' },
        { objective: 'customer_outcomes' },
      ],
    })
  })

  test('a base of 80,000 at 20 % is 100,000 at full target', () => {
    const pay = { kind: 'base', minor: 8_000_000 } as const
    expect(planCompensation({ pay, variableShare: 0.2, ownsRenewal: true })).toMatchObject({
      onTargetMinor: 10_000_000,
      baseMinor: 8_000_000,
    })
  })

  test('a loaded cost of 130,000 holds 30 % of benefits and overhead, or what is said', () => {
    const plan = (onCost: { onCostShare?: number }) =>
      planCompensation({ pay: { kind: 'loaded', minor: 13_000_000, ...onCost }, ownsRenewal: true })
    expect(plan({})).toMatchObject({ onTargetMinor: 10_000_000 })
    expect(plan({ onCostShare: 0.25 })).toMatchObject({ onTargetMinor: 10_400_000 })
  })

  test.each([0.19, 0.31, 0, 1, Number.NaN])(
    'a variable share of %d is outside the range',
    (variableShare) => {
      const plan = planCompensation({ pay: { kind: 'base', minor: 1 }, variableShare, ownsRenewal: true })
      expect(plan).toMatchObject({ kind: 'outside_range', from: 0.2, to: 0.3 })
    },
  )

  test('base and objectives add up to the pay, to the minor unit, near the stated share', () => {
    const anyPay = fc.record({
      kind: fc.constantFrom<Pay['kind'][]>('on_target', 'base', 'loaded'),
      minor: fc.nat(100_000_000),
    })
    fc.assert(
      fc.property(anyPay, fc.integer({ min: 200, max: 300 }), (pay, thousandths) => {
        const plan = planCompensation({ pay, variableShare: thousandths / 1000, ownsRenewal: false })
        if (plan.kind !== 'plan') throw new Error('a share inside the range gives a plan')
        const paid = plan.objectives.reduce((sum, { variableMinor }) => sum + variableMinor, plan.baseMinor)
        expect(paid).toBe(plan.onTargetMinor)
        expect(Math.abs(plan.variableMinor - (plan.onTargetMinor * thousandths) / 1000)).toBeLessThanOrEqual(
          1,
        )
      }),
    )
  })
})
