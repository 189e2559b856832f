import type { Account } from '../account/account.ts'
import { healthBandOf } from '../account/field-catalogue.ts'
import { calendarOf, type Day, dayOf } from '../kernel/day.ts'
import type { Model } from '../model/model.ts'
import { MONTHS, monthIndex, monthsAhead } from './months-ahead.ts'

/** What the demand of one tier follows from: counts only, so that a million accounts stay a few numbers. */
export type TierTally = {
  readonly accounts: number
  readonly redAccounts: number
  /** Accounts that start on the as-of day or later, by month; `startsLater` begin after the twelve months. */
  readonly startsByMonth: readonly number[]
  readonly startsLater: number
  readonly renewalsByMonth: readonly number[]
  /** Accounts whose renewal day is not known: they renew once, in no known month. */
  readonly renewalsUnknown: number
}

type Counted = Pick<Account, 'health' | 'startOn' | 'renewalOn'>

/** Counts accounts one by one, per tier (its index in the model), for the twelve months from a day. */
export function tallyAccounts(
  { tiers, health }: Pick<Model, 'tiers' | 'health'>,
  asOf: Day,
): {
  readonly add: (account: Counted, tier: number) => void
  readonly tallies: () => readonly TierTally[]
} {
  const months = monthsAhead(asOf)
  const { year } = calendarOf(asOf)
  const counts = tiers.map(() => ({
    accounts: 0,
    redAccounts: 0,
    startsByMonth: zeros(),
    startsLater: 0,
    renewalsByMonth: zeros(),
    renewalsUnknown: 0,
  }))
  return {
    add: (account, tier) => {
      const count = counts[tier]!
      count.accounts++
      if (healthBandOf(account.health, health) === 'red') count.redAccounts++
      const { startOn, renewalOn } = account
      if (startOn !== undefined && startOn >= asOf) {
        const month = monthIndex(months, startOn)
        if (month === undefined) count.startsLater++
        else count.startsByMonth[month]!++
      }
      if (renewalOn === undefined) count.renewalsUnknown++
      else {
        const month = monthIndex(months, renewalAhead(renewalOn, { asOf, year }))
        if (month !== undefined) count.renewalsByMonth[month]!++
      }
    },
    tallies: () => counts,
  }
}

/**
 * [P5] The next renewal from a day (in its year) on: a renewal day that has passed comes again on its next anniversary, 29 February
 * on the 28th of a common year.
 */
export function renewalAhead(day: Day, { asOf, year }: { readonly asOf: Day; readonly year: number }): Day {
  if (day >= asOf) return day
  const { month, date } = calendarOf(day)
  const thisYear = dayOf(year, month, date) ?? dayOf(year, month, 28)!
  return thisYear >= asOf ? thisYear : (dayOf(year + 1, month, date) ?? dayOf(year + 1, month, 28)!)
}

function zeros(): number[] {
  return new Array<number>(MONTHS).fill(0)
}
