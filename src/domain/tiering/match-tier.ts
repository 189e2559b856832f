import type { Facts } from '../account/field-catalogue.ts'
import type { Tiering } from './tiering.ts'

/** A condition cannot be decided, because a field that it needs is unknown. */
export const UNKNOWN = -1
/** No tier takes the account. */
export const NO_TIER = -2
/** Exclusive tiers, and more than one condition holds. */
export const SEVERAL_TIERS = -3

/** Index of the tier that the entry conditions give, or why there is none. Builds no evidence: this is the hot path. */
export function matchTier({ conditions, model }: Tiering, facts: Facts): number {
  return model.match === 'exclusive' ? matchOnly(conditions, facts) : matchFirst(conditions, facts, 0)
}

/** Index of the tier that an account falls to when a bounded tier has no seat for it. */
export function matchBelow({ conditions, model }: Tiering, facts: Facts, full: number): number {
  // Of exclusive conditions no other can hold, so there the tier below takes it as it is.
  if (model.match === 'exclusive') return full + 1 < conditions.length ? full + 1 : NO_TIER
  return matchFirst(conditions, facts, full + 1)
}

function matchFirst(conditions: Tiering['conditions'], facts: Facts, from: number): number {
  for (let index = from; index < conditions.length; index++) {
    const condition = conditions[index]
    if (condition === undefined) return index
    const holds = condition.evaluate(facts)
    if (holds === true) return index
    if (holds === undefined) return UNKNOWN
  }
  return NO_TIER
}

function matchOnly(conditions: Tiering['conditions'], facts: Facts): number {
  let found = NO_TIER
  let isUnknown = false
  for (let index = 0; index < conditions.length; index++) {
    const condition = conditions[index]
    // The model document requires one; a tier that took the rest would not be exclusive.
    if (condition === undefined) continue
    const holds = condition.evaluate(facts)
    if (holds === undefined) isUnknown = true
    if (holds === true) {
      if (found !== NO_TIER) return SEVERAL_TIERS
      found = index
    }
  }
  return isUnknown ? UNKNOWN : found
}
