import { describe, expect, test } from 'vitest'
import { TODAY } from './a-context.ts'
import { aPlacing } from './a-placing.ts'
import { placeAccount } from './place-account.ts'

const LOW = { tier: 'low', baseTier: 'low', since: TODAY - 400, acvMinor: 60_000_00 }
const SMALL = { acvMinor: 5_000_00 }
const LARGE = { acvMinor: 150_000_00 }

describe('[T27] minimum stay', () => {
  test.each([
    [89, 'low'],
    [90, 'tech'],
  ])('after %d days a contracted account is in %s', (days, tier) => {
    expect(
      placeAccount(aPlacing({ account: SMALL, current: { ...LOW, since: TODAY - days } })),
    ).toMatchObject({ tier })
  })
  test('says since when, and the first free day', () => {
    const since = TODAY - 10
    expect(placeAccount(aPlacing({ account: SMALL, current: { ...LOW, since } }))).toMatchObject({
      heldBy: [{ rule: 'minimum_stay', wanted: 'tech', since, from: TODAY + 80 }],
    })
  })
  test('binds no move up', () => {
    expect(placeAccount(aPlacing({ account: LARGE, current: { ...LOW, since: TODAY - 1 } }))).toMatchObject({
      tier: 'high',
    })
  })
  test('binds a floor that fell away', () => {
    const current = { ...LOW, tier: 'high', reason: 'strategic' as const, since: TODAY - 5 }
    const account = { acvMinor: 60_000_00, strategic: false }
    expect(placeAccount(aPlacing({ account, current }))).toMatchObject({
      tier: 'high',
      heldBy: [{ rule: 'minimum_stay', wanted: 'low' }],
    })
  })
  test('binds no new model', () => {
    const current = { ...LOW, since: TODAY - 5, modelVersion: 'older' }
    const zones = { zones: { lowFrom: 70_000, highFrom: 100_000 } }
    expect(placeAccount(aPlacing({ model: zones, account: { acvMinor: 60_000_00 }, current }))).toMatchObject(
      { tier: 'tech', reason: 'model_change' },
    )
  })
  test('an unrecorded first day holds nothing', () => {
    expect(placeAccount(aPlacing({ account: SMALL, current: { ...LOW, since: undefined } }))).toMatchObject({
      tier: 'tech',
    })
  })
})

describe('[T28] renewal freeze', () => {
  test.each([
    [-1, 'tech'],
    [0, 'low'],
    [1, 'low'],
    [60, 'low'],
    [61, 'tech'],
  ])('%d days before the renewal a contracted account is in %s', (days, tier) => {
    const account = { ...SMALL, renewalOn: TODAY + days }
    expect(placeAccount(aPlacing({ account, current: LOW }))).toMatchObject({ tier })
  })
  test('says which renewal, and the first free day', () => {
    const renewalOn = TODAY + 60
    expect(placeAccount(aPlacing({ account: { ...SMALL, renewalOn }, current: LOW }))).toMatchObject({
      heldBy: [{ rule: 'renewal_freeze', wanted: 'tech', renewalOn, from: renewalOn + 1 }],
    })
  })
  test('binds a new model too', () => {
    const current = { ...LOW, modelVersion: 'older' }
    const zones = { zones: { lowFrom: 70_000, highFrom: 100_000 } }
    const account = { acvMinor: 60_000_00, renewalOn: TODAY + 5 }
    const held = placeAccount(aPlacing({ model: zones, account, current }))
    expect(held).toMatchObject({
      tier: 'low',
      heldBy: [{ rule: 'renewal_freeze' }],
      next: { modelVersion: 'older' },
    })
  })
  test('binds a floor that fell away', () => {
    const current = { ...LOW, tier: 'high', reason: 'strategic' as const }
    const account = { acvMinor: 60_000_00, strategic: false, renewalOn: TODAY + 5 }
    expect(placeAccount(aPlacing({ account, current }))).toMatchObject({
      tier: 'high',
      heldBy: [{ rule: 'renewal_freeze' }],
    })
  })
  test('an unknown renewal holds nothing', () => {
    expect(placeAccount(aPlacing({ account: SMALL, current: LOW }))).toMatchObject({ tier: 'tech' })
  })
  test('no move up is held, unless the model forbids any', () => {
    const account = { ...LARGE, renewalOn: TODAY + 5 }
    expect(placeAccount(aPlacing({ account, current: LOW }))).toMatchObject({ tier: 'high' })
    const model = { movement: { freezeAllMoves: true } }
    const held = { tier: 'low', heldBy: [{ rule: 'renewal_freeze', wanted: 'high' }] }
    expect(placeAccount(aPlacing({ model, account, current: LOW }))).toMatchObject(held)
    const strategic = { acvMinor: 60_000_00, strategic: true, renewalOn: TODAY + 5 }
    expect(placeAccount(aPlacing({ model, account: strategic, current: LOW }))).toMatchObject(held)
  })
  test('out of a tier that the model does not have only a freeze of all moves holds', () => {
    const account = { ...SMALL, renewalOn: TODAY + 5 }
    const current = { tier: 'platinum' }
    expect(placeAccount(aPlacing({ account, current }))).toMatchObject({ tier: 'tech' })
    const model = { movement: { freezeAllMoves: true } }
    expect(placeAccount(aPlacing({ model, account, current }))).toMatchObject({
      tier: 'platinum',
      heldBy: [{ rule: 'renewal_freeze', wanted: 'tech' }],
    })
  })
})

describe('[T29] what is held', () => {
  test('every rule of time is listed', () => {
    const account = { ...SMALL, renewalOn: TODAY + 5 }
    const outcome = placeAccount(aPlacing({ account, current: { ...LOW, since: TODAY - 5 } }))
    const rules = outcome.kind === 'placed' ? outcome.heldBy.map(({ rule }) => rule) : []
    expect(rules).toEqual(['minimum_stay', 'renewal_freeze'])
  })
  test('stays as it was', () => {
    const current = { ...LOW, since: TODAY - 5 }
    const { current: before, ...placing } = aPlacing({ account: SMALL, current })
    const outcome = placeAccount({ ...placing, current: before })
    expect(outcome).toMatchObject({ next: { ...before, reason: 'entry' } })
  })
  test('a base that is held without any effect is no held-back move', () => {
    const current = { ...LOW, since: TODAY - 5 }
    const account = { ...SMALL, complexity: 5 }
    expect(placeAccount(aPlacing({ account, current }))).toMatchObject({
      tier: 'low',
      baseTier: 'low',
      heldBy: [],
    })
  })
})
