import { types } from 'pg'
import { type Day, parseDay } from '../domain/kernel/day.ts'

const { INT8, DATE, NUMERIC, TIMESTAMPTZ, INTERVAL } = types.builtins

/** An instant as ISO 8601 in UTC with the microseconds of the database, say 2026-03-01T12:00:00.123456Z. */
export type Instant = string

/** How values that JavaScript has no type of its own for come out of the database, by type id. */
const PARSERS: ReadonlyMap<number, (text: string) => unknown> = new Map<number, (text: string) => unknown>([
  [INT8, parseWhole],
  [DATE, parseDate],
  [TIMESTAMPTZ, parseInstant],
  // Exact texts: whoever wants a float says so where the rounding does no harm.
  [NUMERIC, (text) => text],
  [INTERVAL, (text) => text],
])

/** The parsers as the driver asks for them; what is not in the list goes the driver's way. */
export const valueParsers = {
  getTypeParser(oid: number, format?: 'text' | 'binary'): (text: string) => unknown {
    const own = format === 'binary' ? undefined : PARSERS.get(oid)
    return own ?? types.getTypeParser(oid, format as 'text')
  },
}

/** A bigint as a number. Throws where a number would be another one. */
export function parseWhole(text: string): number {
  const whole = Number(text)
  if (!Number.isSafeInteger(whole)) throw new Error(`${text} is too large a number to be read exactly`)
  return whole
}

/** A date as a Day. Throws for infinity and for years before our era. */
export function parseDate(text: string): Day {
  const day = parseDay(text)
  if (day === undefined) throw new Error(`the date ${text} is not a day of our calendar`)
  return day
}

/** An instant in UTC in the one form in which the database gives it back. Throws for anything else. */
export function canonicalInstant(text: string): Instant {
  const match = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(?:\.(\d{1,6}))?Z$/.exec(text)
  if (match === null) throw new Error(`${text} is not an instant in UTC to the microsecond`)
  const fraction = (match[2] ?? '').replace(/0+$/, '')
  return fraction === '' ? `${match[1]}Z` : `${match[1]}.${fraction}Z`
}

/** A timestamptz of a session in UTC. Throws for infinity. */
export function parseInstant(text: string): Instant {
  const match = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2}(?:\.\d+)?)\+00$/.exec(text)
  if (match === null) throw new Error(`the instant ${text} is not one of our calendar in UTC`)
  return `${match[1]}T${match[2]}Z`
}
