import type { Account } from '../account/account.ts'
import type { FactContext } from '../account/field-catalogue.ts'
import type { Model } from '../model/model.ts'
import { decideTier } from './decide-tier.ts'
import { type Decision, newDecision } from './decision.ts'
import { matchTier } from './match-tier.ts'
import type { Outcome } from './outcome.ts'
import { outcomeOf } from './outcome-of.ts'
import type { CurrentPlacement } from './placement.ts'
import type { Seat } from './seat.ts'
import { tieringOf } from './tiering.ts'

export type Placing = {
  readonly account: Account
  readonly model: Model
  readonly context: FactContext
  /** Undefined for an account without a record: then the tier of its list row counts, with its beginning unknown. */
  readonly current: CurrentPlacement | undefined
  /** What the bounded tiers of the model made of the account; without it every tier has room. */
  readonly seat?: Seat | undefined
}

/** Where one account belongs on the day of the context, and why. */
export function placeAccount(placing: Placing): Outcome {
  return outcomeOf(decideFor(placing))
}

/** The decision with everything that was weighed. */
export function decideFor({ account, model, context, current, seat }: Placing): Decision {
  const decision = newDecision(tieringOf(model), context)
  decision.facts.account = account
  decision.current = current
  if (seat === undefined) {
    decision.seat.eligible = matchTier(decision.tiering, decision.facts)
    decision.seat.matched = decision.seat.eligible
  } else {
    decision.seat = seat
  }
  decideTier(decision)
  return decision
}
