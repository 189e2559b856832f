import { type Exact, exact, fraction, multiply, roundHalfAway } from '../../domain/kernel/exact.ts'
import { minorDigits } from '../../domain/kernel/money.ts'
import type { WrittenNumber } from './parse-number.ts'

// Beyond these a power of ten alone passes every safe whole number, or rounds every amount to nothing.
const MAX_SCALE = 400

/** The written number as an exact fraction; a percent is a hundredth. Undefined for an absurd exponent. */
export function exactOf(number: WrittenNumber): Exact | undefined {
  const scale = number.scale + (number.isPercent ? 2 : 0)
  if (Math.abs(scale) > MAX_SCALE) return undefined
  const digits = BigInt(number.digits) * (number.isNegative ? -1n : 1n)
  return scale > 0
    ? fraction(digits, 10n ** BigInt(scale))
    : { numerator: digits * 10n ** BigInt(-scale), denominator: 1n }
}

/** The amount in whole minor units of the currency, rounded half away from zero. Undefined beyond the safe whole numbers. */
export function minorOfWritten(number: WrittenNumber, currency: string, rate?: number): number | undefined {
  const amount = exactOf(number)
  if (!amount) return undefined
  const inBase = rate === undefined ? amount : multiply(amount, exact(rate))
  const minor = multiply(inBase, exact(10 ** minorDigits(currency)))
  const limit = BigInt(Number.MAX_SAFE_INTEGER) * minor.denominator
  return minor.numerator <= limit && minor.numerator >= -limit ? roundHalfAway(minor) : undefined
}

/** The written number as the nearest float. Undefined for an absurd exponent. */
export function floatOfWritten(number: WrittenNumber): number | undefined {
  const scale = number.scale + (number.isPercent ? 2 : 0)
  const value = Number(`${number.isNegative ? '-' : ''}${number.digits}e${-scale}`)
  return Number.isFinite(value) ? (value === 0 ? 0 : value) : undefined
}
