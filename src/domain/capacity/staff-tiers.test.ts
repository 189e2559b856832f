import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exact, fraction, toNumber } from '../kernel/exact.ts'
import { aRatio, aTier } from '../service/a-tier.ts'
import { staffTiers, type TierLoad } from './staff-tiers.ts'

const PRODUCTIVE = exact(1288)

describe('[P6] people that a load needs', () => {
  test.each([
    { of: '100 accounts at 1:12', accounts: 100, hours: 0, csms: 9 },
    { of: '96 accounts at 1:12, exactly 8', accounts: 96, hours: 0, csms: 8 },
    { of: 'hours above the ratio, exactly 8', accounts: 12, hours: 8 * 1288, csms: 8 },
    { of: 'a minute more', accounts: 12, hours: 8 * 1288 + 1 / 60, csms: 9 },
    { of: 'nothing', accounts: 0, hours: 0, csms: 0 },
  ])('$of: $csms', ({ accounts, hours, csms }) => {
    expect(staffTiers([load({ accounts, hours })], PRODUCTIVE).csms).toBe(csms)
  })

  test('a ratio with decimals divides exactly: 33 accounts at 1:1.1 are 30 people, not 31', () => {
    expect(staffTiers([load({ accounts: 33, tier: aTier({ ratio: aRatio(1.1) }) })], PRODUCTIVE).csms).toBe(
      30,
    )
  })

  test('tech touch has nobody unless a ratio is set', () => {
    const tech = aTier({ id: 'tech', touch: 'tech', ratio: undefined })
    const staffed = staffTiers([load({ accounts: 5000, hours: 900, tier: tech })], PRODUCTIVE)
    expect([staffed.csms, staffed.tiers[0]!.boundBy]).toEqual([0, undefined])
    const overseen = aTier({ id: 'tech', touch: 'tech', ratio: aRatio(1000) })
    expect(staffTiers([load({ accounts: 5000, hours: 900, tier: overseen })], PRODUCTIVE).csms).toBe(5)
  })

  test('pooled tiers are rounded up once, together', () => {
    // 0.5 + 0.76 people are two, apart too; 0.2 + 0.3 are one, apart two.
    const half = [load({ accounts: 25, tier: pooled('a') }), load({ accounts: 38, tier: pooled('b') })]
    expect(staffTiers(half, PRODUCTIVE).pools).toEqual([{ pool: 'shared', tiers: ['a', 'b'], csms: 2 }])
    const small = [load({ accounts: 10, tier: pooled('a') }), load({ accounts: 15, tier: pooled('b') })]
    expect(staffTiers(small, PRODUCTIVE).csms).toBe(1)
    expect(staffTiers(small.map(dedicated), PRODUCTIVE).csms).toBe(2)
  })

  test('a pool never needs more than its tiers apart, nor less than its work', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(500), fc.nat(20_000)), { maxLength: 6 }), (loads) => {
        const together = loads.map(([accounts, hours], index) =>
          load({ accounts, hours, tier: pooled(`t${index}`) }),
        )
        const pool = staffTiers(together, PRODUCTIVE).csms
        expect(pool).toBeLessThanOrEqual(staffTiers(together.map(dedicated), PRODUCTIVE).csms)
        // Oracle in twelve-digit whole numbers: Σ max(accounts / 50, hours / 1288) in units of 1 / 32,200.
        const units = loads.reduce((sum, [accounts, hours]) => sum + Math.max(accounts * 644, hours * 25), 0)
        expect(pool).toBe(Math.ceil(units / 32_200))
      }),
    )
  })
})

describe('[P7] what the people cost', () => {
  test('nine people at 150,000 and what 100 accounts cost beside them', () => {
    const tier = aTier({ cost: { sharedMinor: 60_000, technologyMinor: 20_000 } })
    const [staffed] = staffTiers([load({ accounts: 100, tier })], PRODUCTIVE).tiers
    expect(staffed).toMatchObject({ peopleCostMinor: 135_000_000, staffedCostMinor: 143_000_000 })
  })

  test('a program costs what it costs for however few, and is not run for nobody', () => {
    const tech = aTier({
      touch: 'tech',
      ratio: undefined,
      cost: { programMinor: 12_000_000, variableMinor: 5000 },
    })
    const cost = (accounts: number) =>
      staffTiers([load({ accounts, tier: tech })], PRODUCTIVE).tiers[0]!.staffedCostMinor
    expect([cost(0), cost(1), cost(7)]).toEqual([0, 12_005_000, 12_035_000])
  })

  test('the pool’s people are shared back by need, and no minor unit is lost', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(300), { minLength: 1, maxLength: 6 }), (accounts) => {
        const loads = accounts.map((count, index) => load({ accounts: count, tier: pooled(`t${index}`) }))
        const { tiers, csms } = staffTiers(loads, PRODUCTIVE)
        const people = tiers.reduce((sum, tier) => sum + toNumber(tier.csms), 0)
        expect(people).toBeCloseTo(csms, 9)
        expect(tiers.reduce((sum, tier) => sum + tier.peopleCostMinor, 0)).toBe(csms * 15_000_000)
      }),
    )
  })

  test('a third and two thirds of one person', () => {
    const loads = [load({ accounts: 5, tier: pooled('a') }), load({ accounts: 10, tier: pooled('b') })]
    const { tiers } = staffTiers(loads, PRODUCTIVE)
    expect(tiers.map(({ csms }) => csms)).toEqual([fraction(1n, 3n), fraction(2n, 3n)])
    expect(tiers.map(({ peopleCostMinor }) => peopleCostMinor)).toEqual([5_000_000, 10_000_000])
  })
})

function load({
  accounts,
  hours = 0,
  tier = aTier(),
}: {
  accounts: number
  hours?: number
  tier?: TierLoad['tier']
}): TierLoad {
  return { tier, accounts, hours: exact(hours) }
}

function pooled(id: string): TierLoad['tier'] {
  return aTier({ id, touch: 'low', ratio: aRatio(50), pool: 'shared' })
}

function dedicated(load: TierLoad): TierLoad {
  return { ...load, tier: { ...load.tier, pool: undefined } }
}
