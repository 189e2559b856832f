import type { Day } from '../kernel/day.ts'
import type { Reason } from '../model/model.ts'
import type { CurrentPlacement } from './placement.ts'

/** Why an account is not where its fields would have it, with the values that decided. */
export type Hold = {
  /** The tier it would otherwise be in; undefined when that is unknown. */
  readonly wanted: string | undefined
} & (
  | { readonly rule: 'unknown'; readonly missing: readonly string[] }
  | { readonly rule: 'no_tier' }
  | { readonly rule: 'several_tiers'; readonly holding: readonly string[] }
  /** Growth needs an ACV of at least `limitMinor`, contraction one below it. */
  | {
      readonly rule: 'hysteresis'
      readonly acvMinor: number
      readonly limitMinor: number
      readonly direction: 'up' | 'down'
    }
  /** Beyond the line of a bounded tier, but not beyond `lastKeptRank`. */
  | {
      readonly rule: 'bound_margin'
      readonly rank: number
      readonly seats: number
      readonly lastKeptRank: number
    }
  /** `from` is the first day on which the move is free. */
  | { readonly rule: 'minimum_stay'; readonly since: Day; readonly from: Day }
  | { readonly rule: 'renewal_freeze'; readonly renewalOn: Day; readonly from: Day }
  /** Whoever takes part in the pilot stays, so that the arms can be compared. */
  | { readonly rule: 'pilot'; readonly pilot: string; readonly from: Day }
)

export type HoldRule = Hold['rule']

/** Where an account belongs on a day, and why. */
export type Outcome =
  | {
      readonly kind: 'placed'
      readonly tier: string
      /** By entry conditions and steadiness alone; undefined when never known. */
      readonly baseTier: string | undefined
      /** The last step that changed the tier. */
      readonly reason: Reason
      /** Undefined for a first placement. */
      readonly from: string | undefined
      /** A first placement moves too. */
      readonly moves: boolean
      readonly heldBy: readonly Hold[]
      /** A rule of the model wants a person to agree first. */
      readonly needsApproval: boolean
      /** The placement once this outcome is applied. */
      readonly next: CurrentPlacement
    }
  | {
      readonly kind: 'unplaced'
      readonly missing: readonly string[]
      /** Tiers of an exclusive model that all take the account. */
      readonly holding: readonly string[]
    }
