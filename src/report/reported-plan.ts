import type { HeldMovement, Listing, Movement, Plan, Unplaced } from '../domain/plan/plan.ts'

/** What a report is made of: a plan that was just made, or one that was kept and is read back. */
export type ReportedPlan = Omit<Pick<Plan, ValueKeys>, 'movements' | 'held' | 'unplaced'> & {
  readonly movements: ReportedList<Movement>
  readonly held: ReportedList<HeldMovement>
  readonly unplaced: ReportedList<Unplaced>
}

/** What a plan can tell of single accounts is no part of a report. */
type ValueKeys = {
  [Key in keyof Plan]: Plan[Key] extends (...given: never) => unknown ? never : Key
}[keyof Plan]

/** A list that may have a million entries: `entries` has at least the `ENTRIES_SHOWN` first of them. */
export type ReportedList<Entry> = Listing<Entry> & {
  /** Every entry, where they are read bit by bit; left out where `entries` has all. */
  readonly all?: () => AsyncIterable<Entry>
}

/** So many entries of a list does a page show. */
export const ENTRIES_SHOWN = 50

/** So many accounts does a finding name at most, in any format. */
export const FINDING_ACCOUNTS_SHOWN = 50
