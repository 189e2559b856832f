import { add, compare, divide, type Exact, exact, multiply, ONE, subtract, ZERO } from '../kernel/exact.ts'

/** Yearly discount rate when none is given (spec/3). */
export const DEFAULT_DISCOUNT = 0.1

/** Expected gross profit after CS cost over an account's life, in minor units; refused when it would be endless. */
export type LifetimeValue =
  | { readonly kind: 'value'; readonly value: Exact }
  | { readonly kind: 'refused'; readonly code: 'endless_life' }

/** ACV × gross margin − CS cost: what one account leaves in a year, exact minor units. */
export function yearlyProfit({
  acv,
  margin,
  csCost,
}: {
  readonly acv: Exact
  readonly margin: number
  readonly csCost: Exact
}): Exact {
  return subtract(multiply(acv, exact(margin)), csCost)
}

/**
 * LTV of a contract renewed every year with a constant retention, infinite horizon:
 * profit × (1 + d) / (1 + d − r) (spec/3). Refused for d = 0 with r = 1.
 */
export function lifetimeValue({
  profit,
  retention,
  discount = DEFAULT_DISCOUNT,
}: {
  readonly profit: Exact
  readonly retention: number
  readonly discount?: number
}): LifetimeValue {
  const years = discountedYears(retention, discount)
  return years === undefined
    ? { kind: 'refused', code: 'endless_life' }
    : { kind: 'value', value: multiply(profit, years) }
}

/**
 * LTV from a survival curve: Σ S(t) × profit / (1 + d)^(t−1), where survival[0] is S(1) = 1 (spec/3).
 * Beyond the curve the account lives on with `retentionAfter`, or the horizon ends there when it is undefined.
 */
export function lifetimeValueFromSurvival({
  profit,
  survival,
  discount = DEFAULT_DISCOUNT,
  retentionAfter,
}: {
  readonly profit: Exact
  readonly survival: readonly number[]
  readonly discount?: number
  readonly retentionAfter: number | undefined
}): LifetimeValue {
  checkSurvival(survival)
  const tail = retentionAfter === undefined ? ONE : discountedYears(retentionAfter, discount)
  if (tail === undefined) return { kind: 'refused', code: 'endless_life' }
  const growth = add(ONE, exact(discount))
  // From the last year back, so that each step discounts once.
  const years = survival
    .map(exact)
    .reduceRight(
      (later: Exact | undefined, alive) =>
        later === undefined ? multiply(alive, tail) : add(alive, divide(later, growth)),
      undefined,
    )
  return { kind: 'value', value: multiply(profit, years ?? ZERO) }
}

/** (1 + d) / (1 + d − r): the discounted years an account is expected to stay; undefined when they have no end. */
export function discountedYears(retention: number, discount: number): Exact | undefined {
  if (!(retention >= 0 && retention <= 1)) throw new RangeError(`retention is a share 0..1, not ${retention}`)
  if (!(discount >= 0)) throw new RangeError(`discount is a yearly rate from 0 up, not ${discount}`)
  const growth = add(ONE, exact(discount))
  const leaving = subtract(growth, exact(retention))
  return compare(leaving, ZERO) === 0 ? undefined : divide(growth, leaving)
}

function checkSurvival(survival: readonly number[]): void {
  if (survival[0] !== 1) throw new RangeError('survival starts with S(1) = 1')
  for (let year = 1; year < survival.length; year++) {
    if (!(survival[year]! >= 0 && survival[year]! <= survival[year - 1]!)) {
      throw new RangeError(`survival never rises and never falls below 0: S(${year + 1}) = ${survival[year]}`)
    }
  }
}
