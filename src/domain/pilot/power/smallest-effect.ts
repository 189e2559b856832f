import { findRoot } from '../../statistics/find-root.ts'
import type { Design, Outcome } from './design.ts'
import { powerAt } from './power-at.ts'

/** What a pilot has, and how surely it should show what it can show. */
export type Means = {
  readonly design: Design
  /** Accounts of each arm, the control first. */
  readonly sizes: readonly number[]
  readonly power: number
  /** Whether it is looked for above the control (default) or below. Of times, above: fewer leave. */
  readonly direction?: 'increase' | 'decrease'
}

/**
 * [PT57] The outcome with the smallest effect that these arms show with this probability; the effect that it came with
 * does not matter. Undefined where even the largest there can be would not show: a share has nothing above 1, and nobody
 * can leave less than not at all.
 */
export function smallestEffect(outcome: Outcome, means: Means): Outcome | undefined {
  const { design, sizes, power, direction = 'increase' } = means
  const isUp = direction === 'increase'
  const solve = (make: (step: number) => Outcome, largest: number): Outcome | undefined => {
    const step = findRoot((at) => powerAt(make(at), design, sizes) - power, { from: 0, to: largest })
    return step === undefined ? undefined : make(step)
  }
  if (outcome.kind === 'mean') {
    const sign = isUp ? outcome.sd : -outcome.sd
    const make = (step: number): Outcome => ({ ...outcome, difference: sign * step })
    let largest = 1
    while (largest < 1e9 && powerAt(make(largest), design, sizes) < power) largest *= 2
    return solve(make, largest)
  }
  if (outcome.kind === 'proportion') {
    const { baseline } = outcome
    const room = isUp ? 1 - baseline : baseline
    return solve((step) => ({ ...outcome, target: clamp(baseline + (isUp ? step : -step)) }), room)
  }
  // Steps of the logarithm, from a ratio of 1 to one of a thousand millionth, or of a thousand.
  const make = (step: number): Outcome => ({ ...outcome, hazardRatio: Math.exp(isUp ? -step : step) })
  return solve(make, isUp ? 20.7 : 6.9)
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share))
}
