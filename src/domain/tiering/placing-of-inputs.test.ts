import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anAccount } from '../account/account.ts'
import { aModel } from '../model/a-model.ts'
import { aContext, TODAY } from './a-context.ts'
import { decisionInputs } from './decision-inputs.ts'
import { evidenceOf } from './evidence-of.ts'
import { isSamePlacement } from './is-same-placement.ts'
import { decideFor, placeAccount } from './place-account.ts'
import { aPlacement } from './placement.ts'
import { placingOfInputs } from './placing-of-inputs.ts'

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined })
const tier = fc.constantFrom('high', 'low', 'tech', 'gone')
const day = fc.integer({ min: TODAY - 400, max: TODAY + 100 })

const anyAccount = fc
  .record({
    acvMinor: maybe(fc.integer({ min: 0, max: 200_000_00 })),
    employees: maybe(fc.integer({ min: 0, max: 3000 })),
    renewalOn: maybe(day),
    startOn: maybe(day),
    strategic: maybe(fc.boolean()),
    complexity: maybe(fc.integer({ min: 1, max: 5 })),
    health: maybe(fc.integer({ min: 0, max: 100 })),
    tier: maybe(tier),
    contractTouch: maybe(fc.constantFrom('high' as const, 'low' as const, 'tech' as const)),
  })
  .map((known) => anAccount({ id: 'a', ...known }))

const anyCurrent = maybe(
  fc
    .record({
      tier,
      since: maybe(day),
      reason: maybe(
        fc.constantFrom('entry' as const, 'risk' as const, 'strategic' as const, 'pinned' as const),
      ),
      baseTier: maybe(tier),
      acvMinor: maybe(fc.integer({ min: 0, max: 200_000_00 })),
      modelVersion: maybe(fc.constantFrom('1', '2')),
      riskSince: maybe(day),
      riskEndedOn: maybe(day),
      calmSince: maybe(day),
      pin: maybe(fc.record({ tier, reason: fc.constant(''), until: day })),
      pilot: maybe(fc.record({ name: fc.constant('Onboarding calls'), until: day })),
    })
    .map((known) => aPlacement({ accountId: 'a', ...known })),
)

const model = aModel({
  tiers: [
    { id: 'high', touch: 'high', when: 'acv >= 100000 || segment == "enterprise"' },
    { id: 'low', touch: 'low', when: 'acv >= 10000 || tenure_days < 30 || health_band == "yellow"' },
    { id: 'tech', touch: 'tech' },
  ],
})

describe('a decision made again from its inputs', () => {
  test('[T41] has the same outcome, whatever is left out of the inputs', () => {
    fc.assert(
      fc.property(anyAccount, anyCurrent, (account, current) => {
        const context = aContext(model)
        const placing = { account, model, context, current }
        const inputs = decisionInputs(placing)
        const { seat } = decideFor(placing)
        const again = placingOfInputs({ accountId: 'a', inputs, model, context, seat })
        expect(decisionInputs(again)).toEqual(inputs)
        expect(placeAccount(again)).toEqual(placeAccount(placing))
      }),
      { numRuns: 500 },
    )
  })
})

describe('evidence', () => {
  const account = anAccount({ id: 'a', acvMinor: 120_000_00, renewalOn: TODAY + 31 })
  const context = aContext(model)

  test('[T42] names the condition of the base tier and every known value that was looked at', () => {
    const inputs = decisionInputs({ account, model, context, current: undefined })
    const outcome = placeAccount({ account, model, context, current: undefined })
    if (outcome.kind !== 'placed') throw new Error('not placed')
    expect(evidenceOf({ model, inputs, next: outcome.next })).toEqual({
      rule: 'acv >= 100000 || segment == "enterprise"',
      values: { acv: 120_000_00, renewal_date: '2026-07-02' },
    })
  })

  test('[T42] names the step where a step decided, `*` for a tier that takes the rest, and the rank in a bounded tier', () => {
    const of = (next: Parameters<typeof aPlacement>[0], seat?: Parameters<typeof evidenceOf>[0]['seat']) =>
      evidenceOf({ model, inputs: {}, next: aPlacement(next), seat })
    expect(of({ accountId: 'a', tier: 'high', baseTier: 'low', reason: 'strategic' }).rule).toBe('strategic')
    expect(of({ accountId: 'a', tier: 'tech', baseTier: 'tech', reason: 'entry' }).rule).toBe('*')
    const seat = { eligible: 0, matched: 2, rankedIn: 0, rank: 7, seats: 5 }
    expect(of({ accountId: 'a', tier: 'tech', baseTier: 'tech', reason: 'capacity' }, seat)).toEqual({
      rule: '*',
      values: {},
      seat: { tier: 'high', rank: 7, seats: 5 },
    })
  })
})

describe('isSamePlacement', () => {
  const placed = aPlacement({
    accountId: 'a',
    tier: 'low',
    since: TODAY,
    pin: { tier: 'low', reason: 'x', until: TODAY },
  })

  test('[T43] is about everything that a later decision starts from, and not about the owner', () => {
    expect(isSamePlacement(placed, { ...placed, owner: 'somebody' })).toBe(true)
    expect(isSamePlacement(undefined, placed)).toBe(false)
    const others = {
      tier: 'tech',
      since: TODAY - 1,
      calmSince: TODAY,
      modelVersion: '2',
      pin: undefined,
    } as const
    for (const [name, value] of Object.entries(others)) {
      expect(isSamePlacement(placed, { ...placed, [name]: value })).toBe(false)
    }
  })
})
