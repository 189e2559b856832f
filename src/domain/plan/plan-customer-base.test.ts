import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { accountsOf } from '../account/customer-base.ts'
import { AS_OF } from '../assessment/an-assessment.ts'
import { placeAccount } from '../tiering/place-account.ts'
import type { CurrentPlacement } from '../tiering/placement.ts'
import type { Listing, Plan } from './plan.ts'
import { factContextOf, type PlanInputs, planCustomerBase } from './plan-customer-base.ts'
import { aPlan, planInputs } from './testing/a-plan.ts'
import { anyAccounts, anyAnswers, anyGiven } from './testing/any-given.ts'

const runs = { numRuns: 50 }
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
const idsOf = (listing: Listing<{ readonly account: string }>) =>
  [...listing.entries()].map(({ account }) => account)

describe('[L1] accounts that start later', () => {
  const plan = aPlan({
    model: {},
    accounts: [
      { id: 'now', acv: 20_000, startOn: AS_OF },
      { id: 'ever', acv: 30_000 },
      { id: 'later', acv: 500_000, startOn: AS_OF + 1 },
    ],
  })

  test('are counted once, and are nowhere else', () => {
    expect(plan.notYetActive).toBe(1)
    expect(plan.customerBase).toMatchObject({ accounts: 3, active: 2 })
    expect(plan.tiers.map(({ accounts }) => accounts)).toEqual([0, 2, 0])
    expect(plan.economics.arrMinor).toBe(5_000_000)
    expect(idsOf(plan.movements)).toEqual(['now', 'ever'])
  })
})

describe('[L2] totals', () => {
  test('three tiers, one unplaced and one held in a tier that is gone', () => {
    const plan = aPlan({
      model: {},
      accounts: [
        { id: 'a', acv: 120_000 },
        { id: 'b', acv: 20_000 },
        { id: 'c', acv: 500 },
        { id: 'd' },
        { id: 'e', tier: 'gold' },
      ],
    })
    expect(plan.tiers.map(({ accounts }) => accounts)).toEqual([1, 1, 1])
    expect(idsOf(plan.unplaced)).toEqual(['d'])
    expect(plan.heldOutside).toEqual({ accounts: 1, arrMinor: 0 })
    expect([...plan.held.entries()]).toMatchObject([{ account: 'e', tier: 'gold', rule: 'unknown' }])
  })

  test('agree for any input', () => {
    fc.assert(
      fc.property(anyGiven, (given) => {
        const plan = aPlan(given)
        const { tiers, unplaced, heldOutside, customerBase, economics, staffing } = plan
        const unplacedArr = sum([...unplaced.entries()].map(({ arrMinor }) => arrMinor ?? 0))
        expect(sum(tiers.map(({ accounts }) => accounts)) + unplaced.size + heldOutside.accounts).toBe(
          customerBase.active,
        )
        expect(sum(tiers.map(({ arrMinor }) => arrMinor)) + unplacedArr + heldOutside.arrMinor).toBe(
          customerBase.arrMinor,
        )
        expect(economics.arrMinor).toBe(sum(tiers.map(({ arrMinor }) => arrMinor)))
        expect(economics.staffedCostMinor).toBe(sum(tiers.map(({ staffedCostMinor }) => staffedCostMinor)))
        const rounding = tiers.length / 2
        expect(
          Math.abs(economics.csCostMinor - sum(tiers.map(({ csCostMinor }) => csCostMinor))),
        ).toBeLessThanOrEqual(rounding)
        expect(sum(tiers.map(({ csmsNeeded }) => csmsNeeded))).toBeCloseTo(staffing.csmsNeeded, 9)
      }),
      runs,
    )
  })
})

describe('[L3] the same input', () => {
  test('gives the same plan', () => {
    fc.assert(
      fc.property(anyGiven, (given) => {
        expect(spelledOut(aPlan(given))).toEqual(spelledOut(aPlan(given)))
      }),
      { numRuns: 20 },
    )
  })

  test('in another order too, but for the order of the listings', () => {
    fc.assert(
      fc.property(anyGiven, fc.infiniteStream(fc.nat()), (given, keys) => {
        const inputs = planInputs(given)
        const shuffled = [...inputs.base.accounts]
          .map((account) => ({ account, key: keys.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ account }) => account)
        const base = { ...inputs.base, accounts: accountsOf(shuffled) }
        expect(spelledOut(planCustomerBase({ ...inputs, base }))).toEqual(
          spelledOut(planCustomerBase(inputs)),
        )
      }),
      runs,
    )
  })
})

describe('[L4] without a model', () => {
  test('a company of three zones gets the default hybrid, and its split', () => {
    const plan = aPlan({
      accounts: [
        { acv: 150_000, times: 4 },
        { acv: 30_000, times: 20 },
        { acv: 2000, times: 200 },
      ],
    })
    expect(plan.isDefaultModel).toBe(true)
    expect(plan.assessment.recommendation).toBe('hybrid')
    expect(plan.tiers.map(({ id, accounts }) => [id, accounts])).toEqual([
      ['high', 4],
      ['low', 20],
      ['tech', 200],
    ])
  })

  test('a company of small accounts only gets one tech tier for all', () => {
    const plan = aPlan({ accounts: [{ acv: 900, times: 3000 }, { times: 2 }] })
    expect(plan.tiers.map(({ touch, accounts }) => [touch, accounts])).toEqual([['tech', 3002]])
  })

  test('nothing known at all: the default hybrid, without accounts', () => {
    const plan = aPlan({})
    expect(plan.assessment.recommendation).toBeUndefined()
    expect(plan.tiers.map(({ touch }) => touch)).toEqual(['high', 'low', 'tech'])
    expect(plan.economics).toMatchObject({ csCostMinor: 0, costShare: undefined, verdict: undefined })
  })

  test('the answers’ target share is the model’s', () => {
    expect(aPlan({ answers: { targetShare: 0.08 } }).model.targetShare).toBe(0.08)
  })

  test('first placements are the assessment’s split, at the cost share that it says', () => {
    fc.assert(
      fc.property(anyAccounts, anyAnswers, (accounts, answers) => {
        const plan = aPlan({ accounts: accounts.map(({ tier: _tier, ...known }) => known), answers })
        const placed = plan.tiers
          .filter((tier) => tier.accounts > 0)
          .map(({ touch, accounts: count, arrMinor }) => ({ touch, accounts: count, arrMinor }))
        const split = plan.assessment.split.map(({ touch, accounts: count, arrMinor }) => ({
          touch,
          accounts: count,
          arrMinor,
        }))
        if (plan.assessment.recommendation === undefined) return
        expect(placed).toEqual(split)
        expect(plan.economics.costShare).toBe(plan.assessment.costShare)
      }),
      { numRuns: 100 },
    )
  })
})

describe('[L5] planning again after applying', () => {
  test('moves nothing', () => {
    fc.assert(
      fc.property(anyGiven, (given) => {
        const inputs = planInputs(given)
        const again = planCustomerBase(applied(inputs, planCustomerBase(inputs)))
        expect(again.movements.size).toBe(0)
      }),
      runs,
    )
  })
})

test('progress ends with every active account', () => {
  const seen: [number, number][] = []
  aPlan({
    model: {},
    accounts: [
      { acv: 1, times: 3 },
      { acv: 2, startOn: AS_OF + 5 },
    ],
    onProgress: (done, total) => seen.push([done, total]),
  })
  expect(seen.at(-1)).toEqual([3, 3])
})

/** A plan with its listings as sets by account. */
function spelledOut(plan: Plan) {
  const { movements, held, unplaced, seatAt: _seatAt, tierAt: _tierAt, model, ...values } = plan
  const byAccount = (listing: Listing<{ readonly account: string }>) =>
    Object.fromEntries([...listing.entries()].map((entry) => [entry.account, entry]))
  return {
    ...values,
    model: model.version,
    movements: byAccount(movements),
    held: byAccount(held),
    unplaced: byAccount(unplaced),
  }
}

/** The inputs of the same day once every placement of the plan has been carried out. */
function applied(inputs: PlanInputs, plan: Plan): PlanInputs {
  const { asOf, current = () => undefined } = inputs
  const context = factContextOf({
    model: plan.model,
    asOf,
    companyComplexity: plan.assessment.companyComplexity,
  })
  const records = new Map<string, CurrentPlacement>()
  let position = 0
  for (const account of inputs.base.accounts) {
    if (account.startOn !== undefined && account.startOn > asOf) continue
    const seat = plan.seatAt(position++)
    const placing = { account, model: plan.model, context, current: current(account.id), seat }
    const outcome = placeAccount(placing)
    if (outcome.kind === 'placed') records.set(account.id, outcome.next)
  }
  return { ...inputs, model: plan.model, current: (id) => records.get(id) }
}
