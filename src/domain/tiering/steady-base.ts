import { attributeChange, isOtherModel } from './attribute-change.ts'
import { type Decision, HELD } from './decision.ts'
import { isFrozen, isStayShort } from './hold-for-time.ts'
import { NO_TIER, UNKNOWN } from './match-tier.ts'
import { REASON } from './tiering.ts'

/** The base of a placed account: where the conditions lead it, as far as the steadiness rules let it. */
export function steadyBase(decision: Decision): void {
  const { baseBefore, seat, tiering } = decision
  decision.base = baseBefore
  decision.cause = REASON.field_change
  if (seat.matched < 0) {
    decision.held |=
      seat.matched === UNKNOWN ? HELD.unknown : seat.matched === NO_TIER ? HELD.no_tier : HELD.several_tiers
  } else if (baseBefore < 0) {
    decision.base = seat.matched
    if (baseBefore !== UNKNOWN || isOtherModel(tiering, decision.current))
      decision.cause = REASON.model_change
  } else if (seat.matched !== baseBefore) {
    moveBase(decision)
  }
}

function moveBase(decision: Decision): void {
  const { baseBefore: from, seat, current } = decision
  const cause = attributeChange(decision.tiering, decision.facts, { from, seat, current })
  decision.cause = cause
  const target = cause === REASON.growth || cause === REASON.contraction ? passMargin(decision) : seat.matched
  if (target !== seat.matched) decision.held |= HELD.hysteresis
  if (target === from) return
  const isDown = target > from
  const isStaying = isDown && cause !== REASON.model_change && isStayShort(decision)
  const isBarred = isFrozen(decision, isDown)
  if (isStaying) decision.held |= HELD.minimum_stay
  if (isBarred) decision.held |= HELD.renewal_freeze
  if (!isStaying && !isBarred) decision.base = target
}

/** Contraction must leave the margin of the own tier behind; growth goes as high as the margins of the tiers entered let it. */
function passMargin(decision: Decision): number {
  const { tiering, facts, seat, baseBefore } = decision
  const { acvMinor } = facts.account
  if (acvMinor === undefined) return seat.matched
  if (seat.matched > baseBefore) {
    const stayFrom = tiering.stayFromMinor[baseBefore]
    return stayFrom !== undefined && acvMinor >= stayFrom ? baseBefore : seat.matched
  }
  for (let tier = seat.matched; tier < baseBefore; tier++) {
    const enterFrom = tiering.enterFromMinor[tier]
    const isPassed = enterFrom === undefined || acvMinor >= enterFrom
    if (isPassed && (tier === seat.matched || takesOnTheWay(tier, decision))) return tier
  }
  return baseBefore
}

/** A stop below the wanted tier must be one where the account belongs, and needs no seat. */
function takesOnTheWay(tier: number, { tiering, facts }: Decision): boolean {
  const { condition, bound } = tiering.model.tiers[tier]!
  return bound === undefined && (condition === undefined || condition.evaluate(facts) === true)
}
