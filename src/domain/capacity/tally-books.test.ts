import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aCsm } from '../account/a-csm.ts'
import { anAccount } from '../account/account.ts'
import { dayOf } from '../kernel/day.ts'
import { toNumber } from '../kernel/exact.ts'
import { aTier } from '../service/a-tier.ts'
import { aCapacityModel } from './a-capacity-model.ts'
import { capacityByMonth } from './capacity-by-month.ts'
import { capacityOfCsm } from './capacity-of-csm.ts'
import { csmHours, demandByMonth } from './demand-by-month.ts'
import { monthsAhead } from './months-ahead.ts'
import { tallyAccounts } from './tally-accounts.ts'
import { tallyBooks } from './tally-books.ts'

const asOf = dayOf(2026, 3, 15)!

const service = {
  ...aTier().service,
  reactiveHours: 3,
  renewalHours: 5,
  saveHours: 7,
  onboarding: { ...aTier().service.onboarding, hours: 11, who: 'csm' as const },
}
const tiers = [
  { ...aTier(), id: 'high', service },
  { ...aTier(), id: 'low', service: { ...service, reactiveHours: 1 } },
]
const model = aCapacityModel(tiers)

const accounts = fc.array(
  fc.record({
    id: fc.uuid(),
    tier: fc.constantFrom('high', 'low'),
    owner: fc.option(fc.constantFrom('CSM 01', 'CSM 02'), { nil: undefined }),
    health: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
    startOn: fc.option(fc.integer({ min: asOf - 400, max: asOf + 500 }), { nil: undefined }),
    renewalOn: fc.option(fc.integer({ min: asOf - 400, max: asOf + 500 }), { nil: undefined }),
  }),
  { maxLength: 40 },
)

test('[P23] the books of all owners take in each month what the tiers take', () => {
  fc.assert(
    fc.property(accounts, (list) => {
      const tally = tallyAccounts(model, asOf)
      for (const account of list) tally.add(account, account.tier === 'high' ? 0 : 1)
      const demand = demandByMonth({ model, tallies: tally.tallies() })
      const books = [...tallyBooks(list.map(anAccount), { model, asOf }).values()]
      for (let month = 0; month < 12; month++) {
        const ofBooks = books.reduce((sum, { hoursByMonth }) => sum + hoursByMonth[month]!, 0)
        const ofTiers = demand.reduce((sum, { months }) => sum + toNumber(csmHours(months[month]!)), 0)
        expect(ofBooks).toBeCloseTo(ofTiers, 6)
      }
      for (const [index] of tiers.entries()) {
        const ofBooks = books.reduce((sum, { hoursByTier }) => sum + hoursByTier[index]!, 0)
        const ofTier = demand[index]!.months.reduce((sum, month) => sum + toNumber(csmHours(month)), 0)
        expect(ofBooks).toBeCloseTo(ofTier, 6)
      }
    }),
  )
})

test('[P25] each owner has accounts, ARR and what is at risk; what nobody owns has a book of its own', () => {
  const tallied = tallyBooks(
    [
      { id: 'A', owner: 'CSM 01', tier: 'high', acvMinor: 100, health: 10, renewalOn: asOf + 90 },
      { id: 'B', owner: 'One', tier: 'low', acvMinor: 20, health: 10, renewalOn: asOf + 91 },
      { id: 'C', owner: 'CSM 01', tier: 'gone', health: 90, renewalOn: asOf },
      { id: 'D', tier: 'low', acvMinor: 7 },
    ].map(anAccount),
    { model, asOf, idOf: (owner) => (owner === 'One' ? 'CSM 01' : owner) },
  )
  const books = [...tallied.values()]
  expect(books.map(({ owner }) => owner)).toEqual(['CSM 01', undefined])
  expect(books[0]).toMatchObject({
    ...{ accounts: 3, arrMinor: 120, withoutAcv: 1, withoutTier: { accounts: 1, arrMinor: 0 } },
    byTier: [
      { accounts: 1, arrMinor: 100 },
      { accounts: 1, arrMinor: 20 },
    ],
    red: { accounts: 2, arrMinor: 120 },
    renewing: { accounts: 2, arrMinor: 100 },
    redRenewing: { accounts: 1, arrMinor: 100 },
  })
  expect(books[1]).toMatchObject({ accounts: 1, arrMinor: 7, red: { accounts: 0 } })
})

describe('[P24] capacity by month', () => {
  const { people } = model
  const sum = (hours: readonly number[]) => hours.reduce((all, each) => all + each, 0)
  const of = (known: Parameters<typeof aCsm>[0], endOn?: number) =>
    capacityByMonth(aCsm(known), { people, asOf, endOn })

  test('of who is ramped and stays adds up to the year, with any leave', () => {
    expect(sum(of({}))).toBeCloseTo(1288, 6)
    const spans = fc.array(
      fc
        .tuple(fc.integer({ min: asOf - 30, max: asOf + 400 }), fc.nat(60))
        .map(([from, days]) => ({ from, until: from + days })),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(spans, (leave) => {
        const year = capacityOfCsm(aCsm({ leave }), people, asOf).hoursPerYear
        expect(sum(of({ leave }))).toBeCloseTo(year, 6)
      }),
    )
  })

  test('is nothing in a month of leave, before the first day and after the last', () => {
    const [from, until] = monthsAhead(asOf).slice(2, 4)
    expect(of({ leave: [{ from: from!, until: until! - 1 }] })[2]).toBe(0)
    const started = of({ startOn: from! })
    expect(started.slice(0, 2)).toEqual([0, 0])
    expect(started[2]! / started[6]!).toBeCloseTo(0.25, 1)
    const leaving = of({}, from! - 1)
    expect(leaving[1]).toBeGreaterThan(0)
    expect(leaving.slice(2).every((hours) => hours === 0)).toBe(true)
  })

  test('ramps up from what is stated, month by month', () => {
    const steady = of({})
    const ramping = of({ ramp: 0.5 })
    expect(ramping.map((hours, month) => Math.round((hours / steady[month]!) * 100))).toEqual([
      ...[50, 75, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100],
    ])
  })
})
