import { expect, test } from 'vitest'
import { survivalCurve } from './survival-curve.ts'

test('[RT27] the curve begins with the first paid period and is held by the last renewal rate', () => {
  const { survival, retentionAfter } = survivalCurve({ mixture: { churn: 0.2, difference: 1 / 16 } }, 3)
  // α 3, β 12: 12/15, then 13/16, then 14/17
  expect(survival[0]).toBe(1)
  expect(survival[1]).toBeCloseTo(0.8, 12)
  expect(survival[2]).toBeCloseTo(0.65, 12)
  expect(survival).toHaveLength(3)
  expect(retentionAfter).toBeCloseTo(14 / 17, 12)
})
