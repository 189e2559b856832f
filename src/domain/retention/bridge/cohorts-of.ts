import { type LedgerRange, ledgerOf } from './ledger.ts'
import { labelOf, type Month, type Span } from './month.ts'
import type { PaidPeriod, Snapshot } from './paid-period.ts'

/** What is left of a cohort so many months after each of its customers first paid. */
export type CohortAge = {
  readonly age: number
  readonly customers: number
  readonly amountMinor: number
  /** Of the customers of age 0, and of what they paid then. */
  readonly logoRetention: number
  readonly grr: number | undefined
  readonly nrr: number | undefined
}

/** Customers who first paid in the same month, quarter or year. */
export type Cohort = {
  readonly cohort: string
  readonly customers: number
  readonly ages: readonly CohortAge[]
}

type Sums = { customers: number; youngest: Month; readonly ages: AgeSums[] }
type AgeSums = { customers: number; amount: number; kept: number }

/** [RT9] Cohorts by when a customer first paid, by age in months, as far as all of the cohort have come. */
export function cohortsOf(
  periods: readonly PaidPeriod[],
  { by, ...options }: { readonly by: Span; readonly snapshot: Snapshot; readonly to?: Month | undefined },
): readonly Cohort[] {
  const ledger = ledgerOf(periods, options)
  if (ledger === undefined) return []
  const tally = tallyCohorts(ledger, by)
  ledger.walk((_, { values }) => tally.add(values))
  return tally.cohorts()
}

/** The same of customers that come one after the other, from ledgers of the same months. */
export function tallyCohorts(
  { first, last }: LedgerRange,
  by: Span,
): { readonly add: (values: Float64Array) => void; readonly cohorts: () => readonly Cohort[] } {
  const found = new Map<string, Sums>()
  const add = (values: Float64Array) => {
    const begins = values.findIndex((value) => value > 0)
    if (begins < 0) return
    const month = first + begins - 1
    const label = labelOf(month, by)
    const sums = found.get(label) ?? { customers: 0, youngest: month, ages: [] }
    found.set(label, sums)
    sums.customers++
    sums.youngest = Math.max(sums.youngest, month)
    for (let age = 0; begins + age < values.length; age++) {
      const value = values[begins + age]!
      sums.ages[age] ??= { customers: 0, amount: 0, kept: 0 }
      const own = sums.ages[age]!
      if (value <= 0) continue
      own.customers++
      own.amount += value
      own.kept += Math.min(value, values[begins]!)
    }
  }
  const cohorts = () =>
    [...found]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([cohort, { customers, youngest, ages }]) => {
        const base = ages[0]!.amount
        const reached = ages.slice(0, last - youngest + 1)
        return {
          ...{ cohort, customers },
          ages: reached.map(({ customers: left, amount, kept }, age) => ({
            ...{ age, customers: left, amountMinor: amount },
            ...{ logoRetention: left / customers, grr: kept / base, nrr: amount / base },
          })),
        }
      })
  return { add, cohorts }
}
