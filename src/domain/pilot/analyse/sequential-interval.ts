import { normalTail } from '../../statistics/normal.ts'
import { studentQuantile } from '../../statistics/student.ts'
import type { Sequential } from '../analysis.ts'

/** Accounts of both arms together that a pilot is taken to be planned with when nobody says. */
export const USUAL_PLAN = 250

/** With fewer the tail of Student's t is so long that an interval would say nothing. */
const LEAST_DEGREES = 3

type Looked = {
  readonly difference: number | undefined
  readonly standardError: number | undefined
  /** Undefined: so many that the normal distribution holds. */
  readonly degreesOfFreedom: number | undefined
  /** Accounts of both arms at this look. */
  readonly n: number
  /** The interval for who looks once: it is never left. */
  readonly lower: number | undefined
  readonly upper: number | undefined
}

/**
 * [PT20] [PT21] An interval that holds at all looks together: the asymptotic confidence sequence of Waudby-Smith, Arbour, Sinha,
 * Kennedy & Ramdas (2024, Annals of Statistics 52:2613, theorem 2.2), whose one choice, rho, makes it narrowest at the planned
 * size (their equation 24). The number of standard errors is taken as Student's, at the same tail, because early looks are small.
 */
export function sequentialInterval(
  looked: Looked,
  planned: number | undefined,
  confidence: number,
): Sequential {
  const plan = planned ?? USUAL_PLAN
  const { difference, standardError, degreesOfFreedom, n, lower, upper } = looked
  const isTooEarly = degreesOfFreedom !== undefined && degreesOfFreedom < LEAST_DEGREES
  if (difference === undefined || standardError === undefined || !(standardError > 0) || isTooEarly)
    return { lower: undefined, upper: undefined, planned: plan }
  const z = boundary(n, plan, 1 - confidence)
  const errors = degreesOfFreedom === undefined ? z : -studentQuantile(normalTail(z), degreesOfFreedom)
  const half = errors * standardError
  return {
    lower: Math.min(difference - half, lower ?? difference),
    upper: Math.max(difference + half, upper ?? difference),
    planned: plan,
  }
}

/** How many standard errors wide the sequence is after n accounts. */
export function boundary(n: number, planned: number, alpha: number): number {
  const twice = -2 * Math.log(alpha)
  const x = (n * (twice + Math.log(twice) + 1)) / planned
  return Math.sqrt(((2 * (x + 1)) / x) * Math.log(Math.sqrt(x + 1) / alpha))
}
