import { anAccount } from '../account/account.ts'
import type { FactContext, Facts } from '../account/field-catalogue.ts'
import type { Day } from '../kernel/day.ts'
import { UNKNOWN } from './match-tier.ts'
import type { CurrentPlacement } from './placement.ts'
import type { Seat } from './seat.ts'
import type { Tiering } from './tiering.ts'

/** No tier: the account stays unplaced. */
export const UNPLACED = -1
/** A tier that the model does not have: the account stays in it until a move is free. */
export const FOREIGN = -2

/** A day that never came, so that days stay plain integers in the loop. */
export const NEVER = -1_000_000_000

/** Rules that hold a move back, one bit each. */
export const HELD = {
  unknown: 1,
  no_tier: 2,
  several_tiers: 4,
  hysteresis: 8,
  bound_margin: 16,
  minimum_stay: 32,
  renewal_freeze: 64,
  /** A floor whose field became unknown: shown as `unknown`, with that field. */
  unknown_floor: 128,
  pilot: 256,
} as const

/**
 * The workbench of one decision: what is decided about, and what came out. One is used for a whole list, so that a million
 * accounts make no garbage; `decideTier` overwrites every result.
 */
export type Decision = {
  readonly tiering: Tiering
  readonly context: FactContext
  /** The account in it is the one that is decided about. */
  readonly facts: { -readonly [Key in keyof Facts]: Facts[Key] }
  current: CurrentPlacement | undefined
  seat: Seat
  /** Tier index until now, FOREIGN, or UNPLACED for a new account. */
  from: number
  /** Base index until now; FOREIGN or UNKNOWN when there is none to compare with. */
  baseBefore: number
  /** Index of the tier that floors raise to (the number of tiers: none) and the number of the reason. */
  floor: number
  floorReason: number
  riskSince: number
  riskEndedOn: number
  calmSince: number
  // Results
  tier: number
  base: number
  /** Number of the reason of a change of base; meaningless without one. */
  cause: number
  reason: number
  moves: boolean
  held: number
  /** Tier index without the rules that hold; negative when unknown. */
  wanted: number
}

/** A workbench for one model and day. */
export function newDecision(tiering: Tiering, context: FactContext): Decision {
  return {
    tiering,
    context,
    facts: { account: anAccount({ id: '' }), context },
    current: undefined,
    seat: { eligible: UNKNOWN, matched: UNKNOWN, rankedIn: -1, rank: 0, seats: 0 },
    from: UNPLACED,
    baseBefore: UNKNOWN,
    floor: 0,
    floorReason: 0,
    riskSince: NEVER,
    riskEndedOn: NEVER,
    calmSince: NEVER,
    tier: UNPLACED,
    base: UNKNOWN,
    cause: 0,
    reason: 0,
    moves: false,
    held: 0,
    wanted: UNPLACED,
  }
}

/** A day of the workbench as the placement has it. */
export function dayOrUndefined(day: number): Day | undefined {
  return day === NEVER ? undefined : day
}
