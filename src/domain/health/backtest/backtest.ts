import type { Calibration } from './calibrate.ts'
import type { LiftRow } from './lift-by-decile.ts'
import type { SignalWeight } from './suggest-weights.ts'

/** What high values mean: that the outcome is more likely, or less. */
export type Direction = 'higher_is_riskier' | 'lower_is_riskier'

/** [HE19] Whether the interval of the AUC excludes chance, on the side that the direction says. */
export type Verdict = 'predicts' | 'no_signal'

/** What a reader has to know beside the figures. */
export type Note =
  | { readonly code: 'reversed' }
  | { readonly code: 'direction_found'; readonly direction: Direction }
  | { readonly code: 'few_events'; readonly events: number; readonly others: number }
  | { readonly code: 'one_outcome' }
  | { readonly code: 'too_good'; readonly column: string; readonly auc: number }
  | { readonly code: 'too_good_when_missing'; readonly column: string; readonly auc: number }
  | { readonly code: 'looks_like_id' | 'is_day' | 'is_constant'; readonly column: string }
  | { readonly code: 'many_groups'; readonly groups: number; readonly predicts: number }
  | { readonly code: 'seeds_disagree'; readonly lowest: number; readonly highest: number }

/** How well the accounts of one group, or all of them, are told apart. Undefined where one of the outcomes did not occur. */
export type Discrimination = {
  readonly n: number
  readonly events: number
  readonly auc: number | undefined
  readonly aucLower: number | undefined
  readonly aucUpper: number | undefined
  readonly standardError: number | undefined
  readonly verdict: Verdict
  readonly calibration: Calibration | undefined
  readonly lift: readonly LiftRow[]
  /** What the signals should count in a health score; empty without signals, and where nothing predicts. */
  readonly weights: readonly SignalWeight[]
  readonly notes: readonly Note[]
}

export type GroupBacktest = Discrimination & { readonly group: string | undefined }

export type Backtest = Discrimination & {
  readonly direction: Direction
  /** `stated` by who asks, `found` in the data because they leave no doubt, or the `convention` that higher is riskier. */
  readonly directionFrom: 'stated' | 'found' | 'convention'
  /** The AUC if it were read the other way round. */
  readonly aucOtherWay: number
  readonly groups: readonly GroupBacktest[]
  /** The AUC with each seed of the cross-validation; empty for a score, which learns nothing. */
  readonly repeats: readonly { readonly seed: number; readonly auc: number }[]
  readonly folds: number
  readonly seed: number
}
