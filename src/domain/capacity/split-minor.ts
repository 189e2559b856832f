import { add, compare, divide, type Exact, exact, multiply, subtract, ZERO } from '../kernel/exact.ts'

/**
 * [P7] Splits whole minor units by weights without losing one: everyone gets the share rounded down,
 * and what is left goes one each to the largest remainders, ties to the earliest. Weights of zero split evenly.
 */
export function splitMinor(totalMinor: number, weights: readonly Exact[]): number[] {
  if (weights.length === 0) return []
  const sum = weights.reduce(add, ZERO)
  const even = compare(sum, ZERO) === 0
  const shares = weights.map((weight) =>
    multiply(exact(totalMinor), even ? divide(exact(1), exact(weights.length)) : divide(weight, sum)),
  )
  const parts = shares.map(({ numerator, denominator }) => Number(numerator / denominator))
  const left = totalMinor - parts.reduce((total, part) => total + part, 0)
  const byRemainder = shares
    .map((share, index) => ({ index, remainder: subtract(share, exact(parts[index]!)) }))
    .sort((a, b) => compare(b.remainder, a.remainder) || a.index - b.index)
  for (const { index } of byRemainder.slice(0, left)) parts[index]!++
  return parts
}
