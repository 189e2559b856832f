import type { Severity } from '../kernel/severity.ts'

/** The known mistakes (spec/7) that the inputs of a plan can show, and what the inputs themselves leave open. */
export type FindingCode =
  | 'over_serviced'
  | 'under_invested'
  | 'copied_ratio'
  | 'premature_change'
  | 'does_not_scale'
  | 'margin_ignored'
  | 'complex_but_tech'
  | 'enterprise_in_tech'
  | 'enterprise_not_carried'
  | 'unwanted_high_touch'
  | 'ratio_outside_band'
  | 'workload_mismatch'
  | 'peak_above_capacity'
  | 'single_point_of_failure'
  | 'no_instrumentation'
  | 'no_playbooks'
  | 'uncovered'
  | 'not_carried'
  | 'competitor_not_matched'
  | 'unplaced'
  | 'unknown_bound'
  | 'mostly_empty_field'
  | 'crowded_threshold'
  | 'short_of_people'
  | 'default_currency'
  | 'acv_proxy'

/** A warning that the plan carries: evidence as values, money at stake, and (by its code) the fix. */
export type Finding = {
  readonly code: FindingCode
  readonly severity: Severity
  /** Ids of the tiers concerned; empty when it concerns the company. */
  readonly tiers: readonly string[]
  /** Ids of the accounts concerned, the dearest first, at most FINDING_ACCOUNTS of them. */
  readonly accounts: readonly string[]
  readonly accountCount: number
  /** Money at stake a year, whole minor units; undefined when none can be stated. */
  readonly moneyMinor: number | undefined
  /** What the message and the fix say; names ending in Minor, Share, Ratio and On are formatted by that ending. */
  readonly values: Readonly<Record<string, string | number | readonly string[]>>
}

/** How many accounts a finding lists by id; `accountCount` is always the whole number. */
export const FINDING_ACCOUNTS = 1000
