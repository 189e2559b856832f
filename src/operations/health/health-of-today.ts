import { applyOverride, bandOf, chooseOverride } from '../../domain/health/choose-override.ts'
import type { HealthOverride, HealthScore } from '../../domain/health/health-score.ts'
import type { ScoringRules } from '../../domain/health/score-health.ts'
import type { Day } from '../../domain/kernel/day.ts'
import type { StoredOverride } from '../../store/health-overrides.ts'
import type { KeptScore } from '../../store/health-scores.ts'

/**
 * [Q149] A kept score with the override that holds on a day, whatever held when it was made: one that has ended since is over at once.
 * An account that was never scored has an unknown score.
 */
export function healthOn(
  kept: KeptScore | undefined,
  {
    rules,
    day,
    overrides,
  }: { readonly rules: ScoringRules; readonly day: Day; readonly overrides: readonly HealthOverride[] },
): HealthScore {
  const contributions = kept?.contributions ?? []
  const computed = kept?.computed.score
  const override = chooseOverride(overrides, contributions, { rules, asOf: day })
  return {
    asOf: day,
    ...applyOverride(computed, override, rules),
    coverage: kept?.coverage ?? 0,
    computed: { score: computed, band: bandOf(computed, rules) },
    contributions,
    override,
    trend: kept?.trend,
  }
}

/** A score of the past as it was kept then, with what its override says. */
export function healthThen(
  kept: KeptScore,
  overrides: readonly StoredOverride[],
  rules: ScoringRules,
): HealthScore {
  const { override } = kept
  const said = override?.kind === 'person' ? overrides.find(({ id }) => id === override.id) : undefined
  return {
    ...kept,
    computed: { ...kept.computed, band: bandOf(kept.computed.score, rules) },
    override: override?.kind === 'person' ? said && { kind: 'person', ...said } : override,
  }
}
