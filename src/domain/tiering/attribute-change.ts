import type { Facts } from '../account/field-catalogue.ts'
import { matchBelow, matchTier } from './match-tier.ts'
import type { CurrentPlacement } from './placement.ts'
import type { Seat } from './seat.ts'
import { REASON, type Tiering } from './tiering.ts'
import { withAcv } from './with-acv.ts'

export type BaseChange = {
  /** Index of the base until now. */
  readonly from: number
  readonly seat: Pick<Seat, 'eligible' | 'matched'>
  readonly current: CurrentPlacement | undefined
}

/**
 * Number of the reason why the base is another than until now. ACV decided when the account would have stayed with the ACV
 * of the last decision and everything else as today; where that ACV was not recorded, when the condition that decides
 * cannot be settled without ACV. What neither ACV nor another model nor a bound explains, another field did.
 */
export function attributeChange(tiering: Tiering, facts: Facts, change: BaseChange): number {
  const { from, seat, current } = change
  const isUp = seat.matched < from
  const byAcv = isUp ? REASON.growth : REASON.contraction
  const decidedOn = current?.acvMinor
  const isDisplaced = seat.matched !== seat.eligible
  if (gainsSeat(tiering, facts, change)) return REASON.capacity
  if (!isDisplaced && decidedOn !== undefined && decidedOn !== facts.account.acvMinor) {
    const before = { account: withAcv(facts.account, decidedOn), context: facts.context }
    if (couldBeIn(from, tiering, before)) return byAcv
  }
  if (isOtherModel(tiering, current)) return REASON.model_change
  if (isDisplaced) return REASON.capacity
  if (decidedOn !== undefined) return REASON.field_change
  return dependsOnAcv(tiering, facts, isUp ? seat.matched : from) ? byAcv : REASON.field_change
}

/** It stood below a bounded tier for want of a seat, qualified all the time, and has one now. */
function gainsSeat(tiering: Tiering, facts: Facts, { from, seat, current }: BaseChange): boolean {
  if (current?.reason !== 'capacity' || seat.matched >= from) return false
  if (tiering.model.tiers[seat.matched]?.bound === undefined) return false
  if (current.acvMinor === undefined) return true
  const before = { account: withAcv(facts.account, current.acvMinor), context: facts.context }
  return matchTier(tiering, before) === seat.matched
}

/** Whether the conditions give the tier, or lead to it past bounded tiers without a seat. */
function couldBeIn(tier: number, tiering: Tiering, facts: Facts): boolean {
  let matched = matchTier(tiering, facts)
  while (matched >= 0 && matched < tier && tiering.model.tiers[matched]?.bound !== undefined) {
    matched = matchBelow(tiering, facts, matched)
  }
  return matched === tier
}

/** Three-valued logic tells: what stays settled without the ACV was not settled by it. */
function dependsOnAcv({ conditions }: Tiering, { account, context }: Facts, tier: number): boolean {
  const condition = conditions[tier]
  if (condition === undefined) return false
  return condition.evaluate({ account: withAcv(account, undefined), context }) === undefined
}

/** Whether the placement was decided by another version of the model; an unrecorded version is not another one. */
export function isOtherModel({ model }: Tiering, current: CurrentPlacement | undefined): boolean {
  return current?.modelVersion !== undefined && current.modelVersion !== model.version
}
