import { naturalExp } from '../kernel/natural-exp.ts'
import { naturalLog } from '../kernel/natural-log.ts'
import { normalQuantile } from '../kernel/normal-distribution.ts'
import { power } from '../kernel/power.ts'
import type { Random } from '../kernel/seeded-random.ts'

/** What chance decides in a month. `expectation` decides nothing: every count is its mean. */
export type Draw = {
  /** Of `count` accounts or people, those to whom it happens. */
  readonly binomial: (count: number, probability: number) => number
  readonly poisson: (mean: number) => number
  readonly normal: () => number
}

/** Every draw is its expectation: the path that the closed form gives. */
export const EXPECTATION: Draw = {
  binomial: (count, probability) => count * probability,
  poisson: (mean) => mean,
  normal: () => 0,
}

/** Up to this mean the chances are added up one by one; beyond it the normal law with its corrections is exact enough. */
const LARGEST_COUNTED = 15
const HALF_STEP = 2 ** -33

/**
 * [F4] Draws from a source of uniform numbers. Counts up to a mean of 15 are exact (inversion); beyond it the quantile of Cornish & Fisher (1938) with
 * skewness and kurtosis, rounded: tests hold both against the exact chances.
 */
export function drawFrom(random: Random): Draw {
  const normal = () => normalQuantile(random() + HALF_STEP)
  const binomial = (count: number, probability: number): number => {
    if (count <= 0 || probability <= 0) return 0
    if (probability >= 1) return count
    if (probability > 0.5) return count - binomial(count, 1 - probability)
    const mean = count * probability
    if (mean > LARGEST_COUNTED) {
      const skew = 1 - 2 * probability
      const drawn = cornishFisher(normal(), {
        ...{ mean, deviation: Math.sqrt(mean * (1 - probability)), skew },
        kurtosis: 1 - 6 * probability * (1 - probability),
      })
      return drawn > count ? count : drawn
    }
    const odds = probability / (1 - probability)
    let chance = wholePower(1 - probability, count)
    let left = random() + HALF_STEP
    let drawn = 0
    while (left > chance && drawn < count) {
      left -= chance
      drawn++
      chance *= (odds * (count - drawn + 1)) / drawn
    }
    return drawn
  }
  const poisson = (mean: number): number => {
    if (mean <= 0) return 0
    if (mean > LARGEST_COUNTED) {
      return cornishFisher(normal(), { mean, deviation: Math.sqrt(mean), skew: 1, kurtosis: 1 })
    }
    let chance = naturalExp(-mean)
    let left = random() + HALF_STEP
    let drawn = 0
    // Beyond 200 nothing is left of a mean of 15.
    while (left > chance && drawn < 200) {
      left -= chance
      drawn++
      chance *= mean / drawn
    }
    return drawn
  }
  return { binomial, poisson, normal }
}

/** A number to a whole power by squaring: a tenth of the time of a logarithm and an exponential. */
function wholePower(base: number, exponent: number): number {
  let result = 1
  let square = base
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result *= square
    square *= square
  }
  return result
}

type Moments = {
  readonly mean: number
  readonly deviation: number
  /** Third cumulant / variance, which makes skewness when divided by the deviation. */
  readonly skew: number
  /** Fourth cumulant / variance. */
  readonly kurtosis: number
}

/** The count at a normal number, never below zero. */
function cornishFisher(z: number, { mean, deviation, skew, kurtosis }: Moments): number {
  const square = z * z
  const third = (skew * (square - 1)) / 6
  const fourth = (z * ((kurtosis * (square - 3)) / 24 - (skew * skew * (2 * square - 5)) / 36)) / deviation
  const drawn = Math.floor(mean + z * deviation + third + fourth + 0.5)
  return drawn < 0 ? 0 : drawn
}

/** [F5] A number above zero with this mean and standard deviation (gamma; Marsaglia & Tsang 2000). A mean of 0: as after no event (shape ½). */
export function drawGamma(
  random: Random,
  { mean, spread }: { readonly mean: number; readonly spread: number },
): number {
  if (spread <= 0) return mean
  const shape = mean <= 0 ? 0.5 : (mean * mean) / (spread * spread)
  const scale = mean <= 0 ? spread * Math.SQRT2 : (spread * spread) / mean
  return standardGamma(random, shape) * scale
}

/** [F5] A share with this mean and standard deviation (beta, of two gammas). */
export function drawBeta(
  random: Random,
  { mean, spread }: { readonly mean: number; readonly spread: number },
): number {
  if (spread <= 0 || mean >= 1) return mean
  if (mean <= 0) return Math.min(1, drawGamma(random, { mean, spread }))
  // A share cannot vary more than one that is either 0 or 1.
  const size = Math.max((mean * (1 - mean)) / (spread * spread) - 1, 0.01)
  const a = standardGamma(random, mean * size)
  const b = standardGamma(random, (1 - mean) * size)
  return a + b === 0 ? mean : a / (a + b)
}

function standardGamma(random: Random, shape: number): number {
  if (shape < 1) {
    const uniform = random() + HALF_STEP
    return standardGamma(random, shape + 1) * power(uniform, 1 / shape)
  }
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = normalQuantile(random() + HALF_STEP)
    const root = 1 + c * x
    if (root <= 0) continue
    const v = root * root * root
    if (naturalLog(random() + HALF_STEP) < 0.5 * x * x + d - d * v + d * naturalLog(v)) return d * v
  }
}
