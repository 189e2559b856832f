import type { Account } from '../account/account.ts'
import { accountHours } from '../capacity/account-hours.ts'
import { MONTHS } from '../capacity/months-ahead.ts'
import type { Day } from '../kernel/day.ts'
import type { Model } from '../model/model.ts'

type Worked = Pick<Account, 'health' | 'startOn' | 'renewalOn'>

/**
 * [N3] Hours of the tier's own people that one account takes in the twelve months ahead, as capacity counts them: cadences and
 * reactive work with the uplift while red, onboarding that is still to come, the renewal that falls due, the save of a red one.
 */
export function bookHours(
  model: Pick<Model, 'tiers' | 'people' | 'health' | 'movement'>,
  asOf: Day,
): (account: Worked, tier: number) => number {
  const add = accountHours(model, asOf)
  const months = new Float64Array(MONTHS)
  return (account, tier) => {
    add(account, tier, months.fill(0))
    return months.reduce((sum, hours) => sum + hours, 0)
  }
}
