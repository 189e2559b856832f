import type { GridSort } from '../../ui/grid/column.ts'
import { parseRange } from '../base/parse-range.ts'
import type { RowState } from './decisions.ts'
import type { PlanRow } from './plan-queries.ts'

export type ReviewedRow = PlanRow & { readonly state: RowState }

/** Chosen in a filter for rows without a value. */
export const NONE = '-'

/** What a column compares; undefined: there is nothing. */
export type ValueOf = (row: ReviewedRow, column: string) => string | number | undefined

/** Rows that the filters let through, in the order that is asked for; those without a value come last. */
export function arrangeRows(
  rows: readonly ReviewedRow[],
  {
    filters,
    sort,
    locale,
    compared,
    parseAmount,
  }: {
    readonly filters: Readonly<Record<string, string>>
    readonly sort: readonly GridSort[]
    readonly locale: string
    readonly compared: ValueOf
    /** An amount as people type it, in the unit of the values. */
    readonly parseAmount: (text: string) => number | undefined
  },
): readonly ReviewedRow[] {
  const { compare } = new Intl.Collator(locale, { numeric: true })
  const tests = Object.entries(filters).map(([column, sought]) => {
    const range = parseRange(sought, parseAmount)
    const text = sought.toLowerCase()
    return (row: ReviewedRow) => {
      const value = compared(row, column)
      if (sought === NONE) return value === undefined
      if (value === undefined) return false
      if (typeof value === 'string')
        return TYPED.has(column) ? value.toLowerCase().includes(text) : value === sought
      return range === undefined || (value >= range.from && value <= range.until)
    }
  })
  const kept = rows.filter((row) => tests.every((passes) => passes(row)))
  if (sort.length === 0) return kept
  return kept.sort((one, other) => {
    for (const { column, isDescending } of sort) {
      const [left, right] = [compared(one, column), compared(other, column)]
      if (left === right) continue
      if (left === undefined) return 1
      if (right === undefined) return -1
      const order =
        typeof left === 'number' && typeof right === 'number'
          ? left - right
          : compare(String(left), String(right))
      if (order !== 0) return isDescending ? -order : order
    }
    return 0
  })
}

/** Columns whose filter is typed: a part of the text is enough. */
const TYPED: ReadonlySet<string> = new Set(['name', 'id'])
