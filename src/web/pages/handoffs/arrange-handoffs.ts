import { HANDOFF_PARTS } from '../../../domain/organisation/check-handoff.ts'
import { type GridSort, parseChoice } from '../../ui/grid/column.ts'
import { parseRange, parseTypedNumber } from '../base/parse-range.ts'
import type { Handoff } from './handoff-queries.ts'

/** One line of the list. */
export type HandoffRow = Handoff & {
  readonly name: string
  /** Of the seven parts. */
  readonly filled: number
  /** Days since it was opened, or until it was accepted. */
  readonly days: number
  readonly arrMinor: number | undefined
}

const DAY = 86_400_000

/** The lines of handoffs as of an instant, with the ARR of each account as far as the reader knows it. */
export function rowsOf(
  handoffs: readonly Handoff[],
  { now, arrOf }: { readonly now: number; readonly arrOf: (accountId: string) => number | undefined },
): readonly HandoffRow[] {
  return handoffs.map((handoff) => ({
    ...handoff,
    name: handoff.accountName ?? handoff.accountExternalId,
    filled: HANDOFF_PARTS.length - handoff.missing.length,
    days: Math.max(
      0,
      Math.floor(
        ((handoff.acceptedAt === null ? now : Date.parse(handoff.acceptedAt)) -
          Date.parse(handoff.openedAt)) /
          DAY,
      ),
    ),
    arrMinor: arrOf(handoff.accountId),
  }))
}

const FIELDS: Readonly<Record<string, (row: HandoffRow) => string | number | undefined>> = {
  name: ({ name }) => name,
  from: ({ from }) => from.name ?? undefined,
  to: ({ to }) => to.name ?? undefined,
  occasion: ({ occasion }) => occasion,
  filled: ({ filled }) => filled,
  days: ({ days }) => days,
  arr: ({ arrMinor }) => arrMinor,
}

/** The handoffs that the filters let through, in the order that is asked for; otherwise those that have waited longest first. */
export function arrangeHandoffs(
  rows: readonly HandoffRow[],
  {
    sort,
    filters,
    locale,
    minorPerMajor,
  }: {
    readonly sort: readonly GridSort[]
    readonly filters: Readonly<Record<string, string>>
    readonly locale: string
    readonly minorPerMajor: number
  },
): readonly HandoffRow[] {
  const kept = rows.filter((row) =>
    Object.entries(filters).every(([column, sought]) => {
      const value = FIELDS[column]?.(row)
      if (column === 'occasion') return parseChoice(sought).includes(row.occasion)
      if (typeof value === 'string') return value.toLowerCase().includes(sought.toLowerCase())
      const range = parseRange(sought, parseTypedNumber)
      const shown = column === 'arr' && value !== undefined ? value / minorPerMajor : value
      return range === undefined || (shown !== undefined && range.from <= shown && shown <= range.until)
    }),
  )
  const { compare } = new Intl.Collator(locale, { numeric: true })
  const by = sort.length > 0 ? sort : [{ column: 'days', isDescending: true }]
  return kept.toSorted((one, other) => {
    for (const { column, isDescending } of by) {
      const [left, right] = [FIELDS[column]?.(one), FIELDS[column]?.(other)]
      if (left === right) continue
      if (left === undefined) return 1
      if (right === undefined) return -1
      const order =
        typeof left === 'number' && typeof right === 'number' ? left - right : compare(`${left}`, `${right}`)
      if (order !== 0) return isDescending ? -order : order
    }
    return compare(one.name, other.name)
  })
}
