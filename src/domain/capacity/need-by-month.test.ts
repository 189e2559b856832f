import { describe, expect, test } from 'vitest'
import { anAccount } from '../account/account.ts'
import { dayOf } from '../kernel/day.ts'
import { aCadence, aServiceLevel } from '../model/a-service-level.ts'
import { aRatio, aTier } from '../service/a-tier.ts'
import { aCapacityModel } from './a-capacity-model.ts'
import { needByMonth } from './need-by-month.ts'
import { tallyAccounts } from './tally-accounts.ts'

const asOf = dayOf(2025, 1, 1)!

function needFor(model: ReturnType<typeof aCapacityModel>, accounts: number, in12Months: number) {
  const tallying = tallyAccounts(model, asOf)
  for (let index = 0; index < accounts; index++) tallying.add(anAccount({ id: `${index}` }), 0)
  return needByMonth({ model, tallies: tallying.tallies(), accountsIn12Months: in12Months })
}

describe('[P10] people needed while the company grows', () => {
  test('24 accounts at 1:12 that are to be 60: three more a month', () => {
    const model = aCapacityModel([aTier({ ratio: aRatio(12) })])
    expect(needFor(model, 24, 60)).toEqual([3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5])
  })

  test('without growth every month needs what the mean month does', () => {
    const model = aCapacityModel([aTier({ ratio: aRatio(12) })])
    expect(needFor(model, 24, 24)).toEqual(new Array(12).fill(2))
    expect(needFor(model, 24, 10)).toEqual(new Array(12).fill(2))
  })

  test('hours of those who are won count, their onboarding too', () => {
    // Four hours a year for each account, and 106 of onboarding for the one that is won in a month.
    const service = aServiceLevel({
      cadences: [aCadence({ everyDays: 365 / 12, minutes: 20 })],
      onboarding: { kind: 'custom', hours: 106, who: 'csm' },
    })
    const model = aCapacityModel([aTier({ service, ratio: aRatio(1000) })])
    // 4 + 12 × 106 + 4 for each that is won: 1,288 in the third month, and more than one person from the fourth on.
    expect(needFor(model, 1, 13)).toEqual([1, 1, 1, ...new Array(9).fill(2)])
  })
})
