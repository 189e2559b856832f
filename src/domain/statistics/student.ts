import { normalQuantile } from '../kernel/normal-distribution.ts'
import { betaTails, logBeta } from './beta-function.ts'

/** From here on the tail is a power of t to the last digit, and t² would soon be too large for a number. */
const FAR = 1e150

/** [ST9] P(T > t) of Student's T with df > 0 degrees of freedom, to full relative precision in both tails. */
export function studentTail(t: number, df: number): number {
  return t < 0 ? 1 - half(-t, df).beyond : half(t, df).beyond
}

/** P(|T| > |t|): the p-value of a two-sided test. */
export function twoSidedStudent(t: number, df: number): number {
  return 2 * half(Math.abs(t), df).beyond
}

/** [ST10] The value that T is below with this probability. */
export function studentQuantile(probability: number, df: number): number {
  if (!(probability > 0 && probability < 1)) {
    if (probability === 0) return Number.NEGATIVE_INFINITY
    return probability === 1 ? Number.POSITIVE_INFINITY : Number.NaN
  }
  if (probability === 0.5) return 0
  const isBelow = probability < 0.5
  const tail = isBelow ? probability : 1 - probability
  // In the middle the distance from it is what can be told apart.
  const size = tail > 0.25 ? solve('within', Math.abs(probability - 0.5), df) : solve('beyond', tail, df)
  return isBelow ? -size : size
}

/** Newton's method on logarithms of t and of the share: a concave curve, and the normal quantile lies on its safe side. */
function solve(side: 'within' | 'beyond', share: number, df: number): number {
  let t = side === 'within' ? -normalQuantile(0.5 - share) : -normalQuantile(share)
  for (let round = 0; round < 200; round++) {
    const reached = half(t, df)[side]
    const slope = t > FAR ? df : Math.exp(Math.log(t) + logDensity(t, df) - Math.log(reached))
    const step = (Math.log(share / reached) / slope) * (side === 'within' ? 1 : -1)
    t *= Math.exp(step)
    if (Math.abs(step) < 1e-15) break
  }
  return t
}

/** P(0 < T < t) and P(T > t) for t ≥ 0. */
function half(t: number, df: number): { within: number; beyond: number } {
  if (t > FAR) {
    const beyond = half(FAR, df).beyond * (t / FAR) ** -df
    return { within: 0.5 - beyond, beyond }
  }
  const square = t * t
  const a = df / 2
  const sum = df + square
  const { lower, upper } = betaTails({
    a,
    b: 0.5,
    x: df / sum,
    y: square / sum,
    excess: (a * (1 - square)) / sum,
  })
  return { within: upper / 2, beyond: lower / 2 }
}

function logDensity(t: number, df: number): number {
  return -logBeta(0.5, df / 2) - Math.log(df) / 2 - ((df + 1) / 2) * Math.log1p((t / df) * t)
}
