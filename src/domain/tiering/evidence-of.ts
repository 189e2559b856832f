import { formatDay } from '../kernel/day.ts'
import type { Model, Reason } from '../model/model.ts'
import { DAY_INPUTS, type DecisionInputs } from './decision-inputs.ts'
import type { CurrentPlacement } from './placement.ts'
import type { Seat } from './seat.ts'

/** What is kept of a placement's decision: the rule that decided, and every known value that it looked at. */
export type PlacementEvidence = {
  /** The condition of the base tier, `*` for one that takes the rest, or the code of the step that changed the tier. */
  readonly rule: string
  /** By the name of the input; money in whole minor units, days as YYYY-MM-DD. */
  readonly values: Readonly<Record<string, string | number | boolean>>
  /** Of a bounded tier: the place in its order, and how many seats it has. */
  readonly seat?: { readonly tier: string; readonly rank: number; readonly seats: number }
}

/** Reasons that the conditions of the tiers decide; of the others the code itself is the rule. */
const BY_CONDITION: ReadonlySet<Reason> = new Set([
  'entry',
  'growth',
  'contraction',
  'field_change',
  'capacity',
  'model_change',
])

/** The rule and the values that a placement rests on, for history. */
export function evidenceOf({
  model,
  inputs,
  next,
  seat,
}: {
  readonly model: Model
  readonly inputs: DecisionInputs
  readonly next: CurrentPlacement
  readonly seat?: Seat | undefined
}): PlacementEvidence {
  const ranked = seat && model.tiers[seat.rankedIn]
  return {
    rule: ruleOf(model, next),
    values: knownValues(inputs),
    ...(seat && ranked && { seat: { tier: ranked.id, rank: seat.rank, seats: seat.seats } }),
  }
}

function ruleOf({ tiers }: Model, { tier, baseTier = tier, reason }: CurrentPlacement): string {
  if (reason !== undefined && !BY_CONDITION.has(reason)) return reason
  const base = tiers.find(({ id }) => id === baseTier)
  return base === undefined ? (reason ?? 'entry') : (base.condition?.source ?? '*')
}

function knownValues(inputs: DecisionInputs): PlacementEvidence['values'] {
  const values: Record<string, string | number | boolean> = {}
  for (const name in inputs) {
    const value = inputs[name]
    if (value === undefined) continue
    values[name] = typeof value === 'number' && DAY_INPUTS.has(name) ? formatDay(value) : value
  }
  return values
}
