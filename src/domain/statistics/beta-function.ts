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

type BetaPlace = { a: number; b: number; x: number; y: number; excess: number }

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
export function betaTails(at: BetaPlace): { lower: number; upper: number } {
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
    const lower = weight * fraction(at)
    return { lower, upper: 1 - lower }
  }
  const upper = weight * fraction({ a: b, b: a, x: y, y: x, excess: -excess })
  return { lower: 1 - upper, upper }
}

/**
 * B_x(a, b) / (xᵃ yᵇ) as a continued fraction (Didonato and Morris 1992, eq. 9), by Lentz. It sees x through the excess,
 * so nothing is lost where x is all but 1.
 */
function fraction({ a, b, x, y, excess }: BetaPlace): number {
  let value = (a * (1 - excess)) / (a + 1)
  let c = value
  let d = 0
  for (let k = 1; k < 1e6; k++) {
    const at = a + 2 * k
    const above = ((a + k - 1) / (at - 1)) * ((a + b + k - 1) / (at - 1)) * k * (b - k) * x * x
    const below = k + (k * (b - k) * x) / (at - 1) + ((a + k) * (1 - excess + k * (1 + y))) / (at + 1)
    d = 1 / (below + above * d)
    c = below + above / c
    const factor = c * d
    value *= factor
    if (Math.abs(factor - 1) < 2e-16) break
  }
  return 1 / value
}
