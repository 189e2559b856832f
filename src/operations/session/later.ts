import type { Instant } from '../../store/value-parsers.ts'

export const MINUTE = 60
export const DAY = 86_400

/** The instant so many seconds after another, or before it. */
export function later(at: Instant, seconds: number): Instant {
  return new Date(Date.parse(at) + seconds * 1000).toISOString()
}
