import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AS_OF } from '../assessment/an-assessment.ts'
import { aPlan, type GivenPlan } from './testing/a-plan.ts'
import { anyGiven } from './testing/any-given.ts'

const TIERS = [
  { id: 'high', touch: 'high' as const, when: 'acv >= 100000' },
  { id: 'low', touch: 'low' as const, when: 'acv >= 10000', pool: 'none' },
  { id: 'tech', touch: 'tech' as const },
]
const movementsOf = (given: GivenPlan) => [
  ...aPlan({ model: { tiers: TIERS }, ...given }).movements.entries(),
]

describe('[L10] movements', () => {
  test('growth from low to high: 3,200 before, 12,500 after', () => {
    const accounts = [
      { id: 'grown', name: 'Grown Ltd', acv: 130_000, tier: 'low', owner: 'CSM 01' },
      { id: 'same', acv: 20_000, tier: 'low' },
    ]
    const current = { grown: { tier: 'low', acvMinor: 5_000_000 } }
    expect(movementsOf({ accounts, current })).toEqual([
      {
        account: 'grown',
        name: 'Grown Ltd',
        from: 'low',
        to: 'high',
        reason: 'growth',
        arrMinor: 13_000_000,
        csCostBeforeMinor: 320_000,
        csCostAfterMinor: 1_250_000,
        owner: 'CSM 01',
        ownerAfter: 'CSM 01',
        pending: false,
        fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
      },
    ])
  })

  test('a first placement comes from nowhere, at an unknown cost', () => {
    expect(movementsOf({ accounts: [{ acv: 20_000 }] })).toMatchObject([
      {
        from: undefined,
        to: 'low',
        reason: 'entry',
        csCostBeforeMinor: undefined,
        csCostAfterMinor: 320_000,
      },
    ])
  })

  test('the cost in a tier of another model, or in one that nobody is left in, is unknown', () => {
    const accounts = [
      { id: 'a', acv: 200_000, tier: 'gold' },
      { id: 'b', acv: 200_000, tier: 'tech' },
    ]
    expect(movementsOf({ accounts }).map(({ from, csCostBeforeMinor }) => [from, csCostBeforeMinor])).toEqual(
      [
        ['gold', undefined],
        ['tech', undefined],
      ],
    )
  })

  test('a rule of the model wants a person to agree', () => {
    const model = { tiers: TIERS, movement: { approvals: [{ tiers: ['high'] }] } }
    const accounts = [{ acv: 500_000, tier: 'low' }]
    expect(movementsOf({ model, accounts })).toMatchObject([{ pending: true }])
  })

  test('the fingerprint changes with the inputs, and with nothing else', () => {
    const fingerprint = (acv: number, name: string) =>
      movementsOf({ accounts: [{ id: 'a', acv, name, tier: 'tech' }] })[0]?.fingerprint
    expect(fingerprint(20_000, 'x')).toBe(fingerprint(20_000, 'y'))
    expect(fingerprint(20_000, 'x')).not.toBe(fingerprint(20_001, 'x'))
  })

  describe('the owner stays', () => {
    const after = (acv: number, given: GivenPlan = {}) =>
      movementsOf({ accounts: [{ acv, owner: 'CSM 01' }], ...given })[0]?.ownerAfter

    test('in a tier with owners', () => expect(after(200_000)).toBe('CSM 01'))
    test('not in a tier without people', () => expect(after(50)).toBeUndefined())
    test('not in a pool', () => expect(after(20_000, { model: {} })).toBeUndefined())
    test('where the team file lets the person serve the tier', () => {
      const team = (tiers: readonly string[], name?: string) => ({
        team: [{ id: name === undefined ? 'CSM 01' : 'p1', name, tiers }],
      })
      expect(after(200_000, team(['high']))).toBe('CSM 01')
      expect(after(200_000, team([]))).toBe('CSM 01')
      expect(after(200_000, team(['high'], 'CSM 01'))).toBe('CSM 01')
      expect(after(200_000, team(['low']))).toBeUndefined()
      expect(after(200_000, { team: [{ id: 'CSM 02' }] })).toBeUndefined()
    })
    test('as the record of the placement names the person, where the list does not', () => {
      const accounts = [{ id: 'a', acv: 200_000 }]
      const [movement] = movementsOf({ accounts, current: { a: { tier: 'low', owner: 'CSM 07' } } })
      expect(movement).toMatchObject({ owner: 'CSM 07', ownerAfter: 'CSM 07' })
    })
  })
})

describe('[L11] movements by reason', () => {
  test('two kinds, the larger ARR first, with what they add to the cost', () => {
    const accounts = [
      { id: 'new', acv: 20_000 },
      { id: 'up', acv: 130_000, tier: 'low' },
      { id: 'down', acv: 30_000, tier: 'high' },
    ]
    const current = { up: { tier: 'low', acvMinor: 5_000_000 }, down: { tier: 'high', acvMinor: 20_000_000 } }
    expect(aPlan({ model: { tiers: TIERS }, accounts, current }).movementsByReason).toEqual([
      { reason: 'growth', accounts: 1, arrMinor: 13_000_000, csCostChangeMinor: 930_000 },
      { reason: 'contraction', accounts: 1, arrMinor: 3_000_000, csCostChangeMinor: -930_000 },
      { reason: 'entry', accounts: 1, arrMinor: 2_000_000, csCostChangeMinor: undefined },
    ])
  })

  test('the change is unknown where a tier that they leave has no cost any more', () => {
    const accounts = [{ acv: 20_000, tier: 'tech' }]
    expect(aPlan({ model: {}, accounts }).movementsByReason).toMatchObject([{ csCostChangeMinor: undefined }])
  })

  test('add up to the movements listed', () => {
    fc.assert(
      fc.property(anyGiven, (given) => {
        const plan = aPlan(given)
        const groups = new Map(
          plan.movementsByReason.map((group) => [group.reason, { ...group, rounding: 1 }]),
        )
        let listed = 0
        for (const { reason, arrMinor, csCostBeforeMinor, csCostAfterMinor } of plan.movements.entries()) {
          listed++
          const group = groups.get(reason)!
          groups.set(reason, {
            ...group,
            accounts: group.accounts - 1,
            arrMinor: group.arrMinor - (arrMinor ?? 0),
            csCostChangeMinor:
              group.csCostChangeMinor === undefined || csCostBeforeMinor === undefined
                ? group.csCostChangeMinor
                : group.csCostChangeMinor - (csCostAfterMinor! - csCostBeforeMinor),
            rounding: group.rounding + 1,
          })
        }
        expect(listed).toBe(plan.movements.size)
        for (const { accounts, arrMinor, csCostChangeMinor, rounding } of groups.values()) {
          expect([accounts, arrMinor]).toEqual([0, 0])
          expect(Math.abs(csCostChangeMinor ?? 0)).toBeLessThanOrEqual(rounding)
        }
      }),
      { numRuns: 50 },
    )
  })
})

describe('[L12] held and unplaced', () => {
  test('held by two rules: the first, and both', () => {
    const accounts = [{ id: 'a', acv: 50_000, renewalOn: AS_OF + 20 }]
    const current = { a: { tier: 'high', since: AS_OF - 10, acvMinor: 20_000_000 } }
    const plan = aPlan({ model: { tiers: TIERS }, accounts, current })
    expect([...plan.held.entries()]).toEqual([
      {
        account: 'a',
        tier: 'high',
        wanted: 'low',
        rule: 'minimum_stay',
        rules: ['minimum_stay', 'renewal_freeze'],
        arrMinor: 5_000_000,
        values: { since: AS_OF - 10, from: AS_OF + 80 },
      },
    ])
    expect(plan.movements.size).toBe(0)
  })

  test('unplaced with the missing field, and with the tiers that all take it', () => {
    expect([...aPlan({ model: {}, accounts: [{ id: 'a' }] }).unplaced.entries()]).toEqual([
      { account: 'a', arrMinor: undefined, missing: ['acv'], holding: [] },
    ])
    const model = {
      match: 'exclusive' as const,
      tiers: [
        { id: 'x', touch: 'low' as const, when: 'acv >= 5' },
        { id: 'y', touch: 'tech' as const, when: 'acv <= 5' },
      ],
    }
    expect([...aPlan({ model, accounts: [{ id: 'a', acv: 5 }] }).unplaced.entries()]).toEqual([
      { account: 'a', arrMinor: 500, missing: [], holding: ['x', 'y'] },
    ])
  })

  test('each account is listed once, in one of the three, as often as it is walked', () => {
    fc.assert(
      fc.property(anyGiven, (given) => {
        const { movements, held, unplaced } = aPlan(given)
        const idsOf = () =>
          [movements, held, unplaced].map(({ entries }) => [...entries()].map(({ account }) => account))
        const [moving, holding, without] = idsOf()
        expect([moving!.length, holding!.length, without!.length]).toEqual([
          movements.size,
          held.size,
          unplaced.size,
        ])
        expect(new Set(moving).size).toBe(moving!.length)
        expect(new Set([...holding!, ...without!]).size).toBe(holding!.length + without!.length)
        expect(new Set([...moving!, ...without!]).size).toBe(moving!.length + without!.length)
        expect(idsOf()).toEqual([moving, holding, without])
      }),
      { numRuns: 50 },
    )
  })
})
