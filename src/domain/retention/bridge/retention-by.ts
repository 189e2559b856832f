import type { Bridge } from './bridge.ts'
import type { BridgeOptions } from './bridge-of.ts'
import { bridgesOf } from './bridges-of.ts'
import type { PaidPeriod } from './paid-period.ts'

export type GroupedBridges = {
  readonly groups: readonly { readonly group: string | undefined; readonly bridge: Bridge }[]
  /** Customers whose periods are of several groups: they stay in their first. */
  readonly changing: number
}

/**
 * [RT8] A bridge for each value of a group (tier, segment). A customer is where its earliest period was, so that groups
 * add up to the whole and none is flattered by who grew into it; `undefined` is the group of those without a value.
 */
export function retentionBy(
  periods: readonly PaidPeriod[],
  groups: readonly (string | undefined)[],
  options: BridgeOptions,
): GroupedBridges | undefined {
  const names = [...new Set(groups)].sort(inOrder)
  const numbers = new Map(names.map((name, number) => [name, number]))
  let changing = 0
  const bridges = bridgesOf(periods, {
    ...options,
    groups: names.length,
    groupOf: (places) => {
      let earliest = places[0]!
      let isChanging = false
      for (const place of places) {
        if (periods[place]!.from < periods[earliest]!.from) earliest = place
        if (groups[place] !== groups[places[0]!]) isChanging = true
      }
      if (isChanging) changing++
      return numbers.get(groups[earliest])!
    },
  })
  return bridges && { groups: names.map((group, at) => ({ group, bridge: bridges[at]! })), changing }
}

/** By the alphabet's code points; who has no group comes last. */
function inOrder(one: string | undefined, other: string | undefined): number {
  if (one === undefined) return 1
  if (other === undefined) return -1
  return one < other ? -1 : 1
}
