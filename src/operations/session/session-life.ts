import type { Instant } from '../../store/value-parsers.ts'
import { DAY, later } from './later.ts'

const IDLE_SECONDS = 14 * DAY
const LONGEST_SECONDS = 90 * DAY

/** Until when a session lasts that was last seen at an instant: 14 days more, and 90 in all. */
export function sessionEnd(createdAt: Instant, seenAt: Instant): Instant {
  const [idle, longest] = [later(seenAt, IDLE_SECONDS), later(createdAt, LONGEST_SECONDS)]
  return Date.parse(idle) < Date.parse(longest) ? idle : longest
}
