import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Model } from '../model/model.ts'
import type { PlanInputs } from './plan-customer-base.ts'
import { aOneTierModel } from './testing/a-one-tier-model.ts'
import { aPlan, type GivenPlan, planInputs } from './testing/a-plan.ts'
import { anyGiven } from './testing/any-given.ts'
import { type TrialFigures, tryModel } from './try-model.ts'

function aTrial(given: GivenPlan): TrialFigures {
  return tryModel(planInputs({ model: {}, ...given }) as PlanInputs & { readonly model: Model })
}

/** Two accounts of each zone, in the tiers of today. */
const TODAY = [
  { id: 'a', acv: 200_000, tier: 'high' },
  { id: 'b', acv: 150_000, tier: 'low' },
  { id: 'c', acv: 30_000, tier: 'low' },
  { id: 'd', acv: 20_000 },
  { id: 'e', acv: 2_000, tier: 'tech' },
  { id: 'f', acv: 1_000, tier: 'gold' },
]

test('[L42] the opening case of spec/3: 10.0 % of revenue, and 1:40 is no dedicated service', () => {
  const { tiers, blended } = aTrial({ model: aOneTierModel(), accounts: [{ acv: 30_000 }, { acv: 30_000 }] })
  expect(tiers).toMatchObject([
    { costPerAccountMinor: 300_000, costShare: 0.1, affordableRatio: 40, carried: false, verdict: 'viable' },
  ])
  expect(blended).toMatchObject({ csCostMinor: 600_000, arrMinor: 6_000_000, costShare: 0.1 })
})

describe('[L42] who moves', () => {
  test('is counted against the tier of today, also out of one that the candidate lacks', () => {
    const { changes, unplaced } = aTrial({ accounts: TODAY })
    expect(changes.flows).toEqual([
      { from: 'low', to: 'high', accounts: 1, arrMinor: 15_000_000 },
      { from: undefined, to: 'low', accounts: 1, arrMinor: 2_000_000 },
      { from: 'gold', to: 'tech', accounts: 1, arrMinor: 100_000 },
    ])
    expect(changes.moving).toEqual({ accounts: 2, arrMinor: 15_100_000 })
    expect(changes.entering).toEqual({ accounts: 1, arrMinor: 2_000_000 })
    expect(unplaced).toEqual({ accounts: 0, arrMinor: 0 })
  })

  test('one touch model for all takes everybody, whatever their tier of today', () => {
    const { tiers, changes } = aTrial({ model: aOneTierModel(), accounts: TODAY })
    expect(tiers.map(({ id, accounts }) => [id, accounts])).toEqual([['all', 6]])
    expect(changes.moving.accounts + changes.entering.accounts).toBe(6)
  })

  test('an account that no tier takes has none, and leaves the one of today', () => {
    const { changes, unplaced } = aTrial({ accounts: [{ id: 'a', tier: 'gold' }] })
    expect(unplaced).toEqual({ accounts: 1, arrMinor: 0 })
    expect(changes.flows).toEqual([{ from: 'gold', to: undefined, accounts: 1, arrMinor: 0 }])
  })
})

test('[L42] where every tier of today is one of the candidate, a trial is the plan', () => {
  fc.assert(
    fc.property(anyGiven, (given) => {
      const known = new Set(['high', 'low', 'tech'])
      const accounts = (given.accounts ?? []).map((account) => ({
        ...account,
        tier: known.has(account.tier ?? '') ? account.tier : undefined,
      }))
      const current = Object.fromEntries(
        Object.entries(given.current ?? {}).filter(([, { tier }]) => known.has(tier)),
      )
      const settled = { ...given, model: given.model ?? {}, accounts, current }
      const plan = aPlan(settled)
      const trial = aTrial(settled)
      const { sensitivity: _, ...economics } = plan.economics
      expect(trial.blended).toEqual({ ...economics, csmsNeeded: plan.staffing.csmsNeeded })
      expect(trial.tiers.map(({ id, accounts: count, verdict }) => [id, count, verdict])).toEqual(
        plan.tiers.map(({ id, accounts: count, verdict }) => [id, count, verdict]),
      )
      expect(trial.findings.map(({ code, moneyMinor }) => [code, moneyMinor])).toEqual(
        plan.findings.map(({ code, moneyMinor }) => [code, moneyMinor]),
      )
      expect(trial.organisation).toMatchObject(plan.organisation)
      for (const { name, hours } of plan.organisation.functions) {
        const parts = trial.organisation.hoursByTier.map(
          (tier) => tier.hours[name].csm + tier.hours[name].others,
        )
        expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(hours, 6)
      }
      const { moving, entering } = trial.changes
      expect(moving.accounts + entering.accounts).toBe(plan.movements.size)
    }),
    { numRuns: 60 },
  )
})

test('[L42] nobody is lost: every active account is in a tier or unplaced', () => {
  fc.assert(
    fc.property(anyGiven, (given) => {
      const { tiers, unplaced, accounts } = aTrial({ ...given, model: given.model ?? {} })
      const placed = tiers.reduce((sum, tier) => sum + tier.accounts, 0)
      expect(placed + unplaced.accounts).toBe(accounts)
    }),
    { numRuns: 60 },
  )
})
