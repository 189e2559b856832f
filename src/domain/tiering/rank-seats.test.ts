import { describe, expect, test } from 'vitest'
import { REASONS } from '../model/model.ts'
import { aListPlan, boundedTiers, FOUR_LARGE, tierIdsOf } from './a-list-plan.ts'
import { aPlacement, type CurrentPlacement } from './placement.ts'

describe('[T5] a bounded tier', () => {
  test('takes the largest of those who qualify, the rest falls to the next tier that takes it', () => {
    const given = { document: boundedTiers(2), accounts: FOUR_LARGE }
    expect(tierIdsOf(given)).toEqual(['low', 'high', 'low', 'high'])
    const plan = aListPlan(given)
    expect([...plan.reason].map((index) => REASONS[index])).toEqual([
      'capacity',
      'entry',
      'capacity',
      'entry',
    ])
    expect(plan.seatAt(0)).toEqual({ eligible: 0, matched: 1, rankedIn: 0, rank: 3, seats: 2 })
  })
  test('by the order that the model states', () => {
    const accounts = FOUR_LARGE.map((account, index) => ({ ...account, nps: [10, -20, 90, 40][index] }))
    expect(tierIdsOf({ document: boundedTiers(2, 'nps'), accounts })).toEqual(['low', 'low', 'high', 'high'])
  })
  test('an unknown size ranks last, equal ones by id', () => {
    const sizes = [undefined, 5, 5, undefined]
    const accounts = ['d', 'c', 'b', 'a'].map((id, index) => ({
      id,
      acvMinor: 200_000_00,
      nps: sizes[index],
    }))
    const ranks = (seats: number) => tierIdsOf({ document: boundedTiers(seats, 'nps'), accounts })
    expect(ranks(1)).toEqual(['low', 'low', 'high', 'low'])
    expect(ranks(2)).toEqual(['low', 'high', 'high', 'low'])
    expect(ranks(3)).toEqual(['low', 'high', 'high', 'high'])
  })
  test('the rest skips a tier that would not take it', () => {
    const tiers = [
      { id: 'named', touch: 'high' as const, when: 'strategic', bound: { accounts: 1 } },
      { id: 'high', touch: 'high' as const, when: 'acv >= 100000' },
      { id: 'tech', touch: 'tech' as const },
    ]
    const accounts = [
      { id: 'a', strategic: true, acvMinor: 5_000_00 },
      { id: 'b', strategic: true, acvMinor: 200_000_00 },
      { id: 'c', strategic: true, acvMinor: 150_000_00 },
    ]
    const document = { tiers, movement: { floors: { strategic: 'none' } } }
    expect(tierIdsOf({ document, accounts })).toEqual(['tech', 'named', 'high'])
  })
  test('the rest of one bounded tier competes in the next', () => {
    const tiers = [
      { id: 'named', touch: 'high' as const, when: 'acv >= 100000', bound: { accounts: 1 } },
      { id: 'high', touch: 'high' as const, when: 'acv >= 50000', bound: { accounts: 2 } },
      { id: 'tech', touch: 'tech' as const },
    ]
    const accounts = [...FOUR_LARGE, { id: 'b', acvMinor: 60_000_00 }]
    expect(tierIdsOf({ document: { tiers }, accounts })).toEqual(['high', 'named', 'tech', 'high', 'tech'])
  })
  test('of an exclusive model gives its rest to the tier below', () => {
    const document = {
      match: 'exclusive' as const,
      tiers: [
        { id: 'assigned', touch: 'low' as const, when: 'acv >= 100000', bound: { accounts: 1 } },
        { id: 'pool', touch: 'low' as const, when: 'acv < 100000' },
      ],
    }
    expect(tierIdsOf({ document, accounts: FOUR_LARGE })).toEqual(['pool', 'assigned', 'pool', 'pool'])
  })
  test('with nowhere to fall leaves a new account unplaced', () => {
    const document = { tiers: [{ id: 'only', touch: 'high' as const, bound: { accounts: 3 } }] }
    expect(tierIdsOf({ document, accounts: FOUR_LARGE })).toEqual(['only', 'only', undefined, 'only'])
  })
})

describe('[T6] a member of a bounded tier', () => {
  /** 25 accounts from the largest on; the bound of 20 keeps members up to rank 22. */
  const accounts = Array.from({ length: 25 }, (_, index) => ({
    id: `a${String(index).padStart(2, '0')}`,
    acvMinor: (1000 - index) * 1000_00,
  }))
  const memberAt = (rank: number) =>
    aPlacement({ accountId: accounts[rank - 1]!.id, tier: 'high', baseTier: 'high' })
  const inHigh = (placements: CurrentPlacement[], boundMargin = 0.1) =>
    tierIdsOf({ document: { ...boundedTiers(20), movement: { boundMargin } }, accounts, placements }).flatMap(
      (tier, index) => (tier === 'high' ? [index + 1] : []),
    )

  test('stays until it is 10 % of the bound beyond the line', () => {
    expect(inHigh([memberAt(21)]).slice(19)).toEqual([20, 21])
    expect(inHigh([memberAt(22)]).slice(19)).toEqual([20, 22])
    expect(inHigh([memberAt(23)]).slice(19)).toEqual([20])
    expect(inHigh([21, 22, 23, 24, 25].map(memberAt))).toHaveLength(22)
  })
  test('a margin of a fraction of a seat keeps nobody', () => {
    expect(inHigh([memberAt(21)], 0.049)).toHaveLength(20)
    expect(inHigh([memberAt(21)], 0.05)).toHaveLength(21)
  })
  test('is shown as held with its rank', () => {
    const plan = aListPlan({ document: boundedTiers(20), accounts, placements: [memberAt(21)] })
    const [held] = plan.held()
    expect(held!.outcome.heldBy).toEqual([
      { rule: 'bound_margin', wanted: 'low', rank: 21, seats: 20, lastKeptRank: 22 },
    ])
    expect(plan.counts).toMatchObject({ held: 1, moving: 24 })
  })
})

describe('[T7] a tier bounded by people', () => {
  test('has the seats that its people carry', () => {
    const plan = aListPlan({
      document: boundedTiers('people'),
      accounts: FOUR_LARGE,
      seatsByTier: { high: 3 },
    })
    expect(plan.totals.map(({ accounts }) => accounts)).toEqual([3, 1, 0])
    expect(plan.tiersWithUnknownBound).toEqual([])
  })
  test('nobody said how many: it takes all who qualify, and is named', () => {
    const plan = aListPlan({ document: boundedTiers('people'), accounts: FOUR_LARGE })
    expect(plan.totals.map(({ accounts }) => accounts)).toEqual([4, 0, 0])
    expect(plan.tiersWithUnknownBound).toEqual(['high'])
  })
  test('nobody at all has no seat', () => {
    const plan = aListPlan({
      document: boundedTiers('people'),
      accounts: FOUR_LARGE,
      seatsByTier: { high: 0 },
    })
    expect(plan.totals.map(({ accounts }) => accounts)).toEqual([0, 4, 0])
  })
})
