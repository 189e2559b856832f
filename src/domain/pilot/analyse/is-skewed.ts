import { meanOf } from '../../statistics/moments.ts'

/** Of fewer values nobody can tell which one is far from the rest. */
const LEAST = 5

/**
 * [PT28] Whether an arm is too small for the interval by t because some values are far larger (or smaller) than the rest: fewer
 * than 25 times the square of the skewness within arms (Cochran 1977, Sampling Techniques, 2.15).
 */
export function isSkewed(arm: Float64Array, control: Float64Array): boolean {
  let [squares, cubes, n] = [0, 0, 0]
  for (const values of [arm, control]) {
    const mean = meanOf(values)
    for (const value of values) {
      const off = value - mean
      squares += off * off
      cubes += off * off * off
    }
    n += values.length
  }
  const smaller = Math.min(arm.length, control.length)
  if (!(squares > 0) || smaller < LEAST) return false
  const skewness = cubes / n / (squares / n) ** 1.5
  return smaller < 25 * skewness ** 2
}
