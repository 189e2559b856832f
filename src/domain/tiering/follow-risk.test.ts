import { describe, expect, test } from 'vitest'
import type { Account } from '../account/account.ts'
import { TODAY } from './a-context.ts'
import { aPlacing } from './a-placing.ts'
import { placeAccount } from './place-account.ts'
import type { CurrentPlacement } from './placement.ts'

const RED = 10
const YELLOW = 50
const LOW = {
  tier: 'low',
  baseTier: 'low',
  reason: 'entry' as const,
  since: TODAY - 400,
  acvMinor: 60_000_00,
}
/** In high for its red health, low by its ACV. */
const PROMOTED = { ...LOW, tier: 'high', reason: 'risk' as const, since: TODAY - 20, riskSince: TODAY - 20 }

function outcomeOf(account: Partial<Account>, current: Partial<CurrentPlacement> & { tier: string }) {
  return placeAccount(aPlacing({ account: { acvMinor: 60_000_00, ...account }, current }))
}

describe('[T15] a promotion begins', () => {
  test('one tier higher while health is red', () => {
    expect(outcomeOf({ health: RED }, LOW)).toMatchObject({
      tier: 'high',
      baseTier: 'low',
      reason: 'risk',
      from: 'low',
      next: { riskSince: TODAY },
    })
  })
  test.each([
    [50_000_00, 'high'],
    [49_999_99, 'low'],
  ])('at half of the threshold of the tier above: ACV %d minor → %s', (acvMinor, tier) => {
    expect(outcomeOf({ acvMinor, health: RED }, LOW)).toMatchObject({ tier })
  })
  test.each([
    [40, 'low'],
    [39.9, 'high'],
  ])('red is below 40: health %d → %s', (health, tier) => {
    expect(outcomeOf({ health }, LOW)).toMatchObject({ tier })
  })
  test('the model may state the floor', () => {
    const model = { movement: { risk: { floor: 20_000 } } }
    const at = (acvMinor: number) =>
      placeAccount(aPlacing({ model, account: { acvMinor, health: RED }, current: LOW }))
    expect(at(20_000_00)).toMatchObject({ tier: 'high' })
    expect(at(19_999_99)).toMatchObject({ tier: 'low' })
  })
  test('after floors: from the tier that the floor raised to', () => {
    const model = {
      tiers: [
        { id: 'named', touch: 'high' as const, when: 'acv >= 100000' },
        { id: 'high', touch: 'high' as const, when: 'acv >= 50000' },
        { id: 'low', touch: 'low' as const, when: 'acv >= 10000' },
        { id: 'tech', touch: 'tech' as const },
      ],
    }
    const account = { acvMinor: 50_000_00 - 1, strategic: true, health: RED }
    expect(placeAccount(aPlacing({ model, account }))).toMatchObject({ tier: 'high', reason: 'strategic' })
    const larger = { ...account, acvMinor: 50_000_00 }
    expect(placeAccount(aPlacing({ model, account: larger }))).toMatchObject({
      tier: 'named',
      reason: 'risk',
    })
  })
  test('unknown health or ACV begins nothing', () => {
    expect(outcomeOf({}, LOW)).toMatchObject({ tier: 'low', heldBy: [] })
    expect(outcomeOf({ acvMinor: undefined, health: RED }, LOW)).toMatchObject({ tier: 'low' })
  })
  test('the first tier has none above it', () => {
    const account = { acvMinor: 200_000_00, health: RED }
    expect(placeAccount(aPlacing({ account }))).toMatchObject({ tier: 'high', reason: 'entry' })
  })
  test('a model without a floor and a threshold promotes nobody', () => {
    const model = {
      tiers: [
        { id: 'high', touch: 'high' as const, when: 'employees >= 1000' },
        { id: 'tech', touch: 'tech' as const },
      ],
    }
    const account = { acvMinor: 60_000_00, employees: 5, health: RED }
    expect(placeAccount(aPlacing({ model, account }))).toMatchObject({ tier: 'tech', reason: 'entry' })
  })
})

describe('[T16] a promotion ends', () => {
  const ended = { tier: 'low', reason: 'risk_ended', next: { riskSince: undefined, riskEndedOn: TODAY } }

  test('when its time is up, red or not', () => {
    expect(outcomeOf({ health: RED }, { ...PROMOTED, riskSince: TODAY - 89 })).toMatchObject({
      tier: 'high',
      moves: false,
    })
    expect(outcomeOf({ health: RED }, { ...PROMOTED, riskSince: TODAY - 90 })).toMatchObject(ended)
  })
  test('after 30 days without red', () => {
    const calm = (days: number) => outcomeOf({ health: YELLOW }, { ...PROMOTED, calmSince: TODAY - days })
    expect(calm(29)).toMatchObject({ tier: 'high', next: { calmSince: TODAY - 29 } })
    expect(calm(30)).toMatchObject(ended)
  })
  test('the first day without red begins the calm spell, a red one breaks it', () => {
    expect(outcomeOf({ health: YELLOW }, PROMOTED)).toMatchObject({ next: { calmSince: TODAY } })
    const calm = { ...PROMOTED, calmSince: TODAY - 29 }
    expect(outcomeOf({ health: RED }, calm)).toMatchObject({ tier: 'high', next: { calmSince: undefined } })
  })
  test('unknown health breaks the calm spell and begins none', () => {
    const calm = { ...PROMOTED, calmSince: TODAY - 200 }
    expect(outcomeOf({}, calm)).toMatchObject({ tier: 'high', next: { calmSince: undefined } })
  })
  test('when ACV is known to be below the floor', () => {
    expect(outcomeOf({ acvMinor: 49_999_99, health: RED }, PROMOTED)).toMatchObject(ended)
    expect(outcomeOf({ acvMinor: undefined, health: RED }, PROMOTED)).toMatchObject({ tier: 'high' })
  })
  test('when the model has no such rule any more', () => {
    const model = { movement: { risk: 'none' as const } }
    const account = { acvMinor: 60_000_00, health: RED }
    expect(placeAccount(aPlacing({ model, account, current: PROMOTED }))).toMatchObject(ended)
  })
  test('a placement for risk without a first day has run since it began', () => {
    const undated = { ...PROMOTED, riskSince: undefined }
    expect(outcomeOf({ health: RED }, { ...undated, since: TODAY - 90 })).toMatchObject(ended)
    const unknown = { ...undated, since: undefined }
    expect(outcomeOf({ health: RED }, unknown)).toMatchObject({ tier: 'high', next: { riskSince: TODAY } })
  })
  test('without a move when the base has grown to the tier meanwhile', () => {
    const outcome = outcomeOf({ acvMinor: 120_000_00, health: RED }, { ...PROMOTED, riskSince: TODAY - 90 })
    expect(outcome).toMatchObject({ tier: 'high', baseTier: 'high', moves: false, reason: 'risk_ended' })
  })
})

describe('[T17] the cool-down', () => {
  test.each([
    [1, 'low'],
    [89, 'low'],
    [90, 'high'],
  ])('%d days after the end a red account is in %s', (days, tier) => {
    expect(outcomeOf({ health: RED }, { ...LOW, riskEndedOn: TODAY - days })).toMatchObject({ tier })
  })
  test('is a day at least', () => {
    const model = { movement: { risk: { coolDownDays: 0 } } }
    const at = (riskEndedOn: number) =>
      placeAccount(
        aPlacing({ model, account: { acvMinor: 60_000_00, health: RED }, current: { ...LOW, riskEndedOn } }),
      )
    expect(at(TODAY)).toMatchObject({ tier: 'low' })
    expect(at(TODAY - 1)).toMatchObject({ tier: 'high' })
  })
})

describe('[T18] a promotion and steadiness', () => {
  const model = { movement: { freezeAllMoves: true } }
  const renewalOn = TODAY + 10

  test('begins in a freeze of all moves', () => {
    const account = { acvMinor: 60_000_00, health: RED, renewalOn }
    expect(placeAccount(aPlacing({ model, account, current: LOW }))).toMatchObject({
      tier: 'high',
      reason: 'risk',
    })
  })
  test('begins from a base that a rule holds', () => {
    const young = { ...LOW, since: TODAY - 5 }
    const tiers = [
      { id: 'high', touch: 'high' as const, when: 'acv >= 100000' },
      { id: 'low', touch: 'low' as const, when: 'acv >= 70000' },
      { id: 'tech', touch: 'tech' as const },
    ]
    const placing = aPlacing({
      model: { tiers },
      account: { acvMinor: 50_000_00, health: RED },
      current: { ...young, acvMinor: 80_000_00 },
    })
    const heldBy = [{ rule: 'minimum_stay', wanted: 'low' }]
    expect(placeAccount(placing)).toMatchObject({ tier: 'high', baseTier: 'low', reason: 'risk', heldBy })
  })
  test('ends without a minimum stay', () => {
    const calm = { ...PROMOTED, calmSince: TODAY - 30, since: TODAY - 31, riskSince: TODAY - 31 }
    expect(outcomeOf({ health: YELLOW }, calm)).toMatchObject({ tier: 'low', reason: 'risk_ended' })
  })
  test('ends after the renewal freeze only, and goes on until then', () => {
    const over = { ...PROMOTED, riskSince: TODAY - 90 }
    expect(outcomeOf({ health: RED, renewalOn }, over)).toMatchObject({
      tier: 'high',
      moves: false,
      reason: 'risk',
      heldBy: [{ rule: 'renewal_freeze', wanted: 'low', renewalOn, from: renewalOn + 1 }],
      next: { riskSince: TODAY - 90, riskEndedOn: undefined },
    })
    expect(outcomeOf({ health: RED, renewalOn: TODAY - 1 }, over)).toMatchObject({
      tier: 'low',
      reason: 'risk_ended',
    })
  })
})
