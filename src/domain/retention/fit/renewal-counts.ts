import type { Cohort } from './cohort.ts'

/** Of all cohorts together: who came up for the first, second … renewal, and who of them stayed. */
export type RenewalCounts = readonly { readonly atRisk: number; readonly kept: number }[]

/**
 * [RT19] Adds cohorts up renewal by renewal, at most so many of each. A cohort that was watched for fewer counts where it was watched (censored on the right):
 * given the renewals before, each one is a draw of its own, so that sums by renewal carry all that the likelihood needs.
 */
export function countRenewals(cohorts: readonly Cohort[], renewals: number): RenewalCounts {
  const counts: { atRisk: number; kept: number }[] = []
  for (const { customers } of cohorts) {
    for (let renewal = 1; renewal < customers.length && renewal <= renewals; renewal++) {
      const count = counts[renewal - 1] ?? { atRisk: 0, kept: 0 }
      counts[renewal - 1] = count
      count.atRisk += customers[renewal - 1]!
      count.kept += customers[renewal]!
    }
  }
  return counts.filter(({ atRisk }) => atRisk > 0)
}
