import type { Cohort } from './cohort.ts'

/** What the numbers of a column are: customers, or a percentage or share of those at the start. */
export const VALUE_KINDS = ['counts', 'percentages', 'shares'] as const
export type ValueKind = (typeof VALUE_KINDS)[number]

export type ReadCohort = {
  readonly cohort: Cohort
  readonly values: ValueKind
  /** Whether nobody said how many customers 100 % are. */
  readonly isSizeAssumed: boolean
  /** Empty cells after the last number: periods that nobody has seen yet. */
  readonly missing: number
}

export type ReadFault =
  | { readonly code: 'gap'; readonly cohort: string; readonly period: number }
  | { readonly code: 'size_unclear'; readonly cohort: string; readonly start: number }

/**
 * [RT28] A cohort from how many are left at the start and after each renewal. Whole numbers are customers. A column that begins with 100 (or 1) and has fractions is of percentages
 * (shares) of `size` customers; where the size is given, so is one without fractions. 1,000 where nobody says: α and β do not depend on it, their intervals do.
 */
export function cohortOfValues({
  name,
  values,
  size,
}: {
  readonly name: string
  readonly values: readonly (number | undefined)[]
  readonly size: number | undefined
}): ReadCohort | ReadFault {
  const last = values.findLastIndex((value) => value !== undefined)
  const seen = values.slice(0, last + 1)
  const missing = values.length - seen.length
  const gap = seen.indexOf(undefined)
  if (gap >= 0) return { code: 'gap', cohort: name, period: gap }
  const numbers = seen as number[]
  const start = numbers[0] ?? 0
  const isWhole = numbers.every(Number.isInteger)
  const isScale = start === 100 || start === 1
  if (size === undefined ? isWhole : start === size && isWhole) {
    return { cohort: { name, customers: numbers }, values: 'counts', isSizeAssumed: false, missing }
  }
  if (!isScale) return { code: 'size_unclear', cohort: name, start }
  const customers = numbers.map((value) => (value * (size ?? USUAL_SIZE)) / start)
  const kind = start === 100 ? 'percentages' : 'shares'
  return { cohort: { name, customers }, values: kind, isSizeAssumed: size === undefined, missing }
}

/** As in the publication. */
const USUAL_SIZE = 1000
