import { TooLargeError } from './too-large-error.ts'

/** An exact fraction in lowest terms; `denominator` is above zero. Money divides exactly here and is rounded once, when shown. */
export type Exact = { readonly numerator: bigint; readonly denominator: bigint }

export const ZERO: Exact = { numerator: 0n, denominator: 1n }
export const ONE: Exact = { numerator: 1n, denominator: 1n }

/** The number as a person wrote it: 0.1 is one tenth, not the binary float next to it. Throws on NaN and infinities. */
export function exact(value: number | bigint): Exact {
  if (typeof value === 'bigint') return { numerator: value, denominator: 1n }
  if (Number.isSafeInteger(value)) return { numerator: BigInt(value), denominator: 1n }
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value))
  if (!match) throw new RangeError(`not a finite number: ${value}`)
  const [, sign, whole, decimals = '', exponent = '0'] = match
  const digits = BigInt(`${sign}${whole}${decimals}`)
  const scale = Number(exponent) - decimals.length
  return scale >= 0
    ? { numerator: digits * 10n ** BigInt(scale), denominator: 1n }
    : fraction(digits, 10n ** BigInt(-scale))
}

/** numerator / denominator in lowest terms. Throws on a zero denominator. */
export function fraction(numerator: bigint, denominator: bigint): Exact {
  if (denominator === 0n) throw new RangeError('a fraction needs a denominator other than zero')
  const sign = denominator < 0n ? -1n : 1n
  const divisor = greatestCommonDivisor(numerator < 0n ? -numerator : numerator, denominator * sign)
  return { numerator: (sign * numerator) / divisor, denominator: (sign * denominator) / divisor }
}

export function add(a: Exact, b: Exact): Exact {
  return fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator)
}

export function subtract(a: Exact, b: Exact): Exact {
  return fraction(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator)
}

export function multiply(a: Exact, b: Exact): Exact {
  return fraction(a.numerator * b.numerator, a.denominator * b.denominator)
}

/** a / b. Throws when b is zero: the caller must know what that means. */
export function divide(a: Exact, b: Exact): Exact {
  return fraction(a.numerator * b.denominator, a.denominator * b.numerator)
}

/** Negative, zero or positive as a is below, equal to or above b. */
export function compare(a: Exact, b: Exact): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** The nearest whole number, a half going away from zero (spec/3). */
export function roundHalfAway(value: Exact): number {
  const { numerator, denominator } = value
  const magnitude = numerator < 0n ? -numerator : numerator
  const rounded = (2n * magnitude + denominator) / (2n * denominator)
  return wholeNumber(numerator < 0n ? -rounded : rounded)
}

/** The smallest whole number that is not below the value. */
export function roundUp(value: Exact): number {
  const { numerator, denominator } = value
  const down = numerator / denominator
  return wholeNumber(numerator > 0n && down * denominator !== numerator ? down + 1n : down)
}

/** The nearest binary float, for shares and multiples that are shown, never for money that is stored. */
export function toNumber(value: Exact): number {
  const { numerator, denominator } = value
  const direct = Number(numerator) / Number(denominator)
  if (Number.isFinite(direct)) return direct
  // Both sides beyond 1.8e308: drop the same number of digits from each; 17 significant ones remain by far.
  const shift = 10n ** BigInt(Math.max(0, String(denominator).length - 40))
  return Number(numerator / shift) / Number(denominator / shift)
}

function wholeNumber(value: bigint): number {
  const number = Number(value)
  if (!Number.isSafeInteger(number)) throw new TooLargeError(`beyond the safe whole numbers: ${value}`)
  return number
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b]
  return a
}
