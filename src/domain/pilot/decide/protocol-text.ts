import { formatDay } from '../../kernel/day.ts'
import type { Protocol } from '../protocol.ts'

/**
 * [PT47] A protocol as text that is the same for the same protocol, whatever order its parts were written in: JSON with sorted keys,
 * two blanks of indent and a line break at the end. Its SHA-256 is what locks a pilot, so that anybody can check it.
 */
export function protocolText(protocol: Protocol): string {
  const { startsOn, endsOn } = protocol
  const dated = { ...protocol, startsOn: formatDay(startsOn), endsOn: formatDay(endsOn) }
  return `${JSON.stringify(sorted(dated), undefined, 2)}\n`
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, part]) => [key, sorted(part)]))
}
