import { toMajor } from '../../../domain/kernel/money.ts'
import type { Filters } from './filter-accounts.ts'

/** What an address of the customer base says beside the filters of the columns. */
const NO_FILTERS = ['open', 'sort', 'saved', 'view']

/** The filters of the columns that an address names. */
export function filtersIn(search: Readonly<Record<string, string | undefined>>): Filters {
  const named = Object.entries(search).filter(
    (entry): entry is [string, string] => !NO_FILTERS.includes(entry[0]) && Boolean(entry[1]),
  )
  return Object.fromEntries(named)
}

/** The grid narrowed down by one filter more. */
export function gridHref(filters: Filters, column: string, value: string): string {
  return `/base?${new URLSearchParams({ ...filters, [column]: value })}`
}

/** Amounts from one up to, but excluding, another as the filter of a column has them. */
export function amountRange(fromMinor: number, toMinor: number, currency: string): string {
  return `${toMajor(fromMinor, currency)}..${toMajor(toMinor - 1, currency)}`
}
