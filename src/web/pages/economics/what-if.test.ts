import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { NO_ANSWERS } from '../../../domain/assessment/answers.ts'
import { aCost } from '../../../domain/economics/a-cost.ts'
import { exact, roundHalfAway, toNumber } from '../../../domain/kernel/exact.ts'
import { aPlan } from '../../../domain/plan/testing/a-plan.ts'
import { anyGiven } from '../../../domain/plan/testing/any-given.ts'
import { touchChangesOf } from './account-life.ts'
import { basisOf } from './economics-basis.ts'
import { answerWhatIf, type EconomicsBasis, inputOf } from './what-if.ts'

/** The mid-market case of the published examples: 120K, 1:50, 600 shared, 200 technology, ACV 30K. */
const BASIS: EconomicsBasis = {
  tiers: [
    {
      ...{ id: 'low', label: {}, touch: 'low', ratio: 50, accounts: 10, accountsWithAcv: 10 },
      ...{ cost: aCost({ csm: 120_000, shared: 600, technology: 200 }), arrMinor: 30_000_000 },
      ...{ pool: undefined, hours: 0 },
    },
  ],
  standards: {
    ...{ targetRange: { from: 0.05, to: 0.15 }, marginFloor: 0, highFromMinor: 10_000_000 },
    ...{ retentionTarget: undefined, margin: undefined, otherCostShare: undefined },
  },
  ...{ targetShare: 0.1, answeredTargetShare: 0.1, marginTarget: undefined },
  ...{ cacMinor: undefined, retention: undefined, discount: 0.1, productiveHours: exact(1000) },
  ratioBands: { high: { from: 8, to: 15 }, low: { from: 40, to: 80 }, tech: { from: 500, to: undefined } },
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

test.each([
  [0.92, 22_488_889],
  [0.7, 10_120_000],
])('the lifetime value of spec/3 at a retention of %d', (retention, minor) => {
  const { tiers } = answerWhatIf(BASIS, { tiers: { low: { acv: 5_000_000 } }, margin: 0.8, retention })
  const { value } = tiers[0]!.life
  expect(value !== undefined && value !== 'endless' && roundHalfAway(value)).toBe(minor)
})

test('a life without end has no value', () => {
  const { tiers } = answerWhatIf(BASIS, { tiers: {}, margin: 0.8, retention: 1, discount: 0, cacMinor: 1 })
  expect(tiers[0]!.life).toMatchObject({ value: 'endless', toCac: undefined })
})

describe('the published growth from 100 to 500 accounts', () => {
  test.each([
    { ratio: 12, cost: { csm: 150_000 }, heads: [9, 21, 42], shares: [41.7, 39.1, 34.7] },
    {
      ...{ ratio: 50, cost: { csm: 120_000, shared: 600, technology: 200 } },
      ...{ heads: [2, 5, 10], shares: [10.7, 10, 8.9] },
    },
  ])('at 1:$ratio', ({ ratio, cost, heads, shares }) => {
    const sizes = [
      { accounts: 100, arrMinor: 300_000_000 },
      { accounts: 250, arrMinor: 800_000_000 },
      { accounts: 500, arrMinor: 1_800_000_000 },
    ].map(({ accounts, arrMinor }) => {
      const tier = {
        ...BASIS.tiers[0]!,
        accounts,
        accountsWithAcv: accounts,
        arrMinor,
        ratio,
        cost: aCost(cost),
      }
      return answerWhatIf({ ...BASIS, tiers: [tier] }, { tiers: {} }).scale[0]!
    })
    expect(sizes.map(({ csmsNeeded }) => csmsNeeded)).toEqual(heads)
    expect(sizes.map(({ costShare }) => Math.round(costShare! * 1000) / 10)).toEqual(shares)
  })
})

test('another touch pays from the retention on that leaves the lifetime value as it is', () => {
  const high = {
    ...BASIS.tiers[0]!,
    id: 'high',
    touch: 'high' as const,
    ratio: 12,
    cost: aCost({ csm: 150_000 }),
  }
  const low = { ...BASIS.tiers[0]!, arrMinor: 50_000_000 }
  const all = answerWhatIf({ ...BASIS, tiers: [high, low] }, { tiers: {}, margin: 0.8, retention: 0.8 })
  const [{ needed, extraCost } = { needed: undefined, extraCost: undefined }] = touchChangesOf(
    all.tiers[1]!,
    all,
    0,
  )
  expect(roundHalfAway(extraCost!)).toBe(930_000)
  if (needed?.kind !== 'gain') throw new Error('unreachable')
  const gain = toNumber(needed.gain)
  const [paid] = touchChangesOf(all.tiers[1]!, all, gain)
  expect(Math.abs(toNumber(paid!.outcome!.deltaLifetimeValue))).toBeLessThan(100)
  const [more] = touchChangesOf(all.tiers[1]!, all, gain + 0.02)
  expect(toNumber(more!.outcome!.returnOnSpend!)).toBeGreaterThan(0)
})

test('without trying anything every figure is that of the plan', () => {
  fc.assert(
    fc.property(anyGiven, (given) => {
      const answers = { ...NO_ANSWERS, ...given.answers, cac: 9_000 }
      const plan = aPlan({ ...given, answers })
      const counts = new Map(plan.tiers.map((tier) => [tier.id, tier]))
      const all = answerWhatIf(
        basisOf(plan.model, answers, ({ id }) => counts.get(id)!),
        { tiers: {} },
      )
      for (const [index, planned] of plan.tiers.entries()) {
        const { unit, verdict, carried, staffed, life, economics } = all.tiers[index]!
        expect({
          cost: unit.csCost && roundHalfAway(unit.csCost.gross),
          csCostMinor: roundHalfAway(economics.csCost),
          share: unit.costShare && toNumber(unit.costShare),
          verdict: verdict?.code,
          affordable: unit.affordableRatio,
          breakEven: unit.breakEvenAcvMinor,
          carried,
          csms: toNumber(staffed.csms),
          staffed: staffed.staffedCostMinor,
          ltv: life.value === 'endless' ? 'endless' : life.value && roundHalfAway(life.value),
          payback:
            life.paybackMonths === 'never' ? 'never' : life.paybackMonths && toNumber(life.paybackMonths),
        }).toEqual({
          cost: planned.costPerAccountMinor,
          csCostMinor: planned.csCostMinor,
          share: planned.costShare,
          verdict: planned.verdict,
          affordable: planned.affordableRatio,
          breakEven: planned.breakEvenAcvMinor,
          carried: planned.carried,
          csms: planned.csmsNeeded,
          staffed: planned.staffedCostMinor,
          ltv: planned.ltvMinor,
          payback: planned.paybackMonths,
        })
      }
      const { costShare, verdict, csCostMinor, staffedCostMinor } = plan.economics
      expect(all.blended.costShare && toNumber(all.blended.costShare)).toBe(costShare)
      expect(all.blended.verdict?.code).toBe(verdict)
      expect(roundHalfAway(all.blended.csCost)).toBe(csCostMinor)
      expect(all.staffedCostMinor).toBe(staffedCostMinor)
      expect(all.scale.map(({ csmsNeeded }) => csmsNeeded)).toEqual(
        plan.scale.map(({ csmsNeeded }) => csmsNeeded),
      )
    }),
    { numRuns: 60 },
  )
})
