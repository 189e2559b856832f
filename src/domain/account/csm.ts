import type { Day } from '../kernel/day.ts'

/** From and until are both days away. */
export type Leave = { readonly from: Day; readonly until: Day }

/** One person of the team, as the team file says. `undefined` means not known. */
export type Csm = {
  readonly id: string
  readonly name: string | undefined
  readonly role: string | undefined
  /** Ids of the tiers this person serves; empty means any. */
  readonly tiers: readonly string[]
  readonly hoursPerWeek: number | undefined
  /** Share of the working hours that goes to accounts, 0..1. */
  readonly productiveShare: number | undefined
  /** Share of full capacity reached today, 0..1; 1 once ramped. */
  readonly ramp: number | undefined
  readonly languages: readonly string[]
  readonly regions: readonly string[]
  readonly skills: readonly string[]
  readonly leave: readonly Leave[]
  readonly startOn: Day | undefined
  /** Fully loaded cost of a year, whole minor units. */
  readonly loadedCostMinor: number | undefined
}
