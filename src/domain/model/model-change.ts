import type { ProblemValues } from './model-problem.ts'

export type ModelChangeCode =
  | 'tier_added'
  | 'tier_removed'
  | 'cadence_added'
  | 'cadence_removed'
  | 'approval_added'
  | 'approval_removed'
  | 'entry_added'
  | 'entry_removed'
  | 'condition_added'
  | 'condition_removed'
  | 'condition_changed'
  | 'value_raised'
  | 'value_lowered'
  | 'value_changed'
  | 'value_set'
  | 'value_removed'
  | 'list_changed'
  | 'reordered'
  | 'switched_on'
  | 'switched_off'

/** One difference between two models. */
export type ModelChange = {
  readonly code: ModelChangeCode
  /** The place in the later model's document (in the earlier one's for what was removed), e.g. tiers[1].threshold. */
  readonly path: string
  /**
   * `what` is the path without indexes, `tier` the id of the tier it is in; `from` and `to` end in Minor (of the
   * model's currency), Share or Ratio where they are one.
   */
  readonly values: ProblemValues
}
