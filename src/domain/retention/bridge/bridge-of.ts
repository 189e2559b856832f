import type { Bridge } from './bridge.ts'
import { bridgesOf } from './bridges-of.ts'
import type { DefinitionName } from './definition.ts'
import type { Month, Span } from './month.ts'
import type { PaidPeriod, Snapshot } from './paid-period.ts'

export type BridgeOptions = {
  readonly snapshot: Snapshot
  readonly definition: DefinitionName
  /** The first and the last month that are shown; left out, all of the data. */
  readonly from?: Month | undefined
  readonly to?: Month | undefined
  readonly by?: Span | undefined
}

/** The bridge of all customers, month by month; undefined where no amount reaches a snapshot in the months asked for. */
export function bridgeOf(periods: readonly PaidPeriod[], options: BridgeOptions): Bridge | undefined {
  return bridgesOf(periods, { ...options, groups: 1, groupOf: () => 0 })?.[0]
}
