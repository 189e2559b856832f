import { TOLERANCE } from './tie-times.ts'

/**
 * [RT13] The first time at which a curve is at one half or below; where it lies flat at exactly one half, the middle of
 * that step (R's convention); undefined where it stays above.
 */
export function medianOf(
  times: readonly number[],
  curve: readonly (number | undefined)[],
): number | undefined {
  const at = curve.findIndex((value) => value !== undefined && value < 0.5 + TOLERANCE)
  if (at < 0) return undefined
  const reached = curve[at]!
  if (Math.abs(reached - 0.5) >= TOLERANCE) return times[at]
  const below = curve.findIndex((value, place) => place > at && value !== undefined && value < reached)
  return below < 0 ? times[at] : (times[at]! + times[below]!) / 2
}
