import type { Touch } from '../account/account.ts'
import { zOfRisk } from './hiring-safety.ts'

/** How much the hours of an account differ from month to month: standard deviation / mean. Assumed until own logs say more. */
export const HOURS_SPREAD: Readonly<Record<Touch, number>> = { high: 0.5, low: 0.8, tech: 2 }

export type BookSizeInput = {
  readonly hoursPerAccountMonth: number
  /** What one person can give to accounts in a month. */
  readonly hoursPerMonth: number
  /** Standard deviation / mean of the hours of one account in a month. */
  readonly spread: number
  /** Probability that a month takes more hours than there are. */
  readonly risk: number
}

export type BookSize = {
  readonly accounts: number
  /** Hours of the mean month / hours there are. */
  readonly plannedLoad: number
  /** Accounts that the mean alone would allow. */
  readonly accountsOnMean: number
}

/**
 * [P22] The largest book that a month overloads with at most this probability: the largest n with n m + z c m √n ≤ K, for accounts that
 * vary independently (√n = (−z c + √(z² c² + 4 K / m)) / 2). Undefined where an account takes no hours.
 */
export function bookSize({
  hoursPerAccountMonth: mean,
  hoursPerMonth,
  spread,
  risk,
}: BookSizeInput): BookSize | undefined {
  if (mean <= 0) return undefined
  const slack = zOfRisk(risk) * spread
  const root = (-slack + Math.sqrt(slack * slack + (4 * hoursPerMonth) / mean)) / 2
  const isCarried = (accounts: number) =>
    accounts * mean + slack * mean * Math.sqrt(accounts) <= hoursPerMonth * (1 + 1e-12)
  let accounts = Math.floor(root * root)
  // Rounding of the root may miss by one.
  if (isCarried(accounts + 1)) accounts++
  else if (!isCarried(accounts)) accounts--
  return {
    accounts,
    plannedLoad: (accounts * mean) / hoursPerMonth,
    accountsOnMean: Math.floor((hoursPerMonth / mean) * (1 + 1e-12)),
  }
}
