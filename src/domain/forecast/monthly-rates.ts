import { power } from '../kernel/power.ts'
import type { TierOutlook } from './outlook.ts'

/** Rates of one month by tier (its index): what share leaves, grows, shrinks, moves, and what is won. */
export type MonthlyRates = {
  readonly churn: Float64Array
  readonly expansion: Float64Array
  readonly contraction: Float64Array
  readonly won: Float64Array
  readonly newAcv: Float64Array
  readonly moves: readonly (readonly { readonly to: number; rate: number }[])[]
}

/** [F1] The share of a month whose twelvefold compounding gives the share of a year: 1 − (1 − y)^(1/12). */
export function monthlyShare(perYear: number): number {
  return perYear >= 1 ? 1 : 1 - power(1 - perYear, 1 / 12)
}

/** [F1] The growth of a month that compounds to that of a year: (1 + y)^(1/12) − 1. */
export function monthlyGrowth(perYear: number): number {
  return power(1 + perYear, 1 / 12) - 1
}

/** Rates of the months ahead when every assumption is exactly its value; what is not known is taken as none. */
export function expectedRates(tiers: readonly TierOutlook[]): MonthlyRates {
  const index = new Map(tiers.map(({ id }, at) => [id, at]))
  const each = (read: (tier: TierOutlook) => number) => Float64Array.from(tiers, read)
  return {
    churn: each(({ assumptions }) => monthlyShare(assumptions.churnPerYear.value ?? 0)),
    expansion: each(({ assumptions }) => monthlyGrowth(assumptions.expansionPerYear.value ?? 0)),
    contraction: each(({ assumptions }) => monthlyShare(assumptions.contractionPerYear.value ?? 0)),
    won: each(({ assumptions }) => assumptions.newPerMonth.value ?? 0),
    newAcv: each((tier) => tier.assumptions.newAcvMinor.value ?? meanAcv(tier)),
    moves: tiers.map(({ assumptions }) =>
      assumptions.movesPerYear.flatMap(({ to, rate }) => {
        const at = index.get(to)
        return at === undefined || !rate.value ? [] : [{ to: at, rate: monthlyShare(rate.value) }]
      }),
    ),
  }
}

function meanAcv({ accounts, arrMinor }: TierOutlook): number {
  return accounts === 0 ? 0 : arrMinor / accounts
}
