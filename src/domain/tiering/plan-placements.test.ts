import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Account, anAccount } from '../account/account.ts'
import { accountsOf } from '../account/customer-base.ts'
import { aModel } from '../model/a-model.ts'
import type { ModelDocument } from '../model/document.ts'
import { REASONS } from '../model/model.ts'
import { aContext, TODAY } from './a-context.ts'
import { placeAccount } from './place-account.ts'
import { aPlacement, type CurrentPlacement } from './placement.ts'
import type { Placements } from './placements.ts'
import { planPlacements } from './plan-placements.ts'

type Given = {
  readonly document?: Partial<ModelDocument>
  readonly accounts: readonly (Partial<Account> & { id: string })[]
  readonly placements?: readonly CurrentPlacement[]
  readonly seatsByTier?: Readonly<Record<string, number>>
}

function planOf({ document, accounts, placements = [], seatsByTier }: Given): Placements {
  const model = aModel(document)
  const records = new Map(placements.map((placement) => [placement.accountId, placement]))
  return planPlacements({
    model,
    accounts: accountsOf(accounts.map((known) => anAccount(known))),
    current: (id) => records.get(id),
    context: aContext(model),
    ...(seatsByTier && { seatsByTier }),
  })
}

/** Tier ids of the accounts in the order of the list. */
function tiersOf(given: Given): (string | undefined)[] {
  const { tiers } = aModel(given.document)
  return [...planOf(given).tier].map((index) => tiers[index]?.id)
}

const BOUNDED = (accounts: number | 'people', orderBy?: string): Partial<ModelDocument> => ({
  tiers: [
    { id: 'high', touch: 'high', when: 'acv >= 100000', bound: { accounts, ...(orderBy && { orderBy }) } },
    { id: 'low', touch: 'low', when: 'acv >= 10000' },
    { id: 'tech', touch: 'tech' },
  ],
})

const FOUR_LARGE = [300, 500, 200, 400].map((thousand) => ({
  id: `a${thousand}`,
  acvMinor: thousand * 1000_00,
}))

describe('[T5] a bounded tier', () => {
  test('takes the largest of those who qualify, the rest falls to the next tier that takes it', () => {
    const given = { document: BOUNDED(2), accounts: FOUR_LARGE }
    expect(tiersOf(given)).toEqual(['low', 'high', 'low', 'high'])
    const plan = planOf(given)
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
    expect(tiersOf({ document: BOUNDED(2, 'nps'), accounts })).toEqual(['low', 'low', 'high', 'high'])
  })
  test('an unknown size ranks last, equal ones by id', () => {
    const sizes = [undefined, 5, 5, undefined]
    const accounts = ['d', 'c', 'b', 'a'].map((id, index) => ({
      id,
      acvMinor: 200_000_00,
      nps: sizes[index],
    }))
    const ranks = (seats: number) => tiersOf({ document: BOUNDED(seats, 'nps'), accounts })
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
    expect(tiersOf({ document, accounts })).toEqual(['tech', 'named', 'high'])
  })
  test('the rest of one bounded tier competes in the next', () => {
    const tiers = [
      { id: 'named', touch: 'high' as const, when: 'acv >= 100000', bound: { accounts: 1 } },
      { id: 'high', touch: 'high' as const, when: 'acv >= 50000', bound: { accounts: 2 } },
      { id: 'tech', touch: 'tech' as const },
    ]
    const accounts = [...FOUR_LARGE, { id: 'b', acvMinor: 60_000_00 }]
    expect(tiersOf({ document: { tiers }, accounts })).toEqual(['high', 'named', 'tech', 'high', 'tech'])
  })
  test('of an exclusive model gives its rest to the tier below', () => {
    const document = {
      match: 'exclusive' as const,
      tiers: [
        { id: 'assigned', touch: 'low' as const, when: 'acv >= 100000', bound: { accounts: 1 } },
        { id: 'pool', touch: 'low' as const, when: 'acv < 100000' },
      ],
    }
    expect(tiersOf({ document, accounts: FOUR_LARGE })).toEqual(['pool', 'assigned', 'pool', 'pool'])
  })
  test('with nowhere to fall leaves a new account unplaced', () => {
    const document = { tiers: [{ id: 'only', touch: 'high' as const, bound: { accounts: 3 } }] }
    expect(tiersOf({ document, accounts: FOUR_LARGE })).toEqual(['only', 'only', undefined, 'only'])
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
    tiersOf({ document: { ...BOUNDED(20), movement: { boundMargin } }, accounts, placements }).flatMap(
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
    const plan = planOf({ document: BOUNDED(20), accounts, placements: [memberAt(21)] })
    const [held] = plan.held()
    expect(held!.outcome.heldBy).toEqual([
      { rule: 'bound_margin', wanted: 'low', rank: 21, seats: 20, lastKeptRank: 22 },
    ])
    expect(plan.counts).toMatchObject({ held: 1, moving: 24 })
  })
})

describe('[T7] a tier bounded by people', () => {
  test('has the seats that its people carry', () => {
    const plan = planOf({ document: BOUNDED('people'), accounts: FOUR_LARGE, seatsByTier: { high: 3 } })
    expect(plan.totals.map(({ accounts }) => accounts)).toEqual([3, 1, 0])
    expect(plan.tiersWithUnknownBound).toEqual([])
  })
  test('nobody said how many: it takes all who qualify, and is named', () => {
    const plan = planOf({ document: BOUNDED('people'), accounts: FOUR_LARGE })
    expect(plan.totals.map(({ accounts }) => accounts)).toEqual([4, 0, 0])
    expect(plan.tiersWithUnknownBound).toEqual(['high'])
  })
  test('nobody at all has no seat', () => {
    const plan = planOf({ document: BOUNDED('people'), accounts: FOUR_LARGE, seatsByTier: { high: 0 } })
    expect(plan.totals.map(({ accounts }) => accounts)).toEqual([0, 4, 0])
  })
})

const anyList = fc.uniqueArray(
  fc.record({
    id: fc.integer({ min: 0, max: 60 }).map((number) => `a${number}`),
    acvMinor: fc.constantFrom(
      undefined,
      5_000_00,
      60_000_00,
      95_000_00,
      105_000_00,
      150_000_00,
      150_000_00,
      300_000_00,
    ),
    health: fc.constantFrom(undefined, 10, 90),
    strategic: fc.constantFrom(undefined, true, false),
    tier: fc.constantFrom(undefined, undefined, 'high', 'low', 'tech', 'gone'),
  }),
  { selector: ({ id }) => id, maxLength: 30 },
)
const anyPlacements = (accounts: readonly { id: string }[]) =>
  fc.subarray([...accounts]).chain((recorded) =>
    fc.tuple(
      ...recorded.map(({ id }) =>
        fc
          .record({
            tier: fc.constantFrom('high', 'low', 'tech'),
            since: fc.constantFrom(undefined, TODAY - 10, TODAY - 400),
            reason: fc.constantFrom(...REASONS),
            acvMinor: fc.constantFrom(undefined, 60_000_00, 150_000_00),
          })
          .map((known) => aPlacement({ accountId: id, ...known })),
      ),
    ),
  )
const anyGiven: fc.Arbitrary<Given> = anyList.chain(
  (accounts) =>
    fc.record({
      document: fc.constantFrom(undefined, BOUNDED(0), BOUNDED(3), BOUNDED(10)),
      accounts: fc.constant(accounts),
      placements: anyPlacements(accounts),
    }) as fc.Arbitrary<Given>,
)

test('[T8] the order of the list changes nothing', () => {
  fc.assert(
    fc.property(anyGiven, fc.infiniteStream(fc.nat()), (given, keys) => {
      const shuffled = given.accounts
        .map((account) => ({ account, key: keys.next().value }))
        .sort((a, b) => a.key - b.key)
        .map(({ account }) => account)
      const byId = (accounts: Given['accounts']) => {
        const tiers = tiersOf({ ...given, accounts })
        return Object.fromEntries(accounts.map(({ id }, index) => [id, tiers[index]]))
      }
      expect(byId(shuffled)).toEqual(byId(given.accounts))
    }),
  )
})

test('[T32] planning the list again after applying the plan moves nothing', () => {
  fc.assert(
    fc.property(anyGiven, (given) => {
      const { document, accounts, placements = [] } = given
      const model = aModel(document)
      const context = aContext(model)
      const plan = planOf(given)
      const records = new Map(placements.map((placement) => [placement.accountId, placement]))
      const applied = accounts.flatMap((known, position) => {
        const account = anAccount(known)
        const seat = plan.seatAt(position)
        const outcome = placeAccount({ account, model, context, current: records.get(account.id), seat })
        return outcome.kind === 'placed' ? [outcome.next] : []
      })
      expect(planOf({ ...given, placements: applied }).counts.moving).toBe(0)
    }),
  )
})

describe('[T34] the plan of a list', () => {
  test('is the placement of each of its accounts', () => {
    fc.assert(
      fc.property(anyGiven, ({ document, accounts, placements = [] }) => {
        const model = aModel(document)
        const context = aContext(model)
        const plan = planOf({ ...(document && { document }), accounts, placements })
        const records = new Map(placements.map((placement) => [placement.accountId, placement]))
        const counted = { moving: 0, held: 0, unplaced: 0, needingApproval: 0 }
        accounts.forEach((known, position) => {
          const account = anAccount(known)
          const seat = plan.seatAt(position)
          const outcome = placeAccount({ account, model, context, current: records.get(known.id), seat })
          const tier = model.tiers[plan.tier[position]!]?.id
          if (outcome.kind === 'unplaced') {
            expect(plan.tier[position]).toBe(-1)
            counted.unplaced++
          } else {
            expect(tier ?? 'gone').toBe(outcome.tier)
            expect(REASONS[plan.reason[position]!]).toBe(outcome.reason)
            if (outcome.moves) counted.moving++
            if (outcome.heldBy.length > 0) counted.held++
          }
        })
        expect(plan.counts).toEqual(counted)
        expect([...plan.movements()]).toHaveLength(counted.moving)
        expect([...plan.held()]).toHaveLength(counted.held)
        expect([...plan.unplaced()]).toHaveLength(counted.unplaced)
      }),
    )
  })

  test('totals count every placed account once, with its known ACV', () => {
    const accounts = [
      { id: 'a', acvMinor: 150_000_00 },
      { id: 'b', acvMinor: 20_000_00 },
      { id: 'c', acvMinor: 30_000_00 },
      { id: 'd' },
      { id: 'e', tier: 'low' },
    ]
    const plan = planOf({ accounts })
    expect(plan.totals).toEqual([
      { id: 'high', accounts: 1, arrMinor: 150_000_00, accountsWithoutAcv: 0 },
      { id: 'low', accounts: 3, arrMinor: 50_000_00, accountsWithoutAcv: 1 },
      { id: 'tech', accounts: 0, arrMinor: 0, accountsWithoutAcv: 0 },
    ])
    expect(plan.counts).toEqual({ moving: 3, held: 1, unplaced: 1, needingApproval: 0 })
    expect([...plan.unplaced()].map(({ account, outcome }) => [account.id, outcome.missing])).toEqual([
      ['d', ['acv']],
    ])
  })

  test('a sum that is no longer exact is refused', () => {
    const accounts = ['a', 'b'].map((id) => ({ id, acvMinor: Number.MAX_SAFE_INTEGER }))
    expect(() => planOf({ accounts })).toThrow('larger unit')
  })

  test('movements can be walked again and again, and name approvals', () => {
    const document = { movement: { approvals: [{ reasons: ['entry' as const], tiers: ['high'] }] } }
    const plan = planOf({ document, accounts: FOUR_LARGE })
    const walk = () =>
      [...plan.movements()].map(({ account, outcome }) => [account.id, outcome.needsApproval])
    expect(walk()).toEqual(FOUR_LARGE.map(({ id }) => [id, true]))
    expect(walk()).toEqual(walk())
    expect(plan.counts.needingApproval).toBe(4)
  })

  test('reports how far it is', () => {
    const model = aModel()
    const reports: number[] = []
    const accounts = accountsOf(
      Array.from({ length: 40_000 }, (_, index) => anAccount({ id: `a${index}`, acvMinor: index })),
    )
    const onProgress = (done: number) => reports.push(done)
    planPlacements({ model, accounts, current: () => undefined, context: aContext(model), onProgress })
    expect(reports).toEqual([16_384, 32_768, 40_000])
  })
})
