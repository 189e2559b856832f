import { solvePositive } from '../../statistics/linear.ts'
import type { Observations } from './observations.ts'
import { tieTimes } from './tie-times.ts'

/** Who left when, whatever the groups. */
export type Departures = {
  /** Observations in the order of their times. */
  readonly order: Uint32Array
  /** For each place in that order whether it is the last of its time. */
  readonly isLast: Uint8Array
  readonly events: Uint8Array
}

export type LogRankSums = {
  readonly observed: Float64Array
  readonly expected: Float64Array
  readonly variance: Float64Array
}

export function departuresOf({ times, events }: Observations): Departures {
  const tied = tieTimes(times)
  const order = Uint32Array.from(tied.keys()).sort((one, other) => tied[one]! - tied[other]!)
  const isLast = Uint8Array.from(order, (place, at) =>
    at + 1 === order.length || tied[order[at + 1]!] !== tied[place] ? 1 : 0,
  )
  return { order, isLast, events: Uint8Array.from(events, Number) }
}

/** Who left of each of k groups and who would have if each time drew its leavers from all at risk, with the variance of that. */
export function logRankSums(
  { order, isLast, events }: Departures,
  members: Int32Array,
  k: number,
): LogRankSums {
  const sums = {
    observed: new Float64Array(k),
    expected: new Float64Array(k),
    variance: new Float64Array(k * k),
  }
  const atRisk = new Float64Array(k)
  const leaving = new Float64Array(k)
  for (const member of members) atRisk[member]!++
  let gone = 0
  let total = order.length
  for (let at = 0; at < order.length; at++) {
    const place = order[at]!
    const member = members[place]!
    leaving[member]!++
    if (events[place]) {
      gone++
      sums.observed[member]!++
    }
    if (!isLast[at]) continue
    if (gone > 0) addTime(sums, atRisk, { gone, total })
    for (let group = 0; group < k; group++) atRisk[group]! -= leaving[group]!
    leaving.fill(0)
    gone = 0
    total = order.length - at - 1
  }
  return sums
}

function addTime(
  { expected, variance }: LogRankSums,
  atRisk: Float64Array,
  { gone, total }: { readonly gone: number; readonly total: number },
): void {
  const k = atRisk.length
  const spread = total > 1 ? (gone * (total - gone)) / (total - 1) : 0
  for (let group = 0; group < k; group++) {
    const share = atRisk[group]! / total
    expected[group]! += gone * share
    for (let other = 0; other < k; other++)
      variance[group * k + other]! += spread * share * ((group === other ? 1 : 0) - atRisk[other]! / total)
  }
}

/** (O − E)' V⁻¹ (O − E) over the groups in which anybody could have left but one; undefined where there is nothing to compare. */
export function chiSquaredOf({
  observed,
  expected,
  variance,
}: LogRankSums): { chiSquared: number; df: number } | undefined {
  const k = observed.length
  const tested = [...observed.keys()].filter((group) => expected[group]! > 0).slice(1)
  if (tested.length < 1) return undefined
  const off = Float64Array.from(tested, (group) => observed[group]! - expected[group]!)
  const matrix = Float64Array.from(tested.flatMap((one) => tested.map((other) => variance[one * k + other]!)))
  const chiSquared = solvePositive(matrix, off)?.reduce((sum, value, at) => sum + value * off[at]!, 0)
  return chiSquared === undefined ? undefined : { chiSquared, df: tested.length }
}
