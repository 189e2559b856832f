import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aCsm } from '../account/a-csm.ts'
import { dayOf } from '../kernel/day.ts'
import { aCapacityModel } from './a-capacity-model.ts'
import { capacityOfCsm } from './capacity-of-csm.ts'
import { countFunctions, functionOfRole } from './function-of-role.ts'
import { matchCapacity } from './match-capacity.ts'
import { supplyTeam } from './supply-team.ts'

const asOf = dayOf(2025, 3, 15)!
const { people } = aCapacityModel([])

describe('[P15] what a role does', () => {
  test.each([
    ['CSM', 'success'],
    ['Senior Customer Success Manager', 'success'],
    [undefined, 'success'],
    ['Head of Customer Success', 'leadership'],
    ['VP Customer Success', 'leadership'],
    ['CS Operations Manager', 'operations'],
    ['Onboarding Specialist', 'onboarding'],
    ['implementation_consultant', 'onboarding'],
    ['Support Engineer', 'support'],
    ['Key Account Manager', 'account_management'],
    ['Renewals Manager', 'account_management'],
    ['Trainer', 'services'],
    ['Professional Services', 'services'],
    ['Account Executive', 'sales'],
    ['Leiter Kundenerfolg', 'leadership'],
    ['Kundensupport', 'support'],
    ['Vertrieb', 'sales'],
    ['Diretora de Sucesso do Cliente', 'leadership'],
    ['Suporte técnico', 'support'],
    ['Gerente de contas', 'account_management'],
    ['カスタマーサクセス', 'success'],
    ['カスタマーサポート', 'support'],
    ['営業', 'sales'],
    ['Pengurus Kejayaan Pelanggan', 'success'],
    ['Sokongan pelanggan', 'support'],
  ])('%s: %s', (role, expected) => {
    expect(functionOfRole(role)).toBe(expected)
  })

  test('a team counted by function', () => {
    const counts = countFunctions([{ role: 'CSM' }, { role: undefined }, { role: 'Support' }])
    expect(counts).toMatchObject({ success: 2, support: 1, onboarding: 0 })
  })
})

describe('[P16] capacity of one person', () => {
  test('of whom nothing is said: a whole one, ramped', () => {
    expect(capacityOfCsm(aCsm(), people, asOf)).toEqual({ hoursPerYear: 1288, fullFte: 1, presentFte: 1 })
  })

  test('20 hours a week at the same share are half of one', () => {
    expect(capacityOfCsm(aCsm({ hoursPerWeek: 20 }), people, asOf)).toMatchObject({
      fullFte: 0.5,
      presentFte: 0.5,
    })
  })

  test('a share of her own replaces the utilisation', () => {
    expect(capacityOfCsm(aCsm({ productiveShare: 0.35 }), people, asOf).fullFte).toBeCloseTo(0.5, 12)
  })

  test('holidays are part of the six weeks; half a year away is more than that', () => {
    const holidays = [{ from: asOf + 10, until: asOf + 23 }]
    expect(capacityOfCsm(aCsm({ leave: holidays }), people, asOf).hoursPerYear).toBe(1288)
    const long = [
      { from: asOf + 10, until: asOf + 120 },
      { from: asOf + 100, until: asOf + 191 },
      { from: asOf + 600, until: asOf + 700 },
    ]
    // 182 days are 26 weeks, the overlap counted once: 26 × 40 × 0.7.
    expect(capacityOfCsm(aCsm({ leave: long }), people, asOf).hoursPerYear).toBeCloseTo(728, 9)
  })

  test('who is away today gives nothing today', () => {
    const leave = [{ from: asOf - 3, until: asOf }]
    expect(capacityOfCsm(aCsm({ leave }), people, asOf).presentFte).toBe(0)
    expect(capacityOfCsm(aCsm({ leave }), people, asOf + 1).presentFte).toBe(1)
  })

  test.each([
    ['starts tomorrow', { startOn: asOf + 1 }, 0],
    ['started today', { startOn: asOf }, 0.25],
    ['in the third month', { startOn: asOf - 75 }, 0.75],
    ['long there', { startOn: asOf - 400 }, 1],
    ['as the file says, whatever the start', { startOn: asOf - 400, ramp: 0.6 }, 0.6],
  ])('ramp: %s', (_, known, present) => {
    const capacity = capacityOfCsm(aCsm(known), people, asOf)
    expect([capacity.fullFte, capacity.presentFte]).toEqual([1, present])
  })
})

describe('[P17] the team where it is needed', () => {
  const staffing = (high: number, pool: number) => ({
    tiers: [
      aTierStaffing({ tier: 'high', csmsNeeded: high }),
      aTierStaffing({ tier: 'low', pool: 'pooled' }),
    ],
    pools: [{ pool: 'pooled', tiers: ['low'], csmsNeeded: pool, peakCsmsNeeded: pool }],
  })
  const supply = (team: ReturnType<typeof aCsm>[], high: number, pool: number) =>
    supplyTeam({ team, people, asOf, staffing: staffing(high, pool) })

  test('people who can do both go where those who cannot are missing', () => {
    const team = [aCsm({ tiers: ['high'] }), aCsm({ tiers: ['high', 'low'] }), aCsm()]
    const supplied = supply(team, 1, 2)
    expect(supplied.units.map(({ unit, fullFte, openings }) => [unit, fullFte, openings])).toEqual([
      ['high', 1, 0],
      ['pooled', 2, 0],
    ])
    expect(supplied).toMatchObject({ people: 3, flexibleFte: 0, openings: 0 })
  })

  test('what is missing is opened in whole people, what is there too much stays visible', () => {
    const team = [
      aCsm({ tiers: ['high'] }),
      aCsm({ tiers: ['high'] }),
      aCsm({ tiers: ['low'], hoursPerWeek: 20 }),
    ]
    const supplied = supply(team, 1, 3)
    expect(supplied.units.map(({ fullFte, openings }) => [fullFte, openings])).toEqual([
      [2, 0],
      [0.5, 3],
    ])
  })

  test('three people of a third each leave nothing open', () => {
    const third = aCsm({ tiers: ['low'], hoursPerWeek: 40 / 3 })
    expect(supply([third, third, third], 0, 1).openings).toBe(0)
  })

  test('support and sales of the team file are no CSMs; who is new counts little today', () => {
    const team = [aCsm({ role: 'Support' }), aCsm({ role: 'AE' }), aCsm({ tiers: ['high'], startOn: asOf })]
    const supplied = supply(team, 1, 0)
    expect(supplied).toMatchObject({ people: 1, fullFte: 1, presentFte: 0.25 })
    expect(supplied.units[0]).toMatchObject({ fullFte: 1, presentFte: 0.25, openings: 0 })
  })

  test('people for whom no unit has a need are flexible', () => {
    expect(supply([aCsm(), aCsm()], 1, 0).flexibleFte).toBe(1)
  })
})

test('[P17] no way of sending people meets more need, all ways tried', () => {
  const anyOffers = fc.array(
    fc.record({ amount: fc.nat(2), places: fc.uniqueArray(fc.nat(2), { maxLength: 3 }) }),
    { maxLength: 4 },
  )
  const anyNeeds = fc.array(fc.nat(4), { minLength: 3, maxLength: 3 })
  fc.assert(
    fc.property(anyOffers, anyNeeds, (offers, needs) => {
      const given = matchCapacity(offers, needs)
      for (const [offer, { amount, places }] of offers.entries()) {
        const parts = given[offer]!
        expect(parts.reduce((sum, part) => sum + part, 0)).toBeLessThanOrEqual(amount)
        for (const [place, part] of parts.entries()) {
          expect(part).toBeGreaterThanOrEqual(0)
          if (!places.includes(place)) expect(part).toBe(0)
        }
      }
      for (const [place, need] of needs.entries()) {
        expect(given.reduce((sum, parts) => sum + parts[place]!, 0)).toBeLessThanOrEqual(need)
      }
      expect(given.flat().reduce((sum, part) => sum + part, 0)).toBe(mostMet(offers, needs))
    }),
  )
})

/** Oracle: sends the units of the offers one by one to every place they may go to, or nowhere. */
function mostMet(
  offers: readonly { amount: number; places: readonly number[] }[],
  needs: readonly number[],
): number {
  const units = offers.flatMap(({ amount, places }) => new Array<readonly number[]>(amount).fill(places))
  const best = (index: number, open: readonly number[]): number =>
    index === units.length
      ? 0
      : Math.max(
          best(index + 1, open),
          ...units[index]!.filter((place) => open[place]! > 0).map(
            (place) => 1 + best(index + 1, open.with(place, open[place]! - 1)),
          ),
        )
  return best(0, needs)
}

function aTierStaffing(known: { tier: string; pool?: string; csmsNeeded?: number }) {
  return {
    pool: undefined,
    csmsNeeded: 0,
    accounts: 0,
    hours: 0,
    hoursByMonth: [],
    hoursByKind: {} as never,
    peakMonth: 0,
    peakHours: 0,
    need: 0,
    boundBy: undefined,
    peakCsmsNeeded: undefined,
    peopleCostMinor: 0,
    staffedCostMinor: 0,
    ratio: undefined,
    ...known,
  }
}
