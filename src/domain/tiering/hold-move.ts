import { type Decision, FOREIGN, HELD } from './decision.ts'
import { openFieldOf } from './find-floor.ts'
import { isFrozen, isInPilot, isStayShort } from './hold-for-time.ts'
import { REASON } from './tiering.ts'

/** Steps that need no stay: they are limited in time by themselves, or come from a new model. */
const FREE_OF_STAY: ReadonlySet<number> = new Set([
  REASON.risk,
  REASON.risk_ended,
  REASON.pin_ended,
  REASON.model_change,
])

/**
 * Holds a composed move back where a rule of time, a pilot or an open floor does, whatever step made it; true when held, and then
 * everything is as before. The steadiness of the base has already been counted in.
 */
export function holdMove(decision: Decision): boolean {
  const { current, tier, from, reason, facts } = decision
  const isDown = from !== FOREIGN && tier > from
  let held = 0
  if (isDown && decision.baseBefore !== from && openFieldOf(current?.reason, facts) !== undefined) {
    held |= HELD.unknown_floor
  }
  const isFree = FREE_OF_STAY.has(reason) || decision.cause === REASON.model_change
  if (isDown && !isFree && isStayShort(decision)) held |= HELD.minimum_stay
  const isPromotion = reason === REASON.risk && !isDown
  if (!isPromotion && isFrozen(decision, isDown)) held |= HELD.renewal_freeze
  if (isInPilot(decision, isDown)) held |= HELD.pilot
  if (held === 0) return false
  decision.held |= held
  decision.wanted = tier
  decision.tier = from
  decision.base = decision.baseBefore
  decision.moves = false
  decision.reason = current?.reason === undefined ? REASON.entry : REASON[current.reason]
  return true
}
