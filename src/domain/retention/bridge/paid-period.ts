import type { Day } from '../../kernel/day.ts'

/** What one customer pays in a stretch of time, [from, until). */
export type PaidPeriod = {
  readonly customer: string
  readonly from: Day
  /** The first day on which it no longer holds; undefined: it still does. */
  readonly until: Day | undefined
  /** By the month (or by the year, where everything is shown so). */
  readonly amountMinor: number
}

/** The day of a month on which an amount must hold to count in it: its first, or its last. */
export type Snapshot = 'start' | 'end'
