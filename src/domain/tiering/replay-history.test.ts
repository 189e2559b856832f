import { describe, expect, test } from 'vitest'
import { type Account, anAccount } from '../account/account.ts'
import { accountsOf } from '../account/customer-base.ts'
import { aModel } from '../model/a-model.ts'
import type { ModelDocument } from '../model/document.ts'
import { aContext, TODAY } from './a-context.ts'
import { aPlacement } from './placement.ts'
import { type Replaying, replayHistory } from './replay-history.ts'

const COSTS = { high: 12_500_00, low: 3_200_00, tech: 50_00 }

function snapshot(day: number, ...accounts: (Partial<Account> & { id: string })[]) {
  return { asOf: TODAY + day, accounts: accountsOf(accounts.map((known) => anAccount(known))) }
}

function replay(
  snapshots: Replaying['snapshots'],
  given: Partial<Replaying> & { readonly document?: Partial<ModelDocument> } = {},
) {
  const { document, ...rest } = given
  const model = aModel(document)
  return replayHistory({
    model,
    snapshots,
    context: aContext(model),
    flapDays: 90,
    yearlyCostMinor: COSTS,
    ...rest,
  })
}

const acv = (id: string, thousand: number, known: Partial<Account> = {}) => ({
  id,
  acvMinor: thousand * 1000_00,
  ...known,
})

describe('[T39] a replay counts', () => {
  test('first placements, then moves by reason, and remembers the series', () => {
    const result = replay([
      snapshot(0, acv('a', 50), acv('b', 50)),
      snapshot(30, acv('a', 150), acv('b', 50), acv('c', 5)),
      snapshot(130, acv('a', 40), acv('b', 5), acv('c', 5)),
    ])
    expect(result).toMatchObject({
      entries: 3,
      moves: 3,
      movesByReason: { growth: 1, contraction: 2 },
      neverPlaced: 0,
    })
    expect(result.seriesOf('a')).toEqual([
      { tier: 'low', reason: 'entry', from: TODAY },
      { tier: 'high', reason: 'growth', from: TODAY + 30 },
      { tier: 'low', reason: 'contraction', from: TODAY + 130 },
    ])
    expect(result.seriesOf('nobody')).toEqual([])
  })

  test('flaps: steadiness is what prevents them', () => {
    const noise = [95, 105, 95, 105, 95].map((thousand, index) => snapshot(index * 20, acv('a', thousand)))
    const rules = { hysteresis: 0, minimumStayDays: 0 }
    expect(replay(noise, { document: { movement: rules } })).toMatchObject({ moves: 4, flaps: 3 })
    expect(replay(noise)).toMatchObject({ moves: 0, flaps: 0 })
  })

  test('a return after the given days is no flap', () => {
    const slow = [50, 150, 50].map((thousand, index) => snapshot(index * 200, acv('a', thousand)))
    expect(replay(slow)).toMatchObject({ moves: 2, flaps: 0 })
    expect(replay(slow, { flapDays: 200 })).toMatchObject({ moves: 2, flaps: 1 })
  })

  test('promotions, whose planned end is no flap', () => {
    const result = replay([
      snapshot(0, acv('a', 60, { health: 90 })),
      snapshot(10, acv('a', 60, { health: 10 })),
      snapshot(20, acv('a', 60, { health: 90 })),
      snapshot(50, acv('a', 60, { health: 90 })),
    ])
    expect(result).toMatchObject({
      promotions: 1,
      moves: 2,
      movesByReason: { risk: 1, risk_ended: 1 },
      flaps: 0,
    })
  })

  test('holds by rule, once for each time that a rule begins to hold', () => {
    const result = replay([
      snapshot(0, acv('a', 50)),
      snapshot(10, acv('a', 105)),
      snapshot(20, acv('a', 106)),
      snapshot(30, acv('a', 50)),
      snapshot(40, acv('a', 105)),
      snapshot(50, acv('a', 5)),
    ])
    expect(result.heldByRule).toEqual({ hysteresis: 2, minimum_stay: 1 })
  })

  test('accounts that no snapshot could place', () => {
    expect(
      replay([snapshot(0, { id: 'a' }, { id: 'b' }), snapshot(10, { id: 'a' }, acv('b', 50))]),
    ).toMatchObject({
      entries: 1,
      neverPlaced: 1,
    })
  })

  test('from the placements before, recorded or in the rows', () => {
    const before = aPlacement({ accountId: 'a', tier: 'low', since: TODAY - 5, acvMinor: 50_000_00 })
    const initial = (id: string) => (id === 'a' ? before : undefined)
    const result = replay([snapshot(0, acv('a', 150), acv('b', 150, { tier: 'low' }))], { initial })
    expect(result).toMatchObject({ entries: 0, moves: 2, movesByReason: { growth: 2 } })
    expect(result.seriesOf('a')[0]).toEqual({ tier: 'low', reason: 'entry', from: TODAY - 5 })
  })

  test('bounded tiers at every snapshot', () => {
    const document: Partial<ModelDocument> = {
      tiers: [
        { id: 'high', touch: 'high', when: 'acv >= 100000', bound: { accounts: 1 } },
        { id: 'low', touch: 'low' },
      ],
    }
    const result = replay(
      [snapshot(0, acv('a', 150), acv('b', 120)), snapshot(100, acv('a', 150), acv('b', 200))],
      { document },
    )
    expect(result.movesByReason).toEqual({ capacity: 2 })
  })

  test('the days must rise', () => {
    expect(() => replay([snapshot(1, acv('a', 1)), snapshot(1, acv('a', 1))])).toThrow(
      'in the order of their days',
    )
  })
})

describe('[T40] the cost of a replay', () => {
  test('is days in a tier times its yearly cost / 365, beside the cost of standing still', () => {
    const result = replay(
      [snapshot(0, acv('a', 50), acv('b', 5)), snapshot(73, acv('a', 150), acv('b', 5))],
      {
        until: TODAY + 365,
      },
    )
    // a: 73 days low, 292 high; b: 365 days tech.
    expect(result.cost).toEqual({
      costMinor: 640_00 + 10_000_00 + 50_00,
      stillCostMinor: 3_200_00 + 50_00,
      extraByReasonMinor: { growth: 10_000_00 - 2_560_00 },
    })
  })
  test('is rounded once, half away from zero', () => {
    const yearlyCostMinor = { high: 0, low: 365, tech: 73 }
    const { cost } = replay([snapshot(0, acv('a', 5), acv('b', 5), acv('c', 5))], {
      until: TODAY + 1,
      yearlyCostMinor,
    })
    // Three times 0.2 minor units.
    expect(cost.costMinor).toBe(1)
  })
  test('the last snapshot has no length without an end', () => {
    expect(replay([snapshot(0, acv('a', 50))]).cost).toEqual({
      costMinor: 0,
      stillCostMinor: 0,
      extraByReasonMinor: {},
    })
  })
  test('a tier without a cost is named', () => {
    const yearlyCostMinor = { high: 1 }
    expect(() => replay([snapshot(0, acv('a', 50))], { until: TODAY + 1, yearlyCostMinor })).toThrow('"low"')
  })
})
