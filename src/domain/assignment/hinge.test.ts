import fc from 'fast-check'
import { expect, test } from 'vitest'
import { costOfLoad } from '../optimiser/load-cost.ts'
import { costAt, loadCostOf } from './hinge.ts'

const anyHinges = fc.array(
  fc.record({ at: fc.integer({ min: -5, max: 20 }), below: fc.nat(5), above: fc.nat(5) }),
  { maxLength: 4 },
)

test('[N9] [N10] what the optimiser pays for a load on top is what the books measure', () => {
  fc.assert(
    fc.property(anyHinges, fc.nat(20), fc.nat(20), (hinges, used, more) => {
      const cost = loadCostOf(hinges, { limit: 100, used, fixed: 3 })
      expect(costOfLoad(cost, more)).toBeCloseTo(3 + costAt(hinges, used + more), 9)
      expect(cost.limit).toBe(100 - used)
    }),
  )
})
