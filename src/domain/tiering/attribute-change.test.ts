import { describe, expect, test } from 'vitest'
import { aModel } from '../model/a-model.ts'
import { TODAY } from './a-context.ts'
import { aPlacing } from './a-placing.ts'
import { placeAccount } from './place-account.ts'

const SINCE = TODAY - 400
const LOW = { tier: 'low', baseTier: 'low', since: SINCE, acvMinor: 60_000_00 }

/** Two ways into high. */
const TWO_WAYS = {
  tiers: [
    { id: 'high', touch: 'high' as const, when: 'acv >= 100000 || employees >= 2500' },
    { id: 'low', touch: 'low' as const, when: 'acv >= 10000' },
    { id: 'tech', touch: 'tech' as const },
  ],
}

describe('[T21] growth and contraction', () => {
  test('ACV rose over the line', () => {
    expect(placeAccount(aPlacing({ account: { acvMinor: 150_000_00 }, current: LOW }))).toMatchObject({
      tier: 'high',
      reason: 'growth',
    })
  })
  test('ACV fell below it', () => {
    expect(placeAccount(aPlacing({ account: { acvMinor: 5_000_00 }, current: LOW }))).toMatchObject({
      tier: 'tech',
      reason: 'contraction',
    })
  })
  test('not when the recorded ACV would have moved it too', () => {
    const account = { acvMinor: 61_000_00, employees: 3000 }
    expect(placeAccount(aPlacing({ model: TWO_WAYS, account, current: LOW }))).toMatchObject({
      tier: 'high',
      reason: 'field_change',
    })
  })
  test('also under another version of the model, when ACV alone explains it', () => {
    const current = { ...LOW, modelVersion: 'older' }
    expect(placeAccount(aPlacing({ account: { acvMinor: 150_000_00 }, current }))).toMatchObject({
      reason: 'growth',
    })
  })
})

describe('[T22] without a recorded ACV', () => {
  const unrecorded = { tier: 'low' }
  test('the condition that newly holds needs ACV: growth', () => {
    const account = { acvMinor: 150_000_00, employees: 10 }
    expect(placeAccount(aPlacing({ model: TWO_WAYS, account, current: unrecorded }))).toMatchObject({
      tier: 'high',
      reason: 'growth',
    })
  })
  test('it holds without ACV: another field', () => {
    const account = { acvMinor: 150_000_00, employees: 3000 }
    expect(placeAccount(aPlacing({ model: TWO_WAYS, account, current: unrecorded }))).toMatchObject({
      reason: 'field_change',
    })
  })
  test('the condition that no longer holds needs ACV: contraction', () => {
    const account = { acvMinor: 5_000_00, employees: 10 }
    expect(placeAccount(aPlacing({ model: TWO_WAYS, account, current: unrecorded }))).toMatchObject({
      tier: 'tech',
      reason: 'contraction',
    })
  })
})

describe('[T23] model_change', () => {
  test('same account, other model', () => {
    const current = { ...LOW, modelVersion: 'older' }
    const zones = { zones: { lowFrom: 10_000, highFrom: 60_000 } }
    expect(placeAccount(aPlacing({ model: zones, account: { acvMinor: 60_000_00 }, current }))).toMatchObject(
      { tier: 'high', reason: 'model_change' },
    )
  })
  test('a tier that the model does not have', () => {
    const current = { tier: 'platinum', since: TODAY - 5 }
    expect(placeAccount(aPlacing({ account: { acvMinor: 60_000_00 }, current }))).toMatchObject({
      from: 'platinum',
      tier: 'low',
      reason: 'model_change',
      heldBy: [],
    })
  })
  test('a floor that the model moved', () => {
    const current = {
      tier: 'high',
      baseTier: 'tech',
      reason: 'strategic' as const,
      modelVersion: 'older',
      acvMinor: 5_000_00,
    }
    const model = { movement: { floors: { strategic: 'low' } } }
    const account = { acvMinor: 5_000_00, strategic: true }
    expect(placeAccount(aPlacing({ model, account, current }))).toMatchObject({
      tier: 'low',
      reason: 'strategic',
    })
    const none = { movement: { floors: { strategic: 'none' } } }
    expect(placeAccount(aPlacing({ model: none, account, current }))).toMatchObject({
      tier: 'tech',
      reason: 'model_change',
    })
  })
  test('an unrecorded version is not another one', () => {
    const zones = { zones: { lowFrom: 10_000, highFrom: 60_000 } }
    const outcome = placeAccount(
      aPlacing({ model: zones, account: { acvMinor: 66_000_00 }, current: { tier: 'low' } }),
    )
    expect(outcome).toMatchObject({ tier: 'high', reason: 'growth' })
  })
  test('once confirmed under the new version, the next change is no model change', () => {
    const model = aModel(TWO_WAYS)
    const current = { ...LOW, modelVersion: 'older' }
    const confirmed = placeAccount(
      aPlacing({ model: TWO_WAYS, account: { acvMinor: 65_000_00, employees: 10 }, current }),
    )
    expect(confirmed).toMatchObject({
      moves: false,
      next: { modelVersion: model.version, acvMinor: 65_000_00 },
    })
    const placing = aPlacing({ model: TWO_WAYS, account: { acvMinor: 60_000_00, employees: 3000 } })
    const next = confirmed.kind === 'placed' ? confirmed.next : undefined
    expect(placeAccount({ ...placing, current: next })).toMatchObject({
      tier: 'high',
      reason: 'field_change',
    })
  })
})

describe('[T24] capacity', () => {
  const model = {
    tiers: [
      { id: 'high', touch: 'high' as const, when: 'acv >= 100000', bound: { accounts: 1 } },
      { id: 'low', touch: 'low' as const, when: 'acv >= 10000' },
      { id: 'tech', touch: 'tech' as const },
    ],
  }
  const full = { eligible: 0, matched: 1, rankedIn: 0, rank: 2, seats: 1 }
  const seated = { ...full, matched: 0, rank: 1 }
  const account = { acvMinor: 150_000_00 }

  test('no seat: at the entry, and for a member that lost it', () => {
    expect(placeAccount({ ...aPlacing({ model, account }), seat: full })).toMatchObject({
      tier: 'low',
      reason: 'capacity',
      from: undefined,
    })
    const current = { ...LOW, tier: 'high', baseTier: 'high', acvMinor: 150_000_00 }
    expect(placeAccount({ ...aPlacing({ model, account, current }), seat: full })).toMatchObject({
      tier: 'low',
      reason: 'capacity',
    })
  })
  test('a seat for one that waited for it, even if its ACV changed meanwhile', () => {
    const waiting = { ...LOW, reason: 'capacity' as const, acvMinor: 140_000_00 }
    expect(placeAccount({ ...aPlacing({ model, account, current: waiting }), seat: seated })).toMatchObject({
      tier: 'high',
      reason: 'capacity',
    })
    const unrecorded = { ...waiting, acvMinor: undefined }
    expect(
      placeAccount({ ...aPlacing({ model, account, current: unrecorded }), seat: seated }),
    ).toMatchObject({ reason: 'capacity' })
  })
  test('not for one that grew into the bounded tier', () => {
    const small = { ...LOW, reason: 'capacity' as const }
    expect(placeAccount({ ...aPlacing({ model, account, current: small }), seat: seated })).toMatchObject({
      tier: 'high',
      reason: 'growth',
    })
  })
  test('one without a seat whose ACV falls contracts', () => {
    const waiting = { ...LOW, reason: 'capacity' as const, acvMinor: 150_000_00 }
    const seat = { eligible: 2, matched: 2, rankedIn: -1, rank: 0, seats: 0 }
    const placing = aPlacing({ model, account: { acvMinor: 5_000_00 }, current: waiting })
    expect(placeAccount({ ...placing, seat })).toMatchObject({ tier: 'tech', reason: 'contraction' })
  })
})

test('[T25] what neither ACV nor a bound nor the model explains, another field did', () => {
  const account = { acvMinor: 60_000_00, employees: 3000 }
  expect(placeAccount(aPlacing({ model: TWO_WAYS, account, current: LOW }))).toMatchObject({
    tier: 'high',
    reason: 'field_change',
  })
  const strategic = {
    tier: 'high',
    baseTier: 'low',
    reason: 'strategic' as const,
    since: SINCE,
    acvMinor: 60_000_00,
  }
  const placing = aPlacing({ account: { acvMinor: 60_000_00, strategic: false }, current: strategic })
  expect(placeAccount(placing)).toMatchObject({ tier: 'low', reason: 'field_change' })
})
