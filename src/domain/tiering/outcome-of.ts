import { REASONS } from '../model/model.ts'
import { isOtherModel } from './attribute-change.ts'
import { type Decision, dayOrUndefined, FOREIGN, UNPLACED } from './decision.ts'
import { findBase } from './find-base.ts'
import { holdsOf } from './holds-of.ts'
import { needsApproval } from './needs-approval.ts'
import type { Outcome } from './outcome.ts'
import type { CurrentPlacement } from './placement.ts'
import { fullTierOf } from './seat.ts'

/** The decision on the workbench as a value of its own, with the evidence that the loop leaves out. */
export function outcomeOf(decision: Decision): Outcome {
  const { tiering, facts, current, moves } = decision
  const { model } = tiering
  if (decision.tier === UNPLACED) {
    const base = findBase(facts, model, fullTierOf(decision.seat))
    return {
      kind: 'unplaced',
      missing: base.kind === 'unknown' ? base.missing : [],
      holding: base.kind === 'none' ? base.holding : [],
    }
  }
  const from = current?.tier ?? facts.account.tier
  // FOREIGN: it stays in the tier that it came from.
  const tier = model.tiers[decision.tier]?.id ?? from!
  const reason = REASONS[decision.reason]!
  const { acvMinor } = facts.account
  return {
    kind: 'placed',
    tier,
    baseTier: baseTierOf(decision),
    reason,
    from,
    moves,
    heldBy: holdsOf(decision),
    needsApproval: moves && needsApproval({ reason, from, to: tier, acvMinor }, model.movement.approvals),
    next: nextPlacement(decision, tier),
  }
}

function baseTierOf({ tiering, base, current, facts }: Decision): string | undefined {
  if (base === FOREIGN) return current?.baseTier ?? current?.tier ?? facts.account.tier
  return tiering.model.tiers[base]?.id
}

/** What a later decision starts from. What is held stays as it was, so that its cause is still seen when it is free. */
function nextPlacement(decision: Decision, tier: string): CurrentPlacement {
  const { current, facts, context, tiering, moves, held } = decision
  const { account } = facts
  const isSettled = moves || held === 0 || decision.base !== decision.baseBefore
  const isPinOver = current?.pin !== undefined && context.asOf > current.pin.until && isSettled
  return {
    accountId: account.id,
    tier,
    since: moves ? context.asOf : current?.since,
    reason: REASONS[decision.reason]!,
    baseTier: baseTierOf(decision),
    acvMinor: decidedAcv(decision),
    modelVersion: isSettled ? tiering.model.version : current?.modelVersion,
    owner: current?.owner ?? account.owner,
    pin: isPinOver ? undefined : current?.pin,
    riskSince: dayOrUndefined(decision.riskSince),
    riskEndedOn: dayOrUndefined(decision.riskEndedOn),
    calmSince: dayOrUndefined(decision.calmSince),
  }
}

/** The ACV at which the conditions alone give the base; a stop on the way up has none. */
function decidedAcv(decision: Decision): number | undefined {
  const { base, baseBefore, seat, current, facts, tiering } = decision
  const recorded = current?.acvMinor
  if (base !== seat.matched) return base === baseBefore ? recorded : undefined
  const isNew = base !== baseBefore || recorded === undefined || isOtherModel(tiering, current)
  return isNew ? facts.account.acvMinor : recorded
}
