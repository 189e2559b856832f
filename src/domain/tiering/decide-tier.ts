import { isOtherModel } from './attribute-change.ts'
import { baseUntilNow } from './base-until-now.ts'
import { type Decision, FOREIGN, HELD, NEVER, UNPLACED } from './decision.ts'
import { FLOORS, tierOfFloor } from './find-floor.ts'
import { isAtRisk, noteRisk, readRisk } from './follow-risk.ts'
import { holdMove } from './hold-move.ts'
import { matchBelow, UNKNOWN } from './match-tier.ts'
import { isKeptByMargin } from './seat.ts'
import { steadyBase } from './steady-base.ts'
import { REASON } from './tiering.ts'

/**
 * Decides one account: base, floors, risk, pin, and what holds a move back. Reads `facts.account`, `current` and `seat` of
 * the workbench, and writes its results.
 */
export function decideTier(decision: Decision): void {
  const { current, facts } = decision
  decision.held = 0
  findFloor(decision)
  readRisk(decision)
  const tier = current === undefined ? facts.account.tier : current.tier
  if (tier === undefined) enter(decision)
  else follow(decision, tier)
}

function findFloor(decision: Decision): void {
  const { tiering, facts } = decision
  decision.floor = tiering.conditions.length
  for (const floor of FLOORS) {
    const tier = tierOfFloor(floor, tiering, facts)
    if (tier >= decision.floor) continue
    decision.floor = tier
    decision.floorReason = REASON[floor]
  }
}

/** A first placement: nothing to be steady about. */
function enter(decision: Decision): void {
  const { seat } = decision
  decision.from = UNPLACED
  decision.baseBefore = UNKNOWN
  decision.base = seat.matched
  decision.cause = seat.matched === seat.eligible ? REASON.entry : REASON.capacity
  decision.reason = decision.cause
  decision.moves = seat.matched >= 0
  decision.tier = UNPLACED
  if (decision.moves) {
    const floored = Math.min(seat.matched, decision.floor)
    const isPromoted = isAtRisk(decision, floored)
    decision.tier = promote(floored, isPromoted)
    if (decision.tier < floored) decision.reason = REASON.risk
    else if (floored < seat.matched) decision.reason = decision.floorReason
    noteRisk(decision, isPromoted)
  }
  decision.wanted = decision.tier
}

function promote(floored: number, isPromoted: boolean): number {
  return isPromoted && floored > 0 ? floored - 1 : floored
}

/** A placed account: composed anew, then held where a rule holds it. */
function follow(decision: Decision, tierId: string): void {
  const { tiering, current, facts } = decision
  decision.from = tiering.indexOf.get(tierId) ?? FOREIGN
  decision.baseBefore = baseUntilNow(tiering, facts.account, current)
  steadyBase(decision)
  const pinned = pinnedTier(decision)
  if (pinned !== undefined) pin(decision, pinned)
  else if (decision.base < 0) stay(decision)
  else compose(decision)
}

function pinnedTier({ current, context, tiering }: Decision): number | undefined {
  const pin = current?.pin
  return pin === undefined || context.asOf > pin.until ? undefined : tiering.indexOf.get(pin.tier)
}

/** A pin replaces all: nothing is held, no promotion starts, and one that runs goes on or ends unseen. */
function pin(decision: Decision, tier: number): void {
  decision.held = 0
  decision.tier = tier
  decision.wanted = tier
  decision.reason = REASON.pinned
  decision.moves = tier !== decision.from
  if (decision.riskSince === NEVER || decision.base < 0) return
  noteRisk(decision, isAtRisk(decision, Math.min(decision.base, decision.floor)))
}

/** Neither the base is known nor what it was: nothing can be composed. */
function stay(decision: Decision): void {
  decision.tier = decision.from
  decision.wanted = UNPLACED
  decision.reason = reasonUntilNow(decision) ?? REASON.entry
  decision.moves = false
}

function compose(decision: Decision): void {
  const { base, floor, from } = decision
  const floored = Math.min(base, floor)
  const isPromoted = isAtRisk(decision, floored)
  const tier = promote(floored, isPromoted)
  decision.tier = tier
  decision.moves = tier !== from
  decision.wanted = wantedTier(decision)
  decision.reason = decision.moves
    ? reasonOfMove(decision, { floored, isPromoted })
    : reasonOfStay(decision, isPromoted)
  // A base that is held without any effect on the tier holds nothing back.
  if (decision.wanted === tier && decision.seat.matched >= 0) decision.held = 0
  if (decision.moves && holdMove(decision)) return
  noteRisk(decision, isPromoted)
}

/** The tier without the steadiness of the base: what a held-back move would lead to. */
function wantedTier(decision: Decision): number {
  const { seat, base, tiering, facts, floor } = decision
  if (seat.matched < 0) return UNPLACED
  let wanted = seat.matched
  if (base === wanted && isKeptByMargin(seat)) {
    decision.held |= HELD.bound_margin
    wanted = matchBelow(tiering, facts, wanted)
    if (wanted < 0) return UNPLACED
  }
  if (wanted === base) return decision.tier
  const floored = Math.min(wanted, floor)
  return promote(floored, isAtRisk(decision, floored))
}

/** The last step that changed the tier, also by ending. */
function reasonOfMove(decision: Decision, risk: { floored: number; isPromoted: boolean }): number {
  const { current, tier, base, baseBefore } = decision
  if (current?.pin !== undefined && current.tier === current.pin.tier) return REASON.pin_ended
  if (tier < risk.floored) return REASON.risk
  if (!risk.isPromoted && wasPromoted(decision)) return REASON.risk_ended
  if (risk.floored < base) return decision.floorReason
  if (base !== baseBefore) return decision.cause
  const isOther = decision.from === FOREIGN || isOtherModel(decision.tiering, current)
  return isOther ? REASON.model_change : REASON.field_change
}

/** Whether a promotion ran until now and was what kept the account in its tier. */
function wasPromoted({ riskSince, baseBefore, from, floor }: Decision): boolean {
  return riskSince !== NEVER && (baseBefore < 0 || from < Math.min(baseBefore, floor))
}

/** The reason of the placement goes on, unless it names a step that is over. */
function reasonOfStay(decision: Decision, isPromoted: boolean): number {
  const { base, tier, floorReason } = decision
  const reason = reasonUntilNow(decision)
  if (reason === undefined) return isPromoted ? REASON.risk : tier < base ? floorReason : REASON.entry
  if (reason === REASON.pinned) return REASON.pin_ended
  return reason === REASON.risk && !isPromoted ? REASON.risk_ended : reason
}

function reasonUntilNow({ current }: Decision): number | undefined {
  return current?.reason === undefined ? undefined : REASON[current.reason]
}
