import { type BookSize, bookSize, HOURS_SPREAD } from '../capacity/book-size.ts'
import type { Outlook } from './outlook.ts'

export type TierBookSize = BookSize & {
  readonly tier: string
  readonly hoursPerAccountMonth: number
  /** Assumed by touch: standard deviation / mean of an account's hours in a month. */
  readonly spread: number
  /** Target ratio of the model; undefined: nobody is assigned. */
  readonly ratio: number | undefined
}

/** [P22] The size of a book by tier at which a month is overloaded with at most this probability; tiers whose accounts take no hours are left out. */
export function bookSizes({ tiers, people }: Outlook, risk: number): TierBookSize[] {
  return tiers.flatMap(({ id, touch, ratio, hoursPerAccount }) => {
    const hoursPerAccountMonth = hoursPerAccount / 12
    const spread = HOURS_SPREAD[touch]
    const size = bookSize({ hoursPerAccountMonth, hoursPerMonth: people.productiveHours / 12, spread, risk })
    return size === undefined ? [] : [{ tier: id, hoursPerAccountMonth, spread, ratio, ...size }]
  })
}
