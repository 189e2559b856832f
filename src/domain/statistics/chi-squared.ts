import { regularisedGamma } from './gamma-function.ts'

/** [ST11] P(X > x) of the chi-squared distribution, to full relative precision; 1 below 0. */
export function chiSquaredTail(x: number, df: number): number {
  return x <= 0 ? 1 : regularisedGamma(df / 2, x / 2).upper
}
