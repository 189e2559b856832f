import type { Words } from '../../../language/make-words.ts'
import { durationText } from './duration-text.ts'
import type { Pool } from './pool-queries.ts'

const HOUR = 3_600_000

/** The answer of the page: what waits, how long, which promises were kept, and who is there. */
export function tellPool(
  { text, locale, quote }: Pick<Words, 'text' | 'locale' | 'quote'>,
  pool: Pick<Pool, 'pool' | 'waiting' | 'waitingSince' | 'available' | 'people' | 'measured'>,
  now: string,
): string {
  const { waiting, waitingSince, available, people, measured } = pool
  return text('pools.answer', {
    ...{ name: quote(pool.pool), waiting, available, people },
    longest: waitingSince === null ? undefined : durationText(hoursBetween(waitingSince, now), locale),
    hasKept: measured.due > 0,
    keptShare: measured.due > 0 ? measured.kept / measured.due : undefined,
  })
}

export function hoursBetween(from: string, until: string): number {
  return (Date.parse(until) - Date.parse(from)) / HOUR
}

/** The strictest promise of a pool's tiers, in hours. */
export function promiseOf({ tiers }: Pick<Pool, 'tiers'>): number | undefined {
  const hours = tiers.flatMap(({ firstResponseHours }) => firstResponseHours ?? [])
  return hours.length === 0 ? undefined : Math.min(...hours)
}
