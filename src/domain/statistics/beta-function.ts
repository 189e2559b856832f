import { logGamma } from './gamma-function.ts'
import { saddleTerm } from './saddle-term.ts'
import { stirlingError } from './stirling-error.ts'

const HALF_LOG_TWO_PI = 0.9189385332046727

/** [ST5] ln B(a, b) for a, b > 0, without the cancellation of three large logarithms. */
export function logBeta(a: number, b: number): number {
  const small = Math.min(a, b)
  const large = Math.max(a, b)
  if (!(small > 0)) return small === 0 ? Number.POSITIVE_INFINITY : Number.NaN
  if (large < 10) return logGamma(small) + logGamma(large) - logGamma(small + large)
  const share = small / (small + large)
  const errors = stirlingError(large) - stirlingError(small + large)
  if (small < 10) {
    const bend = (large - 0.5) * Math.log1p(-share)
    return logGamma(small) + errors + small - small * Math.log(small + large) + bend
  }
  return (
    HALF_LOG_TWO_PI -
    0.5 * Math.log(large) +
    stirlingError(small) +
    errors +
    (small - 0.5) * Math.log(share) +
    large * Math.log1p(-share)
  )
}

/** [ST6] The shares of the beta distribution below and above x in 0..1, each to full relative precision. */
export function regularisedBeta({ a, b, x }: { a: number; b: number; x: number }): {
  lower: number
  upper: number
} {
  return betaTails({ a, b, x, y: 1 - x, excess: (a + b) * x - a })
}

/**
 * The same where more is known than x: its complement y = 1 − x, and excess = (a + b) x − a, which cancels when it is
 * computed from x. With a, b in the hundred thousands and a far tail that is worth five digits.
 */
export function betaTails(at: { a: number; b: number; x: number; y: number; excess: number }): {
  lower: number
  upper: number
} {
  const { a, b, x, y, excess } = at
  if (!(a > 0 && b > 0 && x >= 0 && y >= 0)) return { lower: Number.NaN, upper: Number.NaN }
  if (x === 0) return { lower: 0, upper: 1 }
  if (y === 0) return { lower: 1, upper: 0 }
  const n = a + b
  const exponent =
    stirlingError(n) -
    stirlingError(a) -
    stirlingError(b) +
    saddleTerm(a, n * x, excess) +
    saddleTerm(b, n * y, -excess)
  const weight = Math.sqrt((a / n) * (b / (2 * Math.PI))) * Math.exp(exponent)
  if (x < (a + 1) / (n + 2)) {
    const lower = (weight * fraction(a, b, x)) / a
    return { lower, upper: 1 - lower }
  }
  const upper = (weight * fraction(b, a, y)) / b
  return { lower: 1 - upper, upper }
}

/** The continued fraction of the incomplete beta function (DLMF 8.17.22), by Lentz. */
function fraction(a: number, b: number, x: number): number {
  let c = 1
  let d = 1 / (1 - ((a + b) * x) / (a + 1))
  let value = d
  for (let k = 1; k < 1e6; k++) {
    const even = (k * (b - k) * x) / ((a + 2 * k - 1) * (a + 2 * k))
    d = 1 / (1 + even * d)
    c = 1 + even / c
    value *= d * c
    const odd = (-(a + k) * (a + b + k) * x) / ((a + 2 * k) * (a + 2 * k + 1))
    d = 1 / (1 + odd * d)
    c = 1 + odd / c
    const factor = d * c
    value *= factor
    if (Math.abs(factor - 1) < 2e-16) break
  }
  return value
}
