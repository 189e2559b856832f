import type { Day } from '../kernel/day.ts'
import type { Reason } from '../model/model.ts'

/** A person fixed the tier, with a reason and an expiry. */
export type Pin = { readonly tier: string; readonly reason: string; readonly until: Day }

/** Where an account stands today, as far as it is known: what a movement starts from. */
export type CurrentPlacement = {
  readonly accountId: string
  readonly tier: string
  readonly since: Day | undefined
  readonly reason: Reason | undefined
  /** The tier by entry conditions alone; differs from `tier` under a floor, a risk promotion or a pin. */
  readonly baseTier: string | undefined
  /** The ACV that the base was decided on, so that a change can be put down to it. */
  readonly acvMinor: number | undefined
  readonly modelVersion: string | undefined
  readonly owner: string | undefined
  readonly pin: Pin | undefined
  /** First day of a running risk promotion. */
  readonly riskSince: Day | undefined
  /** Last day of the latest risk promotion that ended: the cool-down counts from here. */
  readonly riskEndedOn: Day | undefined
  /** First day of the present spell without red health. */
  readonly calmSince: Day | undefined
}
