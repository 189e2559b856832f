import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anAccount } from '../account/account.ts'
import { accountsOf } from '../account/customer-base.ts'
import { aModel } from '../model/a-model.ts'
import { REASONS } from '../model/model.ts'
import { aContext, TODAY } from './a-context.ts'
import { aListPlan, boundedTiers, FOUR_LARGE, type GivenList, tierIdsOf } from './a-list-plan.ts'
import { placeAccount } from './place-account.ts'
import { aPlacement } from './placement.ts'
import { planPlacements } from './plan-placements.ts'

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
const anyGiven: fc.Arbitrary<GivenList> = anyList.chain(
  (accounts) =>
    fc.record({
      document: fc.constantFrom(undefined, boundedTiers(0), boundedTiers(3), boundedTiers(10)),
      accounts: fc.constant(accounts),
      placements: anyPlacements(accounts),
    }) as fc.Arbitrary<GivenList>,
)

test('[T8] the order of the list changes nothing', () => {
  fc.assert(
    fc.property(anyGiven, fc.infiniteStream(fc.nat()), (given, keys) => {
      const shuffled = given.accounts
        .map((account) => ({ account, key: keys.next().value }))
        .sort((a, b) => a.key - b.key)
        .map(({ account }) => account)
      const byId = (accounts: GivenList['accounts']) => {
        const tiers = tierIdsOf({ ...given, accounts })
        return Object.fromEntries(accounts.map(({ id }, index) => [id, tiers[index]]))
      }
      expect(byId(shuffled)).toEqual(byId(given.accounts))
    }),
  )
})

test('[T33] planning the list again after applying the plan moves nothing', () => {
  fc.assert(
    fc.property(anyGiven, (given) => {
      const { document, accounts, placements = [] } = given
      const model = aModel(document)
      const context = aContext(model)
      const plan = aListPlan(given)
      const records = new Map(placements.map((placement) => [placement.accountId, placement]))
      const applied = accounts.flatMap((known, position) => {
        const account = anAccount(known)
        const seat = plan.seatAt(position)
        const outcome = placeAccount({ account, model, context, current: records.get(account.id), seat })
        return outcome.kind === 'placed' ? [outcome.next] : []
      })
      expect(aListPlan({ ...given, placements: applied }).counts.moving).toBe(0)
    }),
  )
})

describe('[T35] the plan of a list', () => {
  test('is the placement of each of its accounts', () => {
    fc.assert(
      fc.property(anyGiven, ({ document, accounts, placements = [] }) => {
        const model = aModel(document)
        const context = aContext(model)
        const plan = aListPlan({ ...(document && { document }), accounts, placements })
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
    const plan = aListPlan({ accounts })
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
    expect(() => aListPlan({ accounts })).toThrow('larger unit')
  })

  test('movements can be walked again and again, and name approvals', () => {
    const document = { movement: { approvals: [{ reasons: ['entry' as const], tiers: ['high'] }] } }
    const plan = aListPlan({ document, accounts: FOUR_LARGE })
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
