import type { Account } from '../../domain/account/account.ts'
import { activeAccounts } from '../../domain/plan/active-accounts.ts'
import { type KeepsOwner, keepsOwner } from '../../domain/plan/keeps-owner.ts'
import type { Plan } from '../../domain/plan/plan.ts'
import { type DecisionInputs, decisionInputs } from '../../domain/tiering/decision-inputs.ts'
import { fingerprintInputs } from '../../domain/tiering/fingerprint-inputs.ts'
import { isSamePlacement } from '../../domain/tiering/is-same-placement.ts'
import type { Outcome } from '../../domain/tiering/outcome.ts'
import { placeAccount } from '../../domain/tiering/place-account.ts'
import type { Seat } from '../../domain/tiering/seat.ts'
import { isUuid, type Uuid } from '../../store/identifier.ts'
import type { NewPlanRow, PlanRowKind } from '../../store/plan-rows.ts'
import type { PlanView } from './load-plan-view.ts'
import { writeInputs } from './written-inputs.ts'

/** How many rows of each kind a plan has. */
export type RowCounts = Readonly<Record<PlanRowKind, number>>

/**
 * [Q61] What a plan says of each account: those that move, that a rule holds, that have no tier, and those that stay but leave
 * another state for later decisions. Walked anew each time.
 */
export function rowsOfPlan(plan: Plan, view: PlanView): Iterable<NewPlanRow> {
  return {
    *[Symbol.iterator]() {
      const { base, asOf, current, model, context, team } = view
      const costOf = new Map(plan.tiers.map(({ id, costPerAccountMinor }) => [id, costPerAccountMinor]))
      const keeps = keepsOwner(model, team)
      let position = 0
      for (const account of activeAccounts(base.accounts, asOf, plan.customerBase.active)) {
        const seat = plan.seatAt(position++)
        const placement = current(account.id)
        const outcome = placeAccount({ account, model, context, current: placement, seat })
        const kind = kindOf(outcome, placement)
        if (kind === undefined) continue
        const inputs = decisionInputs({ account, model, context, current: placement })
        const owner = account.owner ?? placement?.owner
        const row = { account, kind, outcome, inputs, seat, owner, currency: base.currency }
        yield rowOf(row, { costOf, keeps })
      }
    },
  }
}

/** Counts rows of each kind as they are walked. */
export function countRows(rows: Iterable<NewPlanRow>): {
  readonly counts: () => RowCounts
  readonly counted: Iterable<NewPlanRow>
} {
  let counts: Record<PlanRowKind, number> = NONE
  return {
    counts: () => counts,
    counted: {
      *[Symbol.iterator]() {
        // A transaction that is done again walks again.
        counts = { ...NONE }
        for (const row of rows) {
          counts[row.kind]++
          yield row
        }
      },
    },
  }
}

const NONE: RowCounts = { moving: 0, pending: 0, held: 0, unplaced: 0, steady: 0 }

/** An account that moves in part and is held in part moves. */
function kindOf(outcome: Outcome, current: Parameters<typeof isSamePlacement>[0]): PlanRowKind | undefined {
  if (outcome.kind === 'unplaced') return 'unplaced'
  if (outcome.moves) return outcome.needsApproval ? 'pending' : 'moving'
  if (outcome.heldBy.length > 0) return 'held'
  return isSamePlacement(current, outcome.next) ? undefined : 'steady'
}

type Decided = {
  readonly account: Account
  readonly kind: PlanRowKind
  readonly outcome: Outcome
  readonly inputs: DecisionInputs
  readonly seat: Seat | undefined
  /** An id, or a name that the team lacks. */
  readonly owner: string | undefined
  readonly currency: string
}

type Prices = {
  readonly costOf: ReadonlyMap<string, number | undefined>
  readonly keeps: KeepsOwner
}

function rowOf(decided: Decided, prices: Prices): NewPlanRow {
  const { account, kind, outcome, inputs, owner, currency } = decided
  const { acvMinor } = account
  const ownerBefore = personOf(owner)
  const common = {
    accountId: account.id,
    kind,
    fingerprint: fingerprintInputs(inputs),
    inputs: writeInputs(inputs),
    ...(acvMinor !== undefined && { acvMinor, currency }),
    ownerBefore,
    ownerAfter: ownerBefore,
    details: detailsOf(decided),
  }
  if (outcome.kind === 'unplaced') return common
  const { tier, from, reason, heldBy } = outcome
  if (kind === 'held') return { ...common, from: tier, to: heldBy[0]?.wanted, reason: heldBy[0]?.rule }
  if (kind === 'steady') return { ...common, from: tier, to: tier, reason }
  const stays = owner !== undefined && prices.keeps(owner, tier)
  const costBeforeMinor = from === undefined ? undefined : prices.costOf.get(from)
  return {
    ...common,
    ...{ from, to: tier, reason, costAfterMinor: prices.costOf.get(tier), costBeforeMinor },
    currency,
    ownerAfter: stays ? ownerBefore : undefined,
    ...(stays && ownerBefore === undefined && { details: { ...common.details, ownerStays: true } }),
  }
}

function detailsOf({ kind, outcome, seat, owner }: Decided): object | undefined {
  const details = {
    // Applying decides again, and cannot rank one account without the others.
    ...(seat !== undefined && { seat }),
    ...(owner !== undefined && personOf(owner) === undefined && { ownerName: owner }),
    ...(outcome.kind === 'placed' && outcome.heldBy.length > 0 && { heldBy: outcome.heldBy }),
    ...(kind === 'unplaced' &&
      outcome.kind === 'unplaced' && { missing: outcome.missing, holding: outcome.holding }),
  }
  return Object.keys(details).length === 0 ? undefined : details
}

function personOf(owner: string | undefined): Uuid | undefined {
  return owner !== undefined && isUuid(owner) ? owner : undefined
}
