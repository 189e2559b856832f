import type { Moments } from '../../statistics/moments.ts'
import type { Estimate } from '../analysis.ts'

export type WelchEstimate = Estimate & { readonly degreesOfFreedom: number | undefined }

/** [PT4] The difference of two means, with standard error and degrees of freedom by Welch (1947) and Satterthwaite (1946). */
export function welch(arm: Moments, control: Moments): WelchEstimate {
  const difference = arm.n === 0 || control.n === 0 ? undefined : arm.mean - control.mean
  if (arm.variance === undefined || control.variance === undefined)
    return { difference, standardError: undefined, degreesOfFreedom: undefined }
  const terms = [arm, control].map(({ n, variance }) => ({ part: variance! / n, df: n - 1 }))
  return { difference, ...satterthwaite(terms) }
}

/** The root of a sum of variances, each known to some degrees of freedom, and what they come to (Satterthwaite 1946). */
export function satterthwaite(terms: readonly { readonly part: number; readonly df: number }[]): {
  readonly standardError: number
  readonly degreesOfFreedom: number | undefined
} {
  let sum = 0
  for (const { part } of terms) sum += part
  if (sum === 0) return { standardError: 0, degreesOfFreedom: undefined }
  // Shares of the sum, not squares of it: those would underflow where values are tiny.
  let inverse = 0
  for (const { part, df } of terms) inverse += (part / sum) ** 2 / df
  return { standardError: Math.sqrt(sum), degreesOfFreedom: 1 / inverse }
}

/**
 * [PT22] The standard error of a difference when no arm's variance is taken to be below that of both together: an arm of five,
 * or one in which nothing has happened yet, says too little of its own spread.
 */
export function cautiousError(arm: Moments, control: Moments): number | undefined {
  if (arm.variance === undefined || control.variance === undefined) return undefined
  const pooled = ((arm.n - 1) * arm.variance + (control.n - 1) * control.variance) / (arm.n + control.n - 2)
  return Math.sqrt(Math.max(arm.variance, pooled) / arm.n + Math.max(control.variance, pooled) / control.n)
}
