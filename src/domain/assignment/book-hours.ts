import type { Account } from '../account/account.ts'
import { healthBandOf } from '../account/field-catalogue.ts'
import { csmHoursOfYear, demandByMonth } from '../capacity/demand-by-month.ts'
import { MONTHS, monthsAhead } from '../capacity/months-ahead.ts'
import { tallyAccounts } from '../capacity/tally-accounts.ts'
import type { Day } from '../kernel/day.ts'
import { toNumber } from '../kernel/exact.ts'
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
  const yearEnds = monthsAhead(asOf)[MONTHS]!
  const known = new Map<string, number>()
  return (account, tier) => {
    const { health, startOn, renewalOn } = account
    const isRed = healthBandOf(health, model.health) === 'red'
    const start = startOn === undefined || startOn < asOf ? 'begun' : startOn
    const renews = renewalOn === undefined || renewalOn < yearEnds
    const key = `${tier} ${isRed} ${start} ${renews}`
    const found = known.get(key)
    if (found !== undefined) return found
    const tally = tallyAccounts(model, asOf)
    tally.add(account, tier)
    const hours = toNumber(csmHoursOfYear(demandByMonth({ model, tallies: tally.tallies() })[tier]!))
    known.set(key, hours)
    return hours
  }
}
