import { naturalExp } from './natural-exp.ts'
import { naturalLog } from './natural-log.ts'

/** [K12] The value that a standard normal number is below with this probability (Wichura 1988, AS 241 PPND16, 1e-16). */
export function normalQuantile(probability: number): number {
  const q = probability - 0.5
  if (q >= -0.425 && q <= 0.425) {
    const r = 0.180625 - q * q
    return (q * horner(CENTRE_ABOVE, r)) / horner(CENTRE_BELOW, r)
  }
  const tail = q < 0 ? probability : 1 - probability
  if (tail <= 0) return q < 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
  const r = Math.sqrt(-naturalLog(tail))
  const value =
    r <= 5
      ? horner(NEAR_ABOVE, r - 1.6) / horner(NEAR_BELOW, r - 1.6)
      : horner(FAR_ABOVE, r - 5) / horner(FAR_BELOW, r - 5)
  return q < 0 ? -value : value
}

/** [K12] The probability that a standard normal number is below a value (Abramowitz & Stegun 26.2.17, 7.5e-8). */
export function normalProbability(value: number): number {
  const x = value < 0 ? -value : value
  const t = 1 / (1 + 0.2316419 * x)
  const density = 0.3989422804014327 * naturalExp((-x * x) / 2)
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
