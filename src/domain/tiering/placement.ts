import type { Day } from '../kernel/day.ts'
import type { Reason } from '../model/model.ts'

/** A person fixed the tier, with a reason. It holds up to and including `until`. */
export type Pin = { readonly tier: string; readonly reason: string; readonly until: Day }

/** It takes part in a pilot of this name, and stays where it is before the day `until`. */
export type PilotFreeze = { readonly name: string; readonly until: Day }

/** Where an account stands today, as far as it is known: what a movement starts from. */
export type CurrentPlacement = {
  readonly accountId: string
  readonly tier: string
  /** First day in the present tier. */
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
  /** Day on which the latest risk promotion ended: the cool-down counts from here. */
  readonly riskEndedOn: Day | undefined
  /** First day of the present spell without red health, while a risk promotion runs. */
  readonly calmSince: Day | undefined
  /** Only while it takes part in a pilot; no part of what is recorded. */
  readonly pilot?: PilotFreeze | undefined
}

/** A placement of which only the tier is known, as a customer list gives it. */
export function aPlacement(
  known: Pick<CurrentPlacement, 'accountId' | 'tier'> & Partial<CurrentPlacement>,
): CurrentPlacement {
  return { ...UNKNOWN, ...known }
}

const UNKNOWN: Omit<CurrentPlacement, 'accountId' | 'tier'> = {
  since: undefined,
  reason: undefined,
  baseTier: undefined,
  acvMinor: undefined,
  modelVersion: undefined,
  owner: undefined,
  pin: undefined,
  riskSince: undefined,
  riskEndedOn: undefined,
  calmSince: undefined,
}
