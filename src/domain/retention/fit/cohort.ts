/**
 * Customers that began together: how many were there at the start and after each renewal; shares of a size keep their fractions. Cohorts of the same name (the months of a year,
 * which were watched for different times) are told as one.
 */
export type Cohort = {
  readonly name: string
  readonly customers: readonly number[]
}

export type CohortFault =
  | { readonly code: 'nobody_at_start'; readonly cohort: string }
  | { readonly code: 'not_a_count'; readonly cohort: string; readonly period: number; readonly value: number }
  | {
      readonly code: 'survival_rises'
      readonly cohort: string
      readonly period: number
      readonly before: number
      readonly after: number
    }

/** [RT18] What keeps a cohort from being one: nobody at its start, a number below zero, or customers that come back. */
export function findCohortFault({ name: cohort, customers }: Cohort): CohortFault | undefined {
  const period = customers.findIndex((value) => !(value >= 0 && value < Number.POSITIVE_INFINITY))
  if (period >= 0) return { code: 'not_a_count', cohort, period, value: customers[period]! }
  if (!(customers[0]! > 0)) return { code: 'nobody_at_start', cohort }
  const rise = customers.findIndex((value, at) => at > 0 && value > customers[at - 1]!)
  if (rise < 0) return undefined
  const [before, after] = [customers[rise - 1]!, customers[rise]!]
  return { code: 'survival_rises', cohort, period: rise, before, after }
}

/** Cohorts that are told as one, in the order in which their names come. */
export function cohortsByName(cohorts: readonly Cohort[]): ReadonlyMap<string, readonly Cohort[]> {
  return Map.groupBy(cohorts, ({ name }) => name)
}
