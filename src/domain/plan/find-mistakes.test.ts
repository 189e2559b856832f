import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Account } from '../account/account.ts'
import { segmentOf } from '../account/segment.ts'
import { AS_OF } from '../assessment/an-assessment.ts'
import { SEVERITIES } from '../kernel/severity.ts'
import { placeAccount } from '../tiering/place-account.ts'
import type { FindingCode } from './finding.ts'
import type { Plan, TierPlan } from './plan.ts'
import { factContextOf, type PlanInputs, planCustomerBase } from './plan-customer-base.ts'
import { aOneTierModel } from './testing/a-one-tier-model.ts'
import { aPlan, findingsOf, planInputs } from './testing/a-plan.ts'
import { anyGiven } from './testing/any-given.ts'

describe('[L15] findings', () => {
  test('the most money first, then the severer, then by code; without money last', () => {
    fc.assert(
      fc.property(anyGiven, (given) => {
        const { findings } = aPlan(given)
        for (const [index, after] of findings.slice(1).entries()) {
          const before = findings[index]!
          const [more, less] = [before, after].map(({ moneyMinor = -1 }) => moneyMinor)
          const [severer, milder] = [before, after].map(({ severity }) => SEVERITIES.indexOf(severity))
          expect(more).toBeGreaterThanOrEqual(less!)
          if (more !== less) continue
          expect(severer).toBeGreaterThanOrEqual(milder!)
          if (severer === milder) expect(before.code <= after.code).toBe(true)
        }
      }),
      { numRuns: 50 },
    )
  })

  test('the 1,000 dearest of 1,500 accounts are named, all are counted', () => {
    const accounts = Array.from({ length: 1500 }, (_, index) => ({ id: `a${index}`, acv: index }))
    const [finding] = findingsOf(aPlan({ model: aOneTierModel(), accounts }), 'over_serviced')
    expect(finding?.accountCount).toBe(1500)
    expect(finding?.accounts).toHaveLength(1000)
    expect(finding?.accounts.slice(0, 2)).toEqual(['a1499', 'a1498'])
    expect(finding?.accounts.at(-1)).toBe('a500')
  })

  test('nothing is found where nothing is', () => {
    expect(aPlan({ model: {} }).findings).toEqual([])
  })

  test('nothing is at stake in zeros where no ACV is known: it is unknown', () => {
    const model = aOneTierModel({ touch: 'low', service: { playbooks: [] } })
    const accounts = [{ id: 'a' }, { id: 'b', employees: 5000 }]
    const ofArr = ['no_instrumentation', 'no_playbooks', 'short_of_people'] as const
    const plan = aPlan({ model, accounts, team: [] })
    for (const code of ofArr) {
      const [finding] = findingsOf(plan, code)
      expect([code, finding?.accountCount, finding?.moneyMinor]).toEqual([code, 2, undefined])
      expect(finding?.values).not.toHaveProperty('arrMinor')
    }
    const free = aPlan({ model, accounts: [...accounts, { id: 'c', acv: 0 }], team: [] })
    expect(findingsOf(free, 'no_instrumentation')).toMatchObject([{ moneyMinor: 0, values: { arrMinor: 0 } }])
  })

  test('each is about what it names', () => {
    fc.assert(
      fc.property(anyGiven, (given) => {
        const { findings, tiers } = aPlan(given)
        for (const { accounts, accountCount, tiers: concerned, values } of findings) {
          expect(accounts.length).toBeLessThanOrEqual(accountCount)
          expect(concerned.every((id) => tiers.some((tier) => tier.id === id))).toBe(true)
          expect(Object.values(values).filter((value) => value === undefined)).toEqual([])
        }
      }),
      { numRuns: 50 },
    )
  })
})

/** What a mistake is, said again account by account, slowly and without the code that finds it. */
type Mistake = {
  readonly code: FindingCode
  readonly rule: string
  readonly holds: (account: Account, tier: TierPlan, about: Seen) => boolean
}

type Seen = {
  readonly inputs: PlanInputs
  readonly plan: Plan
  readonly isPinned: boolean
}

const MISTAKES: readonly Mistake[] = [
  {
    code: 'over_serviced',
    rule: 'L16',
    holds: ({ acvMinor }, { csCostMinor, accounts, ratio }, { inputs, plan }) => {
      if (acvMinor === undefined || (acvMinor === 0 && ratio === undefined)) return false
      const { margin } = inputs.answers
      const limit = Math.max(plan.model.targetRange.to, margin !== undefined && margin >= 0.8 ? 0.2 : 0)
      return csCostMinor / accounts > limit * acvMinor
    },
  },
  {
    code: 'under_invested',
    rule: 'L17',
    holds: ({ acvMinor = 0 }, { touch }, { isPinned }) =>
      touch !== 'high' && acvMinor >= 10_000_000 && !isPinned,
  },
  {
    code: 'complex_but_tech',
    rule: 'L19',
    holds: ({ complexity }, { touch }, { plan, isPinned }) =>
      touch === 'tech' && (complexity ?? plan.assessment.companyComplexity) === 5 && !isPinned,
  },
  {
    code: 'enterprise_in_tech',
    rule: 'L20',
    holds: ({ employees = 0 }, { touch }, { isPinned }) => touch === 'tech' && employees >= 1000 && !isPinned,
  },
  {
    code: 'enterprise_not_carried',
    rule: 'L21',
    holds: ({ employees = 0, acvMinor }, { touch }, { plan, isPinned }) => {
      const from = plan.assessment.affordability.high.carriedFromMinor ?? Number.POSITIVE_INFINITY
      return touch === 'low' && employees >= 1000 && acvMinor !== undefined && acvMinor < from && !isPinned
    },
  },
  {
    code: 'unwanted_high_touch',
    rule: 'L22',
    holds: ({ employees, contractTouch }, { touch }, { plan, isPinned }) =>
      touch === 'high' &&
      segmentOf(employees, plan.model.segments) === 'smb' &&
      contractTouch !== 'high' &&
      !isPinned,
  },
  {
    code: 'uncovered',
    rule: 'L23',
    holds: ({ owner }, { ratio, pool }, { inputs }) => {
      const all = [...inputs.base.accounts].filter(({ startOn = 0 }) => startOn <= AS_OF)
      if (all.every((account) => account.owner === undefined)) return false
      const isKnown = owner !== undefined && (inputs.team?.some(({ id }) => id === owner) ?? true)
      return ratio !== undefined && pool === undefined && !isKnown
    },
  },
]

describe.each(MISTAKES)('[$rule] $code', ({ code, holds }) => {
  test('names exactly the accounts of each tier for which it holds, with their number', () => {
    fc.assert(
      fc.property(anyGiven, (given) => {
        const inputs = planInputs(given)
        const plan = planCustomerBase(inputs)
        const expected = new Map<string, string[]>()
        for (const { account, tier, isPinned } of placed(inputs, plan)) {
          if (!holds(account, tier, { inputs, plan, isPinned })) continue
          expected.set(tier.id, [...(expected.get(tier.id) ?? []), account.id])
        }
        const found = findingsOf(plan, code).map(({ tiers, accounts }) => [tiers[0], [...accounts].sort()])
        expect(new Map(found as [string, string[]][])).toEqual(expected)
      }),
      { numRuns: 40 },
    )
  })
})

/** Every placed account with its tier, worked out one by one. */
function* placed(inputs: PlanInputs, plan: Plan) {
  const { asOf, current = () => undefined } = inputs
  const { model } = plan
  const context = factContextOf({ model, asOf, companyComplexity: plan.assessment.companyComplexity })
  let position = 0
  for (const account of inputs.base.accounts) {
    if (account.startOn !== undefined && account.startOn > asOf) continue
    const seat = plan.seatAt(position++)
    const outcome = placeAccount({ account, model, context, current: current(account.id), seat })
    const tier = outcome.kind === 'placed' && plan.tiers.find(({ id }) => id === outcome.tier)
    if (tier) yield { account, tier, isPinned: outcome.reason === 'pinned' }
  }
}
