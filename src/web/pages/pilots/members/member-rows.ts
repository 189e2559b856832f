import type { GridSort } from '../../../ui/grid/column.ts'
import { parseRange, parseTypedNumber } from '../../base/parse-range.ts'
import type { PilotMember } from '../result-queries.ts'

/** A member as its row shows it, joined with what the base says of the account today. */
export type MemberRow = {
  readonly member: PilotMember
  readonly owner: string | undefined
  readonly hasLeft: boolean
}

type Cell = string | number | undefined

/** What a column says of a row: that is sorted and filtered by. */
export function cellOf({ member, owner, hasLeft }: MemberRow, column: string): Cell {
  const [kind, metric = ''] = splitOnce(column)
  switch (kind) {
    case 'account':
      return member.name ?? member.externalId
    case 'id':
      return member.externalId
    case 'arm':
      return member.arm
    case 'stratum':
      return member.stratum
    case 'tier':
      return member.tier ?? undefined
    case 'owner':
      return owner
    case 'state':
      return hasLeft ? 'left' : 'here'
    case 'before':
      return member.before[metric] ?? undefined
    default:
      return member.after?.[metric] ?? undefined
  }
}

/** Of `before:Health` both parts: a metric may have a colon in its name too. */
function splitOnce(column: string): readonly [string, string?] {
  const at = column.indexOf(':')
  return at < 0 ? [column] : [column.slice(0, at), column.slice(at + 1)]
}

/** A range that somebody types, for the filter of a figure. */
export const readRange = (typed: string) => parseRange(typed, parseTypedNumber)

/** The rows that the filters let through, in the order that is asked for, by account otherwise; what is not known comes last. */
export function arrangeMembers(
  rows: readonly MemberRow[],
  {
    sort,
    filters,
    locale,
  }: {
    readonly sort: readonly GridSort[]
    readonly filters: Readonly<Record<string, string>>
    readonly locale: string
  },
): readonly MemberRow[] {
  const sought = Object.entries(filters)
  const kept = rows.filter((row) =>
    sought.every(([column, text]) => passes(cellOf(row, column), column, text)),
  )
  const { compare } = new Intl.Collator(locale, { numeric: true })
  const by = [...sort, { column: 'account', isDescending: false }]
  return kept.toSorted((one, other) => {
    for (const { column, isDescending } of by) {
      const [left, right] = [cellOf(one, column), cellOf(other, column)]
      if (left === right) continue
      if (left === undefined) return 1
      if (right === undefined) return -1
      const order =
        typeof left === 'number' && typeof right === 'number' ? left - right : compare(`${left}`, `${right}`)
      if (order !== 0) return isDescending ? -order : order
    }
    return 0
  })
}

function passes(value: Cell, column: string, sought: string): boolean {
  if (column === 'arm' || column === 'state') return value === sought
  if (!column.includes(':')) return `${value ?? ''}`.toLowerCase().includes(sought.toLowerCase())
  const range = readRange(sought)
  // What is half typed filters nothing yet.
  if (range === undefined) return true
  return typeof value === 'number' && range.from <= value && value <= range.until
}
