import type { Facts } from '../account/field-catalogue.ts'
import type { Model } from '../model/model.ts'
import { matchBelow, matchTier, NO_TIER, SEVERAL_TIERS, UNKNOWN } from './match-tier.ts'
import { tieringOf } from './tiering.ts'

/** The tier that the entry conditions alone give, or why there is none. */
export type Base =
  | { readonly kind: 'tier'; readonly index: number }
  /** Fields, or calculations without a result, that leave the first open condition undecided. */
  | { readonly kind: 'unknown'; readonly missing: readonly string[] }
  /** No tier takes the account, or in an exclusive model several do: those that hold. */
  | { readonly kind: 'none'; readonly holding: readonly string[] }

/**
 * Where an account belongs by entry conditions alone: the first that holds, or the only one in an exclusive model. `full` is
 * the bounded tier that had no seat for it: then only the tiers below count.
 */
export function findBase(facts: Facts, model: Model, full = -1): Base {
  const tiering = tieringOf(model)
  const index = full < 0 ? matchTier(tiering, facts) : matchBelow(tiering, facts, full)
  switch (index) {
    case UNKNOWN:
      return { kind: 'unknown', missing: missingFor(facts, model, full + 1) }
    case NO_TIER:
      return { kind: 'none', holding: [] }
    case SEVERAL_TIERS:
      return { kind: 'none', holding: holdingTiers(facts, model) }
    default:
      return { kind: 'tier', index }
  }
}

function missingFor(facts: Facts, model: Model, from: number): readonly string[] {
  const missing = new Set<string>()
  for (const { condition } of model.tiers.slice(from)) {
    const evidence = condition?.explain(facts)
    if (evidence === undefined || evidence.holds !== undefined) continue
    for (const name of [...evidence.missing, ...evidence.incalculable]) missing.add(name)
    if (model.match === 'first') break
  }
  return [...missing]
}

function holdingTiers(facts: Facts, { tiers }: Model): readonly string[] {
  return tiers.filter(({ condition }) => condition?.evaluate(facts) === true).map(({ id }) => id)
}
