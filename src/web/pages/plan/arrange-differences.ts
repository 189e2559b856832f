import { type GridSort, parseChoice } from '../../ui/grid/column.ts'
import { parseRange } from '../base/parse-range.ts'
import type { PlanDifference } from './compare-tables.ts'
import type { PlanRow } from './plan-table.ts'

export const MOVES = 'to '
export const WAITS = 'maybe to '

/** What a plan does with an account, as a filter offers it: the tier that it moves to, or that it does not move. */
export function fateOf(row: PlanRow | undefined): string {
  if (row === undefined) return 'steady'
  if (row.kind === 'pending') return `${WAITS}${row.to}`
  return row.kind === 'moving' ? `${MOVES}${row.to}` : row.kind
}

/** Differences that the filters let through, in the order that is asked for; an ACV that is not known comes last. */
export function arrangeDifferences(
  differences: readonly PlanDifference[],
  {
    filters,
    sort,
    locale,
    parse,
  }: {
    readonly filters: Readonly<Record<string, string>>
    readonly sort: readonly GridSort[]
    readonly locale: string
    /** An amount as people type it, in minor units. */
    readonly parse: (typed: string) => number | undefined
  },
): readonly PlanDifference[] {
  const sought = filters.name?.toLowerCase()
  const fates = { one: filters.inOne, other: filters.inOther }
  const passes = (side: 'one' | 'other', row: PlanRow | undefined) =>
    fates[side] === undefined || parseChoice(fates[side]).includes(fateOf(row))
  const range = filters.acv === undefined ? undefined : parseRange(filters.acv, parse)
  const kept = differences.filter(
    ({ name, acvMinor, one, other }) =>
      (sought === undefined || name.toLowerCase().includes(sought)) &&
      passes('one', one) &&
      passes('other', other) &&
      (range === undefined || (acvMinor !== null && acvMinor >= range.from && acvMinor <= range.until)),
  )
  if (sort.length === 0) return kept
  const { compare } = new Intl.Collator(locale, { numeric: true })
  return kept.sort((left, right) => {
    for (const { column, isDescending } of sort) {
      const direction = isDescending ? -1 : 1
      if (column === 'name') {
        const order = compare(left.name, right.name)
        if (order !== 0) return order * direction
      } else if (column === 'acv' && left.acvMinor !== right.acvMinor) {
        if (left.acvMinor === null) return 1
        if (right.acvMinor === null) return -1
        return (left.acvMinor - right.acvMinor) * direction
      }
    }
    return 0
  })
}
