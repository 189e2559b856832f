import { destination, type Logger, pino } from 'pino'
import type { LogLevel } from './settings.ts'

/** The log: one JSON document a line on stderr, so that stdout stays for what a person asked for. */
export function createLog(level: LogLevel): Logger {
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, formatters: { level: nameLevel } },
    destination({ fd: 2, sync: true }),
  )
}

/** Words instead of pino's numbers. */
function nameLevel(level: string): { readonly level: string } {
  return { level }
}
