import type { HoursByKind } from '../capacity/hours-by-kind.ts'
import type { SplitFunction } from './split-function.ts'

/** Hours a year: of CSMs today, and of people beside them. */
export type FunctionHours = { readonly csm: number; readonly others: number }

export type HoursByFunction = Readonly<Record<'success' | SplitFunction, FunctionHours>>

/** [O2] Which function does a kind of work once it is split off; what no function takes stays with customer success. */
export function hoursByFunction(kinds: HoursByKind): HoursByFunction {
  return {
    // Leadership and specialists who join a CSM's cadences are no customer success people.
    success: { csm: kinds.success.csm + kinds.save.csm, others: 0 },
    support: kinds.reactive,
    account_management: kinds.renewal,
    onboarding: kinds.onboarding,
    services: kinds.training,
  }
}
