import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Account, anAccount } from '../account/account.ts'
import { type Day, dayOf } from '../kernel/day.ts'
import { exact, toNumber } from '../kernel/exact.ts'
import { aCadence, aServiceLevel } from '../model/a-service-level.ts'
import { aTier } from '../service/a-tier.ts'
import { aCapacityModel, demandOf } from './a-capacity-model.ts'
import { csmHours, csmHoursOfYear, demandByMonth, type TierDemand, type WorkKind } from './demand-by-month.ts'
import { hoursByKind } from './hours-by-kind.ts'
import { tallyAccounts } from './tally-accounts.ts'

const asOf = dayOf(2025, 3, 15)!
const MONTHLY = aCadence({ everyDays: 365 / 12 })

describe('[P4] demand by month', () => {
  test('an hour a month for ten accounts, two of them red, is eleven hours every month', () => {
    const model = aCapacityModel([aTier({ service: aServiceLevel({ cadences: [MONTHLY] }) })])
    const accounts = many(10, (index) => ({ health: index < 2 ? 20 : 80 }))
    expect(byMonth(demandOf(model, { asOf, accounts }), 'success')).toEqual(new Array(12).fill(11))
  })

  test('an account that starts in June is onboarded and served from the month of its start', () => {
    const onboarding = { kind: 'custom', hours: 40, who: 'csm' } as const
    const model = aCapacityModel([aTier({ service: aServiceLevel({ cadences: [MONTHLY], onboarding }) })])
    const demand = demandOf(model, { asOf, accounts: many(1, () => ({ startOn: dayOf(2025, 6, 20)! })) })
    expect(byMonth(demand, 'success')).toEqual([0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1])
    expect(byMonth(demand, 'onboarding')).toEqual([0, 0, 0, 40, 0, 0, 0, 0, 0, 0, 0, 0])
  })

  test('an account that starts today is onboarded now, one that starts after the year takes nothing in it', () => {
    const onboarding = { kind: 'custom', hours: 40, who: 'csm' } as const
    const model = aCapacityModel([aTier({ service: aServiceLevel({ cadences: [MONTHLY], onboarding }) })])
    const hoursOf = (startOn: Day) =>
      toNumber(csmHoursOfYear(demandOf(model, { asOf, accounts: many(1, () => ({ startOn })) })))
    expect([asOf - 1, asOf, dayOf(2026, 3, 14)!, dayOf(2026, 3, 15)!].map(hoursOf)).toEqual([12, 52, 41, 0])
  })

  test('accounts still to be won are onboarded by specialists and served by CSMs', () => {
    const onboarding = { kind: 'templated', hours: 8, who: 'specialist' } as const
    const model = aCapacityModel([aTier({ service: aServiceLevel({ cadences: [MONTHLY], onboarding }) })])
    const newAccounts = [[0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0.5].map(exact)]
    const tallies = tallyAccounts(model, asOf).tallies()
    const demand = demandByMonth({ model, tallies, newAccounts })[0]!
    expect(byMonth(demand, 'success')).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 2.5])
    expect(hoursByKind([demand]).onboarding).toEqual({ csm: 0, others: 20 })
  })

  test('saves of the red accounts are worked off in three months, or in the days of the model’s risk promotion', () => {
    const tiers = [aTier({ service: aServiceLevel({ saveHours: 6 }) })]
    const accounts = many(4, () => ({ health: 10 }))
    const usual = aCapacityModel(tiers)
    expect(byMonth(demandOf(usual, { asOf, accounts }), 'save')).toEqual([8, 8, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0])
    const risk = { days: 30, floorMinor: undefined, calmDays: 30, coolDownDays: 90 }
    const quick = { ...usual, movement: { ...usual.movement, risk } }
    expect(byMonth(demandOf(quick, { asOf, accounts }), 'save')[0]).toBe(24)
  })

  test('a renewal that Sales owns takes no CSM hours', () => {
    const service = aServiceLevel({ renewalHours: 8 })
    const accounts = many(3, () => ({}))
    const hours = (renewalOwner: 'csm' | 'sales') =>
      hoursByKind([demandOf(aCapacityModel([aTier({ service, renewalOwner })]), { asOf, accounts })]).renewal
    expect(hours('csm')).toEqual({ csm: 24, others: 0 })
    expect(hours('sales')).toEqual({ csm: 0, others: 24 })
  })

  test('the months are the sum over accounts, each looked at alone', () => {
    const service = aServiceLevel({
      cadences: [MONTHLY, aCadence({ activity: 'training', everyDays: 73, minutes: 90 })],
      reactiveHours: 3,
      onboarding: { kind: 'custom', hours: 12, who: 'csm' },
      renewalHours: 5,
      saveHours: 9,
    })
    const model = aCapacityModel([aTier({ service })])
    const anyDay = fc.option(fc.integer({ min: asOf - 1500, max: asOf + 600 }), { nil: undefined })
    const anyHealth = fc.option(fc.nat(100), { nil: undefined })
    const anyAccounts = fc.array(fc.record({ startOn: anyDay, renewalOn: anyDay, health: anyHealth }), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(anyAccounts, (known) => {
        const accounts = many(known.length, (index) => known[index]!)
        const together = demandOf(model, { asOf, accounts }).months.map((month) => toNumber(csmHours(month)))
        const alone = accounts.map((account) => demandOf(model, { asOf, accounts: [account] }).months)
        for (const [month, hours] of together.entries()) {
          expect(hours).toBeCloseTo(
            alone.reduce((sum, months) => sum + toNumber(csmHours(months[month]!)), 0),
            6,
          )
        }
      }),
    )
  })

  test('accounts that are there all year take 12 × their workload plus one renewal each, in whatever month', () => {
    const service = aServiceLevel({ cadences: [MONTHLY], reactiveHours: 4, renewalHours: 8 })
    const model = aCapacityModel([aTier({ service })])
    fc.assert(
      fc.property(fc.array(fc.integer({ min: asOf - 3000, max: asOf + 364 })), (renewals) => {
        const accounts = many(renewals.length, (index) => ({ renewalOn: renewals[index]! }))
        const year = toNumber(csmHoursOfYear(demandOf(model, { asOf, accounts })))
        expect(year).toBeCloseTo(renewals.length * (12 + 4 + 8), 9)
      }),
    )
  })
})

describe('[P5] the month of a renewal', () => {
  const renewals = (renewalOn: Day | undefined) => {
    const tally = tallyAccounts(aCapacityModel([aTier()]), asOf)
    tally.add(anAccount({ id: 'A', ...(renewalOn === undefined ? {} : { renewalOn }) }), 0)
    return tally.tallies()[0]!
  }

  test.each([
    ['ahead', dayOf(2025, 5, 15)!, 2],
    ['of last year comes again on its anniversary', dayOf(2024, 2, 1)!, 10],
    ['of 29 February falls on the 28th of a common year', dayOf(2024, 2, 29)!, 11],
    ['of long ago, later in the year', dayOf(2019, 12, 31)!, 9],
    ['on the day itself', asOf, 0],
  ])('%s', (_, renewalOn, month) => {
    expect(renewals(renewalOn).renewalsByMonth.indexOf(1)).toBe(month)
  })

  test('beyond the twelve months it is in none', () => {
    expect(renewals(dayOf(2026, 3, 15)!).renewalsByMonth).toEqual(new Array(12).fill(0))
  })

  test('unknown, it is spread evenly', () => {
    expect(renewals(undefined).renewalsUnknown).toBe(1)
    const model = aCapacityModel([aTier({ service: aServiceLevel({ renewalHours: 6 }) })])
    const demand = demandOf(model, { asOf, accounts: many(2, () => ({})) })
    expect(byMonth(demand, 'renewal')).toEqual(new Array(12).fill(1))
  })
})

function many(count: number, known: (index: number) => Partial<Account>): Account[] {
  return Array.from({ length: count }, (_, index) => anAccount({ id: `A${index}`, ...known(index) }))
}

function byMonth({ months }: TierDemand, kind: WorkKind): number[] {
  return months.map((month) => toNumber(month[kind].csm))
}
