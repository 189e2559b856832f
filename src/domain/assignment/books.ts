import type { Day } from '../kernel/day.ts'
import type { Solution } from '../optimiser/solution.ts'
import type { GoalPoints } from './goal.ts'

/** Who serves whom, by account id; every account of the list is in `assignments` or in `uncovered`, once. Values only. */
export type Books = {
  readonly asOf: Day
  readonly assignments: readonly Assignment[]
  readonly uncovered: readonly Uncovered[]
  /** Locks that cannot hold; their accounts are assigned as if nobody had locked them. */
  readonly refusedLocks: readonly RefusedLock[]
  /** Accounts that had an owner and get another one. */
  readonly moved: number
  readonly firstGoal: FirstGoal
  /** Points of the soft goals, lower is better; with the first goal fixed at its value. */
  readonly objective: number
  /** Proven: no books with as little uncovered ARR have fewer points. */
  readonly lowerBound: number
  /** (objective − lowerBound) / objective; 0 when both are equal. */
  readonly gap: number
  readonly stop: Solution['stop']
  /** The objective by goal; `overload` is 0 unless it is allowed. */
  readonly points: GoalPoints
  /** Everybody of the team who serves accounts, by id; also who got none. */
  readonly utilisation: readonly BookOfCsm[]
  /** Hours a year above the capacity of all CSMs together; 0 unless overload is allowed. */
  readonly missingHours: number
  /** What a warm start begins with; undefined when nothing had to be decided. */
  readonly prices: BookPrices | undefined
}

/** ARR that nobody covers although a person should. */
export type FirstGoal = {
  readonly uncoveredArrMinor: number
  /** Proven: no books leave less ARR uncovered. */
  readonly lowerBoundMinor: number
  readonly isProven: boolean
  /** Accounts whose ACV is not known or zero: each counts as one minor unit, so that it is never left for nothing. */
  readonly countedAsOneMinor: number
}

export type Assignment = {
  readonly account: string
  readonly csm: string
  /** Owner before: the id of a person of the team, else as the list says. */
  readonly from: string | undefined
  readonly tier: string
  readonly acvMinor: number | undefined
  /** Of the CSM, in the year ahead. */
  readonly hours: number
  readonly why: Why
}

/** Why this CSM and, where the owner changes, why not the one before. */
export type Why = {
  readonly code: WhyCode
  readonly before: OwnerBefore | undefined
  readonly values: Readonly<Record<string, string | number>>
}

/**
 * `only_csm`: nobody else serves the tier; `language`, `region`, `skill`: matches where others do not (values: need);
 * `spare_time`: has time (values: utilisation, free hours).
 */
export const WHY_CODES = [
  'locked',
  'kept_owner',
  'only_csm',
  'language',
  'region',
  'skill',
  'spare_time',
] as const
export type WhyCode = (typeof WHY_CODES)[number]

/**
 * `leaves`: gets nothing; `unknown`: not in the team; `no_csm`: has another function; `does_not_serve`: not this tier;
 * `no_time`: has no capacity today; `full`: could not take the account beside the rest; `better_elsewhere`: could, at a higher price.
 */
export const OWNERS_BEFORE = [
  'leaves',
  'unknown',
  'no_csm',
  'does_not_serve',
  'no_time',
  'full',
  'better_elsewhere',
] as const
export type OwnerBefore = (typeof OWNERS_BEFORE)[number]

export type Uncovered = {
  readonly account: string
  readonly reason: UncoveredReason
  /** Whether a person should serve it: only then it counts in the uncovered ARR. */
  readonly counts: boolean
  readonly tier: string | undefined
  readonly acvMinor: number | undefined
  readonly from: string | undefined
  /** Hours that a CSM would need for it; undefined where no person is meant to. */
  readonly hours: number | undefined
}

/**
 * Not meant for a CSM: `unplaced` (in no tier), `begins_later`, `served_by_pool`, `served_by_automation`. Else `no_csm_serves_tier`; `no_capacity_today`
 * (who serves it has not started); `too_large` (for any of them alone); `over_ratio` and `no_capacity` (they are full);
 * `locked_elsewhere` (full with locked accounts); `move_limit` (somebody has room, but no more may change owner).
 */
export const UNCOVERED_REASONS = [
  'no_csm_serves_tier',
  'no_capacity_today',
  'too_large',
  'no_capacity',
  'over_ratio',
  'locked_elsewhere',
  'move_limit',
  'unplaced',
  'begins_later',
  'served_by_pool',
  'served_by_automation',
] as const
export type UncoveredReason = (typeof UNCOVERED_REASONS)[number]

export type RefusedLock = {
  readonly account: string
  readonly csm: string
  readonly reason: LockRefusal
}

export const LOCK_REFUSALS = [
  'account_unknown',
  'csm_unknown',
  'locked_twice',
  'no_csm',
  'leaves',
  'not_meant_for_csm',
  'does_not_serve',
  'no_capacity_today',
  'no_capacity',
  'over_ratio',
  'move_limit',
] as const
export type LockRefusal = (typeof LOCK_REFUSALS)[number]

/** One CSM's book. */
export type BookOfCsm = {
  readonly csm: string
  readonly accounts: number
  /** In the year ahead. */
  readonly hours: number
  readonly capacityHours: number
  /** Sum of the known ACVs. */
  readonly arrMinor: number
  /** hours / capacityHours; undefined without capacity. */
  readonly utilisation: number | undefined
  /** What an even spread of the work would give this person. */
  readonly targetUtilisation: number | undefined
  readonly accountsByTier: Readonly<Record<string, number>>
  /** Most accounts of each tier, by the tier's maximum ratio and the ramp; a tier without a maximum is not named. */
  readonly mostByTier: Readonly<Record<string, number>>
  /** Hours above the capacity. */
  readonly missingHours: number
  readonly leaves: boolean
}

/** Prices of the solver by name, so that a later team of the same people can begin with them. */
export type BookPrices = {
  readonly csms: readonly string[]
  /** Of an hour of an average month, in the order of `csms`. */
  readonly hours: readonly number[]
  /** Of a minor unit of ARR. */
  readonly arr: readonly number[]
  /** Of one account more, by tier with a maximum ratio. */
  readonly places: Readonly<Record<string, readonly number[]>>
  /** Of a minor unit of ARR that may stay uncovered. */
  readonly uncoveredArr: number
  /** Of one more change of owner. */
  readonly leaving: number
}
