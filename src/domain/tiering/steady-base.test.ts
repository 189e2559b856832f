import { describe, expect, test } from 'vitest'
import { TODAY } from './a-context.ts'
import { aPlacing } from './a-placing.ts'
import { placeAccount } from './place-account.ts'

const SINCE = TODAY - 400
const LOW = { tier: 'low', baseTier: 'low', since: SINCE, acvMinor: 60_000_00 }
const HIGH = { tier: 'high', baseTier: 'high', since: SINCE, acvMinor: 120_000_00 }
const TECH = { tier: 'tech', baseTier: 'tech', since: SINCE, acvMinor: 5_000_00 }

describe('[T26] hysteresis', () => {
  test.each([
    [LOW, 109_999_99, 'low'],
    [LOW, 110_000_00, 'high'],
    [HIGH, 90_000_00, 'high'],
    [HIGH, 89_999_99, 'low'],
    [TECH, 10_999_99, 'tech'],
    [TECH, 11_000_00, 'low'],
    [LOW, 9_000_00, 'low'],
    [LOW, 8_999_99, 'tech'],
  ])('10 %% of the declared threshold: from %o with ACV %d minor to %s', (current, acvMinor, tier) => {
    expect(placeAccount(aPlacing({ account: { acvMinor }, current }))).toMatchObject({ tier })
  })

  test('a held move says what it would take', () => {
    const up = placeAccount(aPlacing({ account: { acvMinor: 105_000_00 }, current: LOW }))
    expect(up).toMatchObject({
      moves: false,
      heldBy: [
        { rule: 'hysteresis', wanted: 'high', direction: 'up', acvMinor: 105_000_00, limitMinor: 110_000_00 },
      ],
    })
    const down = placeAccount(aPlacing({ account: { acvMinor: 95_000_00 }, current: HIGH }))
    expect(down).toMatchObject({
      heldBy: [
        { rule: 'hysteresis', wanted: 'low', direction: 'down', acvMinor: 95_000_00, limitMinor: 90_000_00 },
      ],
    })
  })

  test('the limit is exact: a margin of 7 % on 33.33 is 35.67, not a float beside it', () => {
    const model = { zones: { lowFrom: 33.33, highFrom: 100_000 }, movement: { hysteresis: 0.07 } }
    const at = (acvMinor: number) =>
      placeAccount(aPlacing({ model, account: { acvMinor }, current: { ...TECH, acvMinor: 1 } }))
    expect(at(3566)).toMatchObject({ heldBy: [{ limitMinor: 3567 }] })
    expect(at(3567)).toMatchObject({ tier: 'low' })
  })

  test('growth over two lines stops where the margin is met', () => {
    const outcome = placeAccount(aPlacing({ account: { acvMinor: 105_000_00 }, current: TECH }))
    expect(outcome).toMatchObject({
      tier: 'low',
      reason: 'growth',
      moves: true,
      heldBy: [{ rule: 'hysteresis', wanted: 'high' }],
    })
  })
  test('and goes on from there when the rest of the margin is met', () => {
    const stopped = placeAccount(aPlacing({ account: { acvMinor: 105_000_00 }, current: TECH }))
    const next = stopped.kind === 'placed' ? stopped.next : undefined
    const placing = aPlacing({ account: { acvMinor: 110_000_00 } })
    expect(placeAccount({ ...placing, current: next })).toMatchObject({ tier: 'high', reason: 'growth' })
  })
  test('growth stops in no tier that would not take the account', () => {
    const model = {
      tiers: [
        { id: 'high', touch: 'high' as const, when: 'acv >= 100000' },
        { id: 'mid', touch: 'low' as const, when: 'acv >= 10000 && acv < 100000', threshold: 10_000 },
        { id: 'tech', touch: 'tech' as const },
      ],
    }
    const placing = aPlacing({ model, account: { acvMinor: 105_000_00 }, current: TECH })
    expect(placeAccount(placing)).toMatchObject({ tier: 'tech', moves: false, heldBy: [{ wanted: 'high' }] })
  })
  test('growth stops in no bounded tier, where it has no seat', () => {
    const model = {
      tiers: [
        { id: 'high', touch: 'high' as const, when: 'acv >= 100000' },
        { id: 'few', touch: 'low' as const, when: 'acv >= 50000', bound: { accounts: 1 } },
        { id: 'low', touch: 'low' as const, when: 'acv >= 10000' },
        { id: 'tech', touch: 'tech' as const },
      ],
    }
    const placing = aPlacing({ model, account: { acvMinor: 105_000_00 }, current: TECH })
    expect(placeAccount(placing)).toMatchObject({ tier: 'low', heldBy: [{ wanted: 'high' }] })
  })
  test('a stop under a floor is kept on the same day, under a new version of the model too', () => {
    const current = { ...TECH, tier: 'low', reason: 'complexity' as const, modelVersion: 'older' }
    const placing = aPlacing({ account: { acvMinor: 105_000_00, complexity: 5 }, current })
    const outcome = placeAccount(placing)
    const version = placing.model.version
    expect(outcome).toMatchObject({
      tier: 'low',
      baseTier: 'low',
      moves: false,
      next: { modelVersion: version },
    })
    const next = outcome.kind === 'placed' ? outcome.next : undefined
    expect(placeAccount({ ...placing, current: next })).toMatchObject({ tier: 'low', moves: false })
  })
  test('contraction over two lines needs the margin of the tier that it leaves only', () => {
    expect(placeAccount(aPlacing({ account: { acvMinor: 9_500_00 }, current: HIGH }))).toMatchObject({
      tier: 'tech',
    })
  })
  test('other causes have no margin', () => {
    const zones = { zones: { lowFrom: 10_000, highFrom: 60_000 } }
    const current = { ...LOW, modelVersion: 'older' }
    expect(placeAccount(aPlacing({ model: zones, account: { acvMinor: 60_000_00 }, current }))).toMatchObject(
      { tier: 'high' },
    )
  })
  test('a first placement has none', () => {
    expect(placeAccount(aPlacing({ account: { acvMinor: 100_000_00 } }))).toMatchObject({ tier: 'high' })
  })
})

describe('[T4] a placed account without a base', () => {
  test('unknown: it stays, and the missing field is named', () => {
    expect(placeAccount(aPlacing({ current: LOW }))).toMatchObject({
      tier: 'low',
      moves: false,
      heldBy: [{ rule: 'unknown', wanted: undefined, missing: ['acv'] }],
    })
  })
  test('a floor still raises it', () => {
    const outcome = placeAccount(aPlacing({ account: { strategic: true }, current: LOW }))
    expect(outcome).toMatchObject({
      tier: 'high',
      baseTier: 'low',
      reason: 'strategic',
      heldBy: [{ rule: 'unknown' }],
    })
  })
  test('a promotion still ends', () => {
    const current = { ...LOW, tier: 'high', reason: 'risk' as const, riskSince: TODAY - 90 }
    expect(placeAccount(aPlacing({ current }))).toMatchObject({ tier: 'low', reason: 'risk_ended' })
  })
  test('no tier takes it', () => {
    const model = { tiers: [{ id: 'low', touch: 'low' as const, when: 'acv >= 10000' }] }
    const outcome = placeAccount(aPlacing({ model, account: { acvMinor: 5 }, current: LOW }))
    expect(outcome).toMatchObject({ tier: 'low', heldBy: [{ rule: 'no_tier' }] })
    expect(placeAccount(aPlacing({ model, account: { acvMinor: 5 } }))).toEqual({
      kind: 'unplaced',
      missing: [],
      holding: [],
    })
  })
  test('several tiers of an exclusive model take it', () => {
    const model = {
      match: 'exclusive' as const,
      tiers: [
        { id: 'high', touch: 'high' as const, when: 'acv >= 100000' },
        { id: 'low', touch: 'low' as const, when: 'acv <= 100000' },
      ],
    }
    const account = { acvMinor: 100_000_00 }
    const holding = ['high', 'low']
    expect(placeAccount(aPlacing({ model, account, current: LOW }))).toMatchObject({
      tier: 'low',
      heldBy: [{ rule: 'several_tiers', holding }],
    })
    expect(placeAccount(aPlacing({ model, account }))).toEqual({ kind: 'unplaced', missing: [], holding })
  })
  test('in a tier that the model does not have it stays there', () => {
    expect(placeAccount(aPlacing({ current: { tier: 'platinum' } }))).toMatchObject({
      tier: 'platinum',
      moves: false,
      heldBy: [{ rule: 'unknown' }],
    })
  })
})

describe('[T30] a list row with a tier and no record', () => {
  test('moves from that tier, for the cause that its conditions show', () => {
    const outcome = placeAccount(aPlacing({ account: { acvMinor: 5_000_00, tier: 'low' } }))
    expect(outcome).toMatchObject({ from: 'low', tier: 'tech', reason: 'contraction', heldBy: [] })
  })
  test('is steady in it, whenever it came there', () => {
    const outcome = placeAccount(aPlacing({ account: { acvMinor: 105_000_00, tier: 'low' } }))
    expect(outcome).toMatchObject({ tier: 'low', moves: false, heldBy: [{ rule: 'hysteresis' }] })
  })
  test('where it fits, it stays for no known reason and since no known day', () => {
    const outcome = placeAccount(aPlacing({ account: { acvMinor: 60_000_00, tier: 'low' } }))
    expect(outcome).toMatchObject({
      moves: false,
      reason: 'entry',
      next: { since: undefined, baseTier: 'low', acvMinor: 60_000_00 },
    })
  })
  test('a record counts before the row', () => {
    const placing = aPlacing({ account: { acvMinor: 60_000_00, tier: 'high' }, current: LOW })
    expect(placeAccount(placing)).toMatchObject({ from: 'low', moves: false })
  })
})
