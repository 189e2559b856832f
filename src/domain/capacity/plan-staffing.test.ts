import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anAccount } from '../account/account.ts'
import { dayOf } from '../kernel/day.ts'
import { exact, toNumber } from '../kernel/exact.ts'
import { aModel } from '../model/a-model.ts'
import { aCadence, aServiceLevel } from '../model/a-service-level.ts'
import { workloadHours } from '../model/workload-hours.ts'
import { aRatio, aTier } from '../service/a-tier.ts'
import { aCapacityModel, demandOf } from './a-capacity-model.ts'
import { compareRatio } from './compare-ratio.ts'
import { demandByMonth } from './demand-by-month.ts'
import { planStaffing } from './plan-staffing.ts'
import { tallyAccounts } from './tally-accounts.ts'

const asOf = dayOf(2025, 1, 1)!

describe('[P8] the ratio that the workload implies', () => {
  const compared = (minutes: number, redAccounts = 0) =>
    compareRatio({
      tier: aTier({ service: aServiceLevel({ cadences: [aCadence({ everyDays: 365 / 12, minutes })] }) }),
      accounts: 10,
      redAccounts,
      people: { redUplift: 0.5 },
      productiveHours: exact(1200),
    })!

  test('1,200 hours against 100 hours an account are 1:12 and fit', () => {
    expect(compared(500)).toEqual({
      impliedRatio: 12,
      declaredRatio: 12,
      differenceShare: 0,
      isMismatch: false,
    })
  })

  test('exactly 25 % apart still fits, beyond it does not, on both sides', () => {
    expect(compared(400)).toMatchObject({ impliedRatio: 15, differenceShare: 0.25, isMismatch: false })
    expect(compared(399)).toMatchObject({ isMismatch: true })
    expect(compared(668)).toMatchObject({ isMismatch: true })
  })

  test('red accounts weigh more: two in ten at +50 % make 10 % more work', () => {
    expect(compared(500, 2).impliedRatio).toBeCloseTo(12 / 1.1, 12)
  })

  test('accounts without work imply nothing', () => {
    const idle = { tier: aTier(), accounts: 1, redAccounts: 0, people: { redUplift: 0.5 } }
    expect(compareRatio({ ...idle, productiveHours: exact(1288) })).toBeUndefined()
  })

  test('implied ratio × workload is the productive year', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 600 }),
        fc.integer({ min: 1, max: 365 }),
        (minutes, everyDays) => {
          const service = aServiceLevel({ cadences: [aCadence({ minutes, everyDays })], reactiveHours: 2.5 })
          const tier = aTier({ service })
          const people = { redUplift: 0.5 }
          const { impliedRatio } = compareRatio({
            tier,
            accounts: 3,
            redAccounts: 0,
            people,
            productiveHours: exact(1288),
          })!
          const workload = toNumber(workloadHours(service, { isRed: false, ...people }))
          expect(impliedRatio * workload).toBeCloseTo(1288, 8)
        },
      ),
    )
  })
})

describe('[P9] the mean staffs, the peak warns', () => {
  const service = aServiceLevel({ cadences: [aCadence({ everyDays: 365 / 12 })], renewalHours: 100 })
  const model = aCapacityModel([aTier({ service, ratio: aRatio(50) })])
  const accounts = Array.from({ length: 24 }, (_, index) =>
    anAccount({ id: `A${index}`, renewalOn: dayOf(2025, 6, 10)! }),
  )
  const staffing = planStaffing(model, [demandOf(model, { asOf, accounts })])
  const [tier] = staffing.tiers

  test('24 renewals of 100 hours in June: 2,688 hours in the year, 2,424 of them in one month', () => {
    expect(tier).toMatchObject({ hours: 2688, peakMonth: 5, peakHours: 29_088, boundBy: 'hours' })
    expect(tier!.hoursByMonth).toEqual([24, 24, 24, 24, 24, 2424, 24, 24, 24, 24, 24, 24])
  })

  test('three people by the mean, 23 if every month were June', () => {
    expect(staffing).toMatchObject({ productiveHours: 1288, csmsNeeded: 3, peakCsmsNeeded: 23 })
    expect(tier).toMatchObject({ csmsNeeded: 3, peakCsmsNeeded: 23, staffedCostMinor: 45_000_000 })
  })

  test('a pool has one worst month: peaks in different months do not add up', () => {
    const pooled = (id: string) => aTier({ id, service, ratio: aRatio(50), pool: 'shared' })
    const both = aCapacityModel([pooled('a'), pooled('b')])
    const june = demandOf(both, { asOf, accounts })
    const july = demandOf(aCapacityModel([pooled('b')]), {
      asOf,
      accounts: accounts.map((account) => ({ ...account, renewalOn: dayOf(2025, 7, 10)! })),
    })
    const shared = planStaffing(both, [june, july])
    // 2 × 2.087 people by the mean; in June 2,424 × 12 / 1,288 = 22.58 and 24 / 50 = 0.48 of the quiet tier.
    expect(shared.pools).toEqual([{ pool: 'shared', tiers: ['a', 'b'], csmsNeeded: 5, peakCsmsNeeded: 24 }])
    expect(shared.peakCsmsNeeded).toBe(24)
    expect(shared.tiers.map(({ peakCsmsNeeded }) => peakCsmsNeeded)).toEqual([undefined, undefined])
  })

  test('a model without tiers staffs nobody', () => {
    expect(planStaffing(aCapacityModel([]), [])).toMatchObject({
      csmsNeeded: 0,
      peakCsmsNeeded: 0,
      tiers: [],
    })
  })
})

describe('[P6] the default model staffs as its ratios say', () => {
  test.each([
    { tier: 0, ratio: 12 },
    { tier: 1, ratio: 50 },
  ])('full books at 1:$ratio take one CSM each, renewals included', ({ tier, ratio }) => {
    const model = aModel()
    for (const csms of [1, 2, 5, 42]) {
      const tallying = tallyAccounts(model, asOf)
      for (let index = 0; index < csms * ratio; index++) tallying.add(anAccount({ id: `${index}` }), tier)
      const staffing = planStaffing(model, demandByMonth({ model, tallies: tallying.tallies() }))
      expect(staffing.tiers[tier]).toMatchObject({ csmsNeeded: csms, boundBy: 'ratio' })
    }
  })
})
