import { type Day, parseDay } from '../../../../domain/kernel/day.ts'

const DAY_MILLISECONDS = 86_400_000
const WEEK = 7

/** The calendar day where the reader sits. */
export function calendarDay(now: Date): Day {
  return Math.floor(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / DAY_MILLISECONDS)
}

export type Elapsed =
  | { readonly state: 'before' }
  | { readonly state: 'over' }
  /** In the first of so many: weeks where there are two or more of them, else days. */
  | {
      readonly state: 'during'
      readonly unit: 'week' | 'day'
      readonly at: number
      readonly all: number
    }

/** How far the treatment is on a day. `endsOn` is the first day after it. */
export function elapsedOn(
  today: Day,
  protocol: { readonly startsOn: string; readonly endsOn: string },
): Elapsed {
  const from = parseDay(protocol.startsOn)!
  const until = parseDay(protocol.endsOn)!
  if (today < from) return { state: 'before' }
  if (today >= until) return { state: 'over' }
  const days = until - from
  const size = days < 2 * WEEK ? 1 : WEEK
  return {
    ...{ state: 'during', unit: size === 1 ? 'day' : 'week' },
    at: Math.floor((today - from) / size) + 1,
    all: Math.ceil(days / size),
  }
}
