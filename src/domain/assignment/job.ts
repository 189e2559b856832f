import type { BookAccount } from './book-account.ts'
import type { Needs } from './match-needs.ts'

/** One account that somebody could serve. */
export type Job = {
  readonly account: BookAccount
  /** Index in the model's tiers. */
  readonly tier: number
  readonly hours: number
  /** Its ACV, at least one minor unit: what it weighs while nobody covers it. */
  readonly arr: number
  readonly needs: Needs
  /** Owner today as a place among the CSMs; NO_OWNER, or OUTSIDE for an owner who is none of them. */
  readonly home: number
  /** Points of its leaving an owner who could keep it, weight included; 0 without such an owner. */
  readonly leaving: number
}

/** An account that a person has given to a CSM for good: a place among the CSMs. */
export type LockedJob = Job & { readonly lockedTo: number }

export const NO_OWNER = -1
export const OUTSIDE = -2
