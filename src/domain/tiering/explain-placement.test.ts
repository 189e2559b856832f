import { describe, expect, test } from 'vitest'
import { TODAY } from './a-context.ts'
import { aPlacing } from './a-placing.ts'
import { explainPlacement } from './explain-placement.ts'
import { placeAccount } from './place-account.ts'

const LOW = { tier: 'low', baseTier: 'low', since: TODAY - 400, acvMinor: 60_000_00 }

describe('[T38] an explanation', () => {
  test('shows every condition with evidence, also those that came too late', () => {
    const { tiers } = explainPlacement(aPlacing({ account: { acvMinor: 60_000_00 } }))
    expect(tiers.map(({ tier, verdict }) => [tier, verdict])).toEqual([
      ['high', 'fails'],
      ['low', 'taken'],
      ['tech', 'after_an_earlier_one'],
    ])
    expect(tiers[0]!.evidence).toMatchObject({
      source: 'acv >= 100000',
      holds: false,
      found: 60_000,
      wanted: 100_000,
    })
    expect(tiers[2]!.evidence).toBeUndefined()
  })

  test('says what an unknown field leaves open', () => {
    const { outcome, tiers, steps } = explainPlacement(aPlacing({}))
    expect(outcome).toEqual({ kind: 'unplaced', missing: ['acv'], holding: [] })
    expect(tiers.map(({ verdict }) => verdict)).toEqual(['unknown', 'unknown', 'after_an_unknown_one'])
    expect(steps).toEqual([])
  })

  test('names tiers of an exclusive model that both hold', () => {
    const model = {
      match: 'exclusive' as const,
      tiers: [
        { id: 'high', touch: 'high' as const, when: 'acv >= 100000' },
        { id: 'low', touch: 'low' as const, when: 'acv <= 100000' },
        { id: 'tech', touch: 'tech' as const, when: 'acv < 0' },
      ],
    }
    const { tiers } = explainPlacement(aPlacing({ model, account: { acvMinor: 100_000_00 } }))
    expect(tiers.map(({ verdict }) => verdict)).toEqual(['several_hold', 'several_hold', 'fails'])
  })

  test('shows the rank of an account for which a bounded tier had no seat', () => {
    const model = {
      tiers: [
        { id: 'high', touch: 'high' as const, when: 'acv >= 100000', bound: { accounts: 2 } },
        { id: 'low', touch: 'low' as const, when: 'acv >= 10000' },
      ],
    }
    const seat = { eligible: 0, matched: 1, rankedIn: 0, rank: 3, seats: 2 }
    const explained = explainPlacement({ ...aPlacing({ model, account: { acvMinor: 200_000_00 } }), seat })
    expect(explained.tiers.map(({ verdict }) => verdict)).toEqual(['no_seat', 'taken'])
    expect(explained.seat).toEqual({ tier: 'high', rank: 3, seats: 2 })
    expect(explained.outcome).toMatchObject({ tier: 'low', reason: 'capacity' })
  })

  test('shows floors that raise and those that do not', () => {
    const account = { acvMinor: 5_000_00, strategic: true, complexity: 2, contractTouch: 'low' as const }
    const { floors, steps } = explainPlacement(aPlacing({ account }))
    expect(floors).toEqual([
      { floor: 'strategic', found: true, tier: 'high', raises: true },
      { floor: 'complexity', found: 2, tier: undefined, raises: false },
      { floor: 'contract', found: 'low', tier: 'low', raises: false },
    ])
    expect(steps).toEqual([
      { step: 'base', tier: 'tech' },
      { step: 'floors', tier: 'high' },
      { step: 'risk', tier: 'high' },
    ])
  })

  test('shows a change of base, what it is put down to, and what holds it', () => {
    const account = { acvMinor: 105_000_00 }
    const { baseChange, outcome, steps } = explainPlacement(aPlacing({ account, current: LOW }))
    expect(baseChange).toEqual({ from: 'low', to: 'high', cause: 'growth' })
    expect(outcome).toMatchObject({ tier: 'low', heldBy: [{ rule: 'hysteresis' }] })
    expect(steps.map(({ tier }) => tier)).toEqual(['low', 'low', 'low'])
  })

  test.each([
    [{ health: 90 }, 'not_red'],
    [{}, 'unknown_health'],
    [{ health: 10, acvMinor: 20_000_00 }, 'acv_below_floor'],
    [{ health: 10 }, 'starts'],
  ])('of risk: %o %s', (known, state) => {
    const { risk } = explainPlacement(aPlacing({ account: { acvMinor: 60_000_00, ...known }, current: LOW }))
    expect(risk).toMatchObject({ state, fromMinor: 50_000_00 })
  })

  test.each([
    [{ riskEndedOn: TODAY - 5 }, 10, 'cool_down'],
    [{ riskSince: TODAY - 5 }, 10, 'runs'],
    [{ riskSince: TODAY - 90 }, 10, 'ended_by_time'],
    [{ riskSince: TODAY - 50, calmSince: TODAY - 30 }, 50, 'ended_by_calm'],
  ])('of risk with %o and health %d: %s', (known, health, state) => {
    const current = { ...LOW, ...known }
    const { risk } = explainPlacement(aPlacing({ account: { acvMinor: 60_000_00, health }, current }))
    expect(risk).toMatchObject({ state })
  })

  test('of risk, where there is nothing to promote to or no line to promote from', () => {
    const stateOf = (given: Parameters<typeof aPlacing>[0]) => explainPlacement(aPlacing(given)).risk.state
    expect(stateOf({ account: { acvMinor: 200_000_00, health: 10 } })).toBe('top_tier')
    expect(stateOf({ model: { movement: { risk: 'none' } }, account: { acvMinor: 60_000_00 } })).toBe(
      'no_rule',
    )
    expect(stateOf({ account: { health: 10 }, current: LOW })).toBe('unknown_acv')
    const tiers = [
      { id: 'high', touch: 'high' as const, when: 'employees >= 1000' },
      { id: 'tech', touch: 'tech' as const },
    ]
    expect(stateOf({ model: { tiers }, account: { employees: 5, health: 10 } })).toBe('no_floor')
    const current = { ...LOW, tier: 'high', riskSince: TODAY - 5 }
    expect(stateOf({ account: { acvMinor: 30_000_00, health: 10 }, current })).toBe('ended_by_acv')
  })

  test('shows a pin, and that one is over', () => {
    const pin = { tier: 'high', reason: 'launch year', until: TODAY }
    const account = { acvMinor: 5_000_00 }
    const pinned = explainPlacement(aPlacing({ account, current: { tier: 'tech', pin } }))
    expect(pinned.pin).toEqual({ ...pin, isOver: false })
    expect(pinned.steps).toEqual([
      { step: 'base', tier: 'tech' },
      { step: 'floors', tier: 'tech' },
      { step: 'pin', tier: 'high' },
    ])
    const over = explainPlacement(
      aPlacing({ account, current: { tier: 'tech', pin: { ...pin, until: TODAY - 1 } } }),
    )
    expect(over.pin).toMatchObject({ isOver: true })
  })

  test('shows a step that a rule of time holds back as a whole', () => {
    const current = { ...LOW, tier: 'high', reason: 'strategic' as const }
    const account = { acvMinor: 60_000_00, strategic: false, renewalOn: TODAY + 5 }
    expect(explainPlacement(aPlacing({ account, current })).steps).toEqual([
      { step: 'base', tier: 'low' },
      { step: 'floors', tier: 'low' },
      { step: 'risk', tier: 'low' },
      { step: 'hold', tier: 'high' },
    ])
  })

  test('has the outcome of the plan', () => {
    const placing = aPlacing({ account: { acvMinor: 105_000_00, health: 10, strategic: true }, current: LOW })
    expect(explainPlacement(placing).outcome).toEqual(placeAccount(placing))
  })
})
