import type { HealthSignal } from '../model/health-rules.ts'

/** Values of one signal in one tier, ascending. */
export type Peers = Float64Array

/**
 * Points of a value, 0..100. On a scale: in proportion between two of its values, and those of the nearest end outside of it.
 * Without one: the share of the peers that are worse, those that are equal counted half (Hazen 1914), times 100; undefined without peers.
 */
export function pointsOf(
  { scale, direction }: Pick<HealthSignal, 'scale' | 'direction'>,
  value: number,
  peers: Peers | undefined,
): number | undefined {
  if (scale !== undefined) return pointsOnScale(scale, value)
  if (peers === undefined || peers.length === 0) return undefined
  const below = countBelow(peers, value, false)
  const equal = countBelow(peers, value, true) - below
  const share = Math.min(1, (below + equal / 2) / peers.length)
  return 100 * (direction === 'lower' ? 1 - share : share)
}

function pointsOnScale(scale: NonNullable<HealthSignal['scale']>, value: number): number {
  const next = scale.findIndex(([at]) => value <= at)
  if (next < 0) return scale.at(-1)![1]
  const [at, points] = scale[next]!
  if (next === 0 || value === at) return points
  const [from, base] = scale[next - 1]!
  return base + ((points - base) * (value - from)) / (at - from)
}

/** How many of ascending values are below one; `isEqualIn`: or equal to it. */
function countBelow(values: Float64Array, value: number, isEqualIn: boolean): number {
  let from = 0
  let to = values.length
  while (from < to) {
    const middle = (from + to) >>> 1
    const isBelow = isEqualIn ? values[middle]! <= value : values[middle]! < value
    if (isBelow) from = middle + 1
    else to = middle
  }
  return from
}
