import type { Value } from '../condition/field.ts'
import type { Severity } from '../kernel/severity.ts'
import type { ModelPath, ProblemValues } from './model-problem.ts'

export type ModelFindingCode =
  | 'condition_gap'
  | 'condition_overlap'
  | 'check_incomplete'
  | 'assumed_whole'
  | 'tier_shadowed'
  | 'tier_unreachable'
  | 'no_last_tier'
  | 'last_tier_bounded'
  | 'exclusive_tier_bounded'
  | 'tiers_out_of_order'
  | 'threshold_mismatch'
  | 'ratio_outside_band'
  | 'workload_infeasible'
  | 'workload_mismatch'
  | 'promise_without_cost'
  | 'promise_without_people'
  | 'cadence_above_entitlement'
  | 'risk_floor_unknown'
  | 'rate_missing'
  | 'crowded_threshold'
  | 'mostly_empty_field'

/** A fault or a weakness of a model that is well formed. */
export type FoundInModel = {
  readonly code: ModelFindingCode
  readonly severity: Severity
  readonly path: ModelPath
  /** Names ending in Minor, Share and Ratio are formatted by that ending; `tier` is an id. */
  readonly values: ProblemValues
  /** An account that shows it: values of the fields that matter, undefined for a missing one. */
  readonly example?: Readonly<Record<string, Value>>
}
