import { expect, test } from 'vitest'
import { aCost } from '../../../domain/economics/a-cost.ts'
import { toNumber } from '../../../domain/kernel/exact.ts'
import { answerWhatIf, type EconomicsBasis, inputOf } from './what-if.ts'

/** The mid-market case of the published examples: 120K, 1:50, 600 shared, 200 technology, ACV 30K. */
const BASIS: EconomicsBasis = {
  tiers: [
    {
      ...{ id: 'low', label: {}, touch: 'low', ratio: 50, accounts: 10, accountsWithAcv: 10 },
      ...{ cost: aCost({ csm: 120_000, shared: 600, technology: 200 }), arrMinor: 30_000_000 },
    },
  ],
  standards: {
    ...{ targetRange: { from: 0.05, to: 0.15 }, marginFloor: 0, highFromMinor: 10_000_000 },
    ...{ retentionTarget: undefined, margin: undefined, otherCostShare: undefined },
  },
  targetShare: 0.1,
}

test('without trying anything it is the published example', () => {
  const { tiers, blended } = answerWhatIf(BASIS, { tiers: {} })
  expect(toNumber(tiers[0]!.unit.costShare!)).toBeCloseTo(0.10667, 5)
  expect(tiers[0]!.verdict?.code).toBe('viable')
  expect(toNumber(blended.costShare!)).toBeCloseTo(0.10667, 5)
  expect(tiers[0]!.unit.breakEvenAcvMinor).toBe(3_200_000)
})

test.each([
  [1_500_000, 'too_expensive', 0.21333],
  [6_000_000, 'comfortable', 0.05333],
])('an ACV of %i is %s', (acv, verdict, share) => {
  const { tiers } = answerWhatIf(BASIS, { tiers: { low: { acv } } })
  expect(tiers[0]!.verdict?.code).toBe(verdict)
  expect(toNumber(tiers[0]!.unit.costShare!)).toBeCloseTo(share, 5)
  expect(inputOf(tiers[0]!.basis, 'acv')).toBe(acv)
})

test('what is tried for all tiers moves the affordable ratio', () => {
  const before = answerWhatIf(BASIS, { tiers: {} }).tiers[0]!.unit.affordableRatio
  const after = answerWhatIf(BASIS, { tiers: {}, targetShare: 0.15 }).tiers[0]!.unit.affordableRatio
  expect([before, after]).toEqual([55, 33])
})
