import type { Day } from '../../domain/kernel/day.ts'
import { ProblemError } from '../problem.ts'

/** Nobody is away for longer and comes back to the same book. */
const MOST_DAYS = 366

/** Refuses days that end before they begin, or last for more than a year. */
export function mustBeDays({ from, until }: { readonly from: Day; readonly until: Day }): void {
  if (until >= from && until - from < MOST_DAYS) return
  const values = { fromDay: from, untilDay: until }
  throw new ProblemError([{ code: 'cover-days', path: 'until', values }])
}
