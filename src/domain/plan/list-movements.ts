import type { FactContext } from '../account/field-catalogue.ts'
import type { CsCost } from '../economics/cs-cost.ts'
import { roundHalfAway } from '../kernel/exact.ts'
import type { Model } from '../model/model.ts'
import { decisionInputs } from '../tiering/decision-inputs.ts'
import { fingerprintInputs } from '../tiering/fingerprint-inputs.ts'
import type { CurrentPlacement } from '../tiering/placement.ts'
import type { Placements } from '../tiering/placements.ts'
import type { KeepsOwner } from './keeps-owner.ts'
import type { HeldMovement, Listing, Movement, Unplaced } from './plan.ts'

export type FindCurrent = (accountId: string) => CurrentPlacement | undefined

/** [L10] Every account that would move, with its cost and owner before and after; walked anew on each call. */
export function listMovements({
  placements,
  costs,
  model,
  context,
  current,
  keepsOwner,
}: {
  readonly placements: Placements
  /** In the order of the model's tiers. */
  readonly costs: readonly (CsCost | undefined)[]
  readonly model: Model
  readonly context: FactContext
  readonly current: FindCurrent
  readonly keepsOwner: KeepsOwner
}): Listing<Movement> {
  const costOf = new Map(model.tiers.map(({ id }, index) => [id, costs[index]?.gross]))
  return {
    size: placements.counts.moving,
    *entries() {
      for (const { account, outcome } of placements.movements()) {
        const { id, name, acvMinor } = account
        const { from, tier: to } = outcome
        const placement = current(id)
        const owner = account.owner ?? placement?.owner
        const before = from === undefined ? undefined : costOf.get(from)
        const after = costOf.get(to)
        yield {
          account: id,
          name,
          from,
          to,
          reason: outcome.reason,
          arrMinor: acvMinor,
          csCostBeforeMinor: before && roundHalfAway(before),
          csCostAfterMinor: after && roundHalfAway(after),
          owner,
          ownerAfter: owner !== undefined && keepsOwner(owner, to) ? owner : undefined,
          pending: outcome.needsApproval,
          fingerprint: fingerprintInputs(decisionInputs({ account, model, context, current: placement })),
        }
      }
    },
  }
}

/** [L12] Every movement that a rule holds back, once per account: the first rule that holds it, and all of them. */
export function listHeld(placements: Placements): Listing<HeldMovement> {
  return {
    size: placements.counts.held,
    *entries() {
      for (const { account, outcome } of placements.held()) {
        const { rule, wanted, ...values } = outcome.heldBy[0]!
        const rules = outcome.heldBy.map((hold) => hold.rule)
        yield {
          account: account.id,
          tier: outcome.tier,
          wanted,
          rule,
          rules,
          arrMinor: account.acvMinor,
          values,
        }
      }
    },
  }
}

/** [L12] Every account without a tier, with the fields that are missing or the tiers that all take it. */
export function listUnplaced(placements: Placements): Listing<Unplaced> {
  return {
    size: placements.counts.unplaced,
    *entries() {
      for (const { account, outcome } of placements.unplaced()) {
        yield {
          account: account.id,
          arrMinor: account.acvMinor,
          missing: outcome.missing,
          holding: outcome.holding,
        }
      }
    },
  }
}
