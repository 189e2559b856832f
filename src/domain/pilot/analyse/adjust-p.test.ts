import { expect, test } from 'vitest'
import { adjustP } from './adjust-p.ts'

test('[PT23] as R’s p.adjust and scipy’s false_discovery_control do', () => {
  const adjusted = adjustP([0.01, 0.04, 0.03, 0.005, 0.2, 0.5])
  const expected = [0.03, 0.06, 0.06, 0.03, 0.24, 0.5]
  for (const [at, p] of expected.entries()) expect(adjusted[at]).toBeCloseTo(p, 12)
})

test('[PT23] unknown p stay unknown and are not counted', () => {
  expect(adjustP([0.02, undefined, 0.9])).toEqual([0.04, undefined, 0.9])
  expect(adjustP([])).toEqual([])
})
