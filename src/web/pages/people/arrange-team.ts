import { toMinor } from '../../../domain/kernel/money.ts'
import type { GridSort } from '../../ui/grid/column.ts'
import { parseRange, parseTypedNumber } from '../base/parse-range.ts'
import type { TeamMember } from './team-member.ts'

type Value = string | number | undefined

const FIELDS: Readonly<Record<string, (member: TeamMember) => Value>> = {
  name: ({ name }) => name,
  role: ({ person }) => person.role ?? undefined,
  accounts: ({ accounts }) => accounts,
  utilisation: ({ utilisation }) => utilisation,
  hours: ({ hours }) => hours,
  capacity: ({ capacityHours }) => capacityHours,
  arr: ({ arrMinor }) => arrMinor,
  arr_share: ({ arrShare }) => arrShare,
  risk: ({ riskMinor }) => riskMinor,
  renewals: ({ renewals }) => renewals,
  renewing: ({ renewingMinor }) => renewingMinor,
  languages: ({ person }) => person.languages.join(', '),
  regions: ({ person }) => person.regions.join(', '),
  skills: ({ person }) => person.skills.join(', '),
  ramp: ({ ramp }) => ramp,
  start: ({ person }) => person.startOn ?? undefined,
  end: ({ person }) => person.endOn ?? undefined,
}

/** Columns that are typed as per cent, and those as money. */
const SHARES = ['utilisation', 'arr_share', 'ramp']
const MONEY = ['arr', 'risk', 'renewing']

/** What somebody types into the filter of a column, in the unit of its values; undefined while it means nothing. */
export function typedIn(column: string, typed: string, currency: string): number | undefined {
  const value = parseTypedNumber(typed.replace(/\s*%$/, ''))
  if (value === undefined) return undefined
  if (SHARES.includes(column)) return value / 100
  return MONEY.includes(column) ? toMinor(value, currency) : value
}

export type TeamArrangement = {
  readonly sort: readonly GridSort[]
  readonly filters: Readonly<Record<string, string>>
  readonly locale: string
  readonly currency: string
}

/** The people whom the filters let through, in the order that is asked for; the fullest first otherwise, what is not known last. */
export function arrangeTeam(
  members: readonly TeamMember[],
  { sort, filters, locale, currency }: TeamArrangement,
): readonly TeamMember[] {
  const kept = members.filter((member) =>
    Object.entries(filters).every(([column, sought]) =>
      passes(cellOf(member, column), { column, sought, currency }),
    ),
  )
  const { compare } = new Intl.Collator(locale, { numeric: true })
  const by = sort.length > 0 ? sort : [{ column: 'utilisation', isDescending: true }]
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
    return compare(one.name, other.name)
  })
}

function cellOf(member: TeamMember, column: string): Value {
  if (column.startsWith('tier.')) return member.byTier.get(column.slice(5))?.accounts ?? 0
  return FIELDS[column]?.(member)
}

function passes(
  value: Value,
  {
    column,
    sought,
    currency,
  }: { readonly column: string; readonly sought: string; readonly currency: string },
): boolean {
  if (typeof value === 'string') return value.toLowerCase().includes(sought.toLowerCase())
  const range = parseRange(sought, (typed) => typedIn(column, typed, currency))
  // What is half typed filters nothing yet.
  if (range === undefined) return true
  return value !== undefined && range.from <= value && value <= range.until
}
