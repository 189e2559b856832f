import { describe, expect, test } from 'vitest'
import { TODAY } from './a-context.ts'
import { aPlacing } from './a-placing.ts'
import { placeAccount } from './place-account.ts'

const RED = 10

describe('[T9] the reason is the last step that changed the tier', () => {
  test('none did: entry', () => {
    const outcome = placeAccount(aPlacing({ account: { acvMinor: 60_000_00 } }))
    expect(outcome).toMatchObject({
      tier: 'low',
      baseTier: 'low',
      reason: 'entry',
      from: undefined,
      moves: true,
    })
  })
  test('a floor raised, then risk raised further', () => {
    const model = {
      tiers: [
        { id: 'named', touch: 'high' as const, when: 'acv >= 100000' },
        { id: 'high', touch: 'high' as const, when: 'acv >= 50000' },
        { id: 'tech', touch: 'tech' as const },
      ],
    }
    const account = { acvMinor: 50_000_00 - 1, strategic: true }
    expect(placeAccount(aPlacing({ model, account }))).toMatchObject({ tier: 'high', reason: 'strategic' })
    const red = { acvMinor: 60_000_00, strategic: true, health: RED }
    expect(placeAccount(aPlacing({ model, account: red }))).toMatchObject({
      tier: 'named',
      baseTier: 'high',
      reason: 'risk',
    })
  })
  test('a floor that catches a falling base is the reason of the lower tier', () => {
    const current = { tier: 'high', baseTier: 'high', reason: 'growth' as const, acvMinor: 120_000_00 }
    const account = { acvMinor: 5_000_00, complexity: 5 }
    expect(placeAccount(aPlacing({ account, current }))).toMatchObject({
      tier: 'low',
      baseTier: 'tech',
      reason: 'complexity',
    })
  })
  test('the end of a promotion comes after base and floors', () => {
    const current = {
      tier: 'high',
      baseTier: 'low',
      reason: 'risk' as const,
      riskSince: TODAY - 90,
      acvMinor: 60_000_00,
    }
    const account = { acvMinor: 5_000_00 }
    expect(placeAccount(aPlacing({ account, current }))).toMatchObject({
      tier: 'tech',
      baseTier: 'tech',
      reason: 'risk_ended',
    })
  })
  test('but only of a promotion that made a difference', () => {
    const current = {
      tier: 'high',
      baseTier: 'high',
      reason: 'growth' as const,
      riskSince: TODAY - 90,
      acvMinor: 120_000_00,
    }
    const account = { acvMinor: 60_000_00 }
    expect(placeAccount(aPlacing({ account, current }))).toMatchObject({ tier: 'low', reason: 'contraction' })
  })
  test('an account that does not move keeps its reason', () => {
    const current = {
      tier: 'low',
      baseTier: 'low',
      reason: 'contraction' as const,
      since: TODAY - 3,
      acvMinor: 60_000_00,
    }
    const outcome = placeAccount(aPlacing({ account: { acvMinor: 61_000_00 }, current }))
    expect(outcome).toMatchObject({
      moves: false,
      reason: 'contraction',
      next: { since: TODAY - 3, acvMinor: 60_000_00 },
    })
  })
})

describe('[T19] a pin', () => {
  const pin = { tier: 'high', reason: 'board member is a customer', until: TODAY }
  const current = {
    tier: 'tech',
    baseTier: 'tech',
    reason: 'entry' as const,
    acvMinor: 5_000_00,
    since: TODAY - 400,
  }

  test('replaces base, floors and risk, up to and including its last day', () => {
    const account = { acvMinor: 5_000_00, strategic: true, health: RED, renewalOn: TODAY + 5 }
    const down = { ...pin, tier: 'tech' }
    const inHigh = { ...current, tier: 'high', reason: 'strategic' as const, pin: down }
    expect(placeAccount(aPlacing({ account, current: inHigh }))).toMatchObject({
      tier: 'tech',
      reason: 'pinned',
      heldBy: [],
    })
  })
  test('is needed no more than until its last day', () => {
    const over = { ...current, pin: { ...pin, until: TODAY - 1 } }
    expect(placeAccount(aPlacing({ account: { acvMinor: 5_000_00 }, current: over }))).toMatchObject({
      tier: 'tech',
    })
  })
  test('works where the base is unknown', () => {
    expect(placeAccount(aPlacing({ current: { ...current, pin } }))).toMatchObject({
      tier: 'high',
      reason: 'pinned',
      baseTier: 'tech',
    })
  })
  test('begins no promotion', () => {
    const account = { acvMinor: 60_000_00, health: RED }
    const pinned = { ...current, tier: 'low', baseTier: 'low', pin: { ...pin, tier: 'low' } }
    expect(placeAccount(aPlacing({ account, current: pinned }))).toMatchObject({
      tier: 'low',
      next: { riskSince: undefined },
    })
  })
  test('to a tier that the model does not have is not followed', () => {
    const gone = { ...current, pin: { ...pin, tier: 'platinum' } }
    expect(placeAccount(aPlacing({ account: { acvMinor: 5_000_00 }, current: gone }))).toMatchObject({
      tier: 'tech',
      moves: false,
    })
  })
})

describe('[T20] after a pin', () => {
  const pin = { tier: 'high', reason: 'launch year', until: TODAY - 1 }
  const current = {
    tier: 'high',
    baseTier: 'tech',
    reason: 'pinned' as const,
    pin,
    since: TODAY - 10,
    acvMinor: 5_000_00,
  }

  test('the account goes where its fields lead it, without a minimum stay', () => {
    expect(placeAccount(aPlacing({ account: { acvMinor: 5_000_00 }, current }))).toMatchObject({
      tier: 'tech',
      reason: 'pin_ended',
      next: { pin: undefined, since: TODAY },
    })
  })
  test('a renewal still holds the move, and the cause is the same afterwards', () => {
    const renewalOn = TODAY + 30
    const held = placeAccount(aPlacing({ account: { acvMinor: 5_000_00, renewalOn }, current }))
    expect(held).toMatchObject({
      tier: 'high',
      heldBy: [{ rule: 'renewal_freeze', wanted: 'tech' }],
      next: { pin },
    })
    const placing = aPlacing({ account: { acvMinor: 5_000_00, renewalOn }, context: { asOf: renewalOn + 1 } })
    const next = held.kind === 'placed' ? held.next : undefined
    expect(placeAccount({ ...placing, current: next })).toMatchObject({ tier: 'tech', reason: 'pin_ended' })
  })
  test('a tier that fits anyway is kept, and no longer called pinned', () => {
    const outcome = placeAccount(
      aPlacing({ account: { acvMinor: 200_000_00 }, current: { ...current, baseTier: 'high' } }),
    )
    expect(outcome).toMatchObject({
      tier: 'high',
      moves: false,
      reason: 'pin_ended',
      next: { pin: undefined },
    })
  })
})
