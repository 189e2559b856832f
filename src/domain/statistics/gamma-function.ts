import { saddleTerm } from './saddle-term.ts'
import { stirlingError } from './stirling-error.ts'

const HALF_LOG_TWO_PI = 0.9189385332046727
const EULER = 0.5772156649015329

/** [ST3] ln Γ(x) for x > 0, to full relative precision at its zeros 1 and 2 too; NaN below 0. */
export function logGamma(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.POSITIVE_INFINITY : Number.NaN
  if (x < 0.5) return logGamma(x + 1) - Math.log(x)
  if (x < 1.5) return aroundTwo(x - 1) - Math.log1p(x - 1)
  if (x < 2.5) return aroundTwo(x - 2)
  if (x === Number.POSITIVE_INFINITY) return x
  let product = 1
  let at = x
  for (; at < 10; at++) product *= at
  return (at - 0.5) * Math.log(at) - at + HALF_LOG_TWO_PI + stirlingError(at) - Math.log(product)
}

/** [ST4] The shares of the gamma distribution with this shape (and scale 1) below and above x ≥ 0, each to full relative precision. */
export function regularisedGamma(shape: number, x: number): { lower: number; upper: number } {
  if (!(shape > 0) || !(x >= 0)) return { lower: Number.NaN, upper: Number.NaN }
  if (x === 0) return { lower: 0, upper: 1 }
  if (x === Number.POSITIVE_INFINITY) return { lower: 1, upper: 0 }
  const weight = Math.exp(saddleTerm(shape, x) - stirlingError(shape)) / Math.sqrt(2 * Math.PI * shape)
  if (x < shape + 1) {
    const lower = weight * risingSeries(shape, x)
    return { lower, upper: 1 - lower }
  }
  const upper = weight * shape * upperFraction(shape, x)
  return { lower: 1 - upper, upper }
}

/** ln Γ(2 + e) for |e| ≤ ½: (1 − γ) e + Σ (−1)ᵏ (ζ(k) − 1) eᵏ / k. */
function aroundTwo(e: number): number {
  let sum = 0
  for (let index = ZETA_LESS_ONE.length - 1; index >= 0; index--) {
    const k = index + 2
    sum = sum * -e + ZETA_LESS_ONE[index]! / k
  }
  return e * (1 - EULER) + e * e * sum
}

/** 1 + x / (a + 1) + x² / ((a + 1)(a + 2)) + … */
function risingSeries(shape: number, x: number): number {
  let term = 1
  let sum = 1
  for (let at = shape + 1; term > sum * 1e-17; at++) {
    term *= x / at
    sum += term
  }
  return sum
}

/** Γ(a, x) eˣ x⁻ᵃ by Legendre's continued fraction (Lentz' way to go through it). */
function upperFraction(shape: number, x: number): number {
  let below = x + 1 - shape
  let c = Number.POSITIVE_INFINITY
  let d = 1 / below
  let value = d
  for (let k = 1; k < 1e6; k++) {
    const above = k * (shape - k)
    below += 2
    d = 1 / (above * d + below)
    c = below + above / c
    const factor = c * d
    value *= factor
    if (Math.abs(factor - 1) < 2e-16) break
  }
  return value
}

/** ζ(k) − 1 for k = 2, 3, … */
const ZETA_LESS_ONE = [
  0.6449340668482264, 0.2020569031595943, 0.08232323371113819, 0.03692775514336993, 0.01734306198444914,
  0.008349277381922827, 0.00407735619794434, 0.0020083928260822143, 0.0009945751278180853,
  0.0004941886041194645, 0.0002460865533080483, 0.00012271334757848915, 6.124813505870483e-5,
  3.058823630702049e-5, 1.528225940865187e-5, 7.637197637899763e-6, 3.81729326499984e-6, 1.908212716553939e-6,
  9.539620338727962e-7, 4.769329867878064e-7, 2.38450502727733e-7, 1.1921992596531106e-7,
  5.960818905125948e-8, 2.980350351465228e-8, 1.4901554828365043e-8, 7.45071178983543e-9,
  3.725334024788457e-9, 1.862659723513049e-9, 9.313274324196682e-10, 4.656629065033784e-10,
  2.3283118336765053e-10, 1.164155017270052e-10,
]
