import { compare, divide, type Exact, exact, multiply, ZERO } from '../kernel/exact.ts'

/** Months until the profit has paid for winning the account: 12 × CAC / yearly profit; `never` at a profit of zero or below. */
export function paybackMonths(cac: Exact, profit: Exact): Exact | 'never' {
  return compare(profit, ZERO) <= 0 ? 'never' : divide(multiply(exact(12), cac), profit)
}

/** LTV / CAC; undefined when winning an account costs nothing. */
export function lifetimeValueToCac(value: Exact, cac: Exact): Exact | undefined {
  return compare(cac, ZERO) === 0 ? undefined : divide(value, cac)
}
