/*
 * Exponential, logarithm and normal distribution from + − × ÷ and square root alone. ECMAScript leaves Math.exp, Math.log and `**` to
 * the engine ("implementation-approximated"); these give the same bits everywhere, so that a seed gives the same bands everywhere.
 */

const LN2_HIGH = 0.6931471803691238
const LN2_LOW = 1.9082149292705877e-10
const SQRT_HALF = Math.SQRT1_2

/** Powers of two from 2^-1022 to 2^1023; each product is exact. */
const POWERS_OF_TWO = ((): Float64Array => {
  const powers = new Float64Array(2046)
  powers[1022] = 1
  for (let index = 1023; index < 2046; index++) powers[index] = powers[index - 1]! * 2
  for (let index = 1021; index >= 0; index--) powers[index] = powers[index + 1]! / 2
  return powers
})()

/** [K11] e^x to the last bits; 0 below e^-700, infinite above e^709. */
export function exponential(x: number): number {
  if (x < -700) return 0
  if (x > 709) return Number.POSITIVE_INFINITY
  const twos = Math.floor(x / Math.LN2 + 0.5)
  const rest = x - twos * LN2_HIGH - twos * LN2_LOW
  // |rest| is at most ln 2 / 2: thirteen terms of Taylor's series leave 1e-17.
  let sum = 1
  for (let term = 13; term >= 1; term--) sum = 1 + (rest * sum) / term
  return sum * POWERS_OF_TWO[twos + 1022]!
}

/** [K11] The natural logarithm of a positive number; -infinity for 0. */
export function logarithm(x: number): number {
  if (x === 0) return Number.NEGATIVE_INFINITY
  let mantissa = x
  let twos = 0
  for (let step = 512; step >= 1; step >>= 1) {
    const power = POWERS_OF_TWO[1022 + step]!
    if (mantissa >= power) {
      mantissa /= power
      twos += step
    } else if (mantissa * power < 2) {
      mantissa *= power
      twos -= step
    }
  }
  mantissa /= 2
  twos += 1
  if (mantissa < SQRT_HALF) {
    mantissa *= 2
    twos--
  }
  // ln m = 2 artanh((m − 1) / (m + 1)), an argument of at most 0.172.
  const ratio = (mantissa - 1) / (mantissa + 1)
  const square = ratio * ratio
  let sum = 0
  for (let odd = 21; odd >= 3; odd -= 2) sum = square * (1 / odd + sum)
  return twos * LN2_HIGH + (2 * ratio * (1 + sum) + twos * LN2_LOW)
}

/** [K11] A positive base to any power. */
export function power(base: number, exponent: number): number {
  if (exponent === 0 || base === 1) return 1
  return base === 0 ? 0 : exponential(exponent * logarithm(base))
}

/** [K11] The value that a standard normal number is below with this probability (Wichura 1988, AS 241 PPND16, 1e-16). */
export function normalQuantile(probability: number): number {
  const q = probability - 0.5
  if (q >= -0.425 && q <= 0.425) {
    const r = 0.180625 - q * q
    return (q * horner(CENTRE_ABOVE, r)) / horner(CENTRE_BELOW, r)
  }
  const tail = q < 0 ? probability : 1 - probability
  if (tail <= 0) return q < 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
  const r = Math.sqrt(-logarithm(tail))
  const value =
    r <= 5
      ? horner(NEAR_ABOVE, r - 1.6) / horner(NEAR_BELOW, r - 1.6)
      : horner(FAR_ABOVE, r - 5) / horner(FAR_BELOW, r - 5)
  return q < 0 ? -value : value
}

/** [K11] The probability that a standard normal number is below a value (Abramowitz & Stegun 26.2.17, 7.5e-8). */
export function normalProbability(value: number): number {
  const x = value < 0 ? -value : value
  const t = 1 / (1 + 0.2316419 * x)
  const density = 0.3989422804014327 * exponential((-x * x) / 2)
  const tail = density * t * horner([0.31938153, -0.356563782, 1.781477937, -1.821255978, 1.330274429], t)
  return value < 0 ? tail : 1 - tail
}

function horner(coefficients: readonly number[], x: number): number {
  let sum = 0
  for (let index = coefficients.length - 1; index >= 0; index--) sum = sum * x + coefficients[index]!
  return sum
}

const CENTRE_ABOVE = [
  3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987,
  67265.7709270087, 33430.57558358813, 2509.0809287301227,
]
const CENTRE_BELOW = [
  1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
  28729.085735721943, 5226.495278852546,
]
const NEAR_ABOVE = [
  1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
  0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
]
const NEAR_BELOW = [
  1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
  0.0005475938084995345, 1.0507500716444169e-9,
]
const FAR_ABOVE = [
  6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
  0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7,
]
const FAR_BELOW = [
  1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133,
  1.8463183175100548e-5, 1.421511758316446e-7, 2.0442631033899397e-15,
]
