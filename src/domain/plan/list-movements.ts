import type { Accounts } from '../account/customer-base.ts'
import type { FactContext } from '../account/field-catalogue.ts'
import { type Model, REASONS } from '../model/model.ts'
import { decisionInputs } from '../tiering/decision-inputs.ts'
import { fingerprintInputs } from '../tiering/fingerprint-inputs.ts'
import type { CurrentPlacement } from '../tiering/placement.ts'
import { MOVES, type Placements } from '../tiering/placements.ts'
import type { HeldMovement, Listing, Movement, MovementGroup, TierPlan, Unplaced } from './plan.ts'

export type FindCurrent = (accountId: string) => CurrentPlacement | undefined

/** [L16] Every account that would move, with its cost before and after; walked anew on each call. */
export function listMovements({
  placements,
  tiers,
  model,
  context,
  current,
}: {
  readonly placements: Placements
  readonly tiers: readonly TierPlan[]
  readonly model: Model
  readonly context: FactContext
  readonly current: FindCurrent
}): Listing<Movement> {
  const costOf = new Map(tiers.map(({ id, costPerAccountMinor }) => [id, costPerAccountMinor]))
  return {
    size: placements.counts.moving,
    *entries() {
      for (const { account, outcome } of placements.movements()) {
        const { id, name, acvMinor, owner } = account
        yield {
          account: id,
          name,
          from: outcome.from,
          to: outcome.tier,
          reason: outcome.reason,
          arrMinor: acvMinor,
          csCostBeforeMinor: outcome.from === undefined ? undefined : costOf.get(outcome.from),
          csCostAfterMinor: costOf.get(outcome.tier),
          owner,
          pending: outcome.needsApproval,
          fingerprint: fingerprintInputs(decisionInputs({ account, model, context, current: current(id) })),
        }
      }
    },
  }
}

/** [L17] Every movement that a rule holds back, once per account: the first rule that holds it. */
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

/** [L16] Moving accounts by reason, the largest ARR first. */
export function groupMovements(placements: Placements, accounts: Accounts): readonly MovementGroup[] {
  const groups = REASONS.map((reason) => ({ reason, accounts: 0, arrMinor: 0 }))
  let position = 0
  for (const { acvMinor } of accounts) {
    const at = position++
    if ((placements.flags[at]! & MOVES) === 0) continue
    const group = groups[placements.reason[at]!]!
    group.accounts++
    group.arrMinor += acvMinor ?? 0
  }
  return groups.filter((group) => group.accounts > 0).sort((a, b) => b.arrMinor - a.arrMinor)
}
