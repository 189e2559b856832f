import type { GridSort } from '../../ui/grid/column.ts'
import type { TeamMember } from './person-columns.tsx'

const FIELDS: Readonly<Record<string, (person: TeamMember) => string | number | undefined>> = {
  name: ({ name, externalId }) => name ?? externalId,
  role: ({ role }) => role ?? undefined,
  tiers: ({ tierNames }) => tierNames,
  accounts: ({ book }) => book?.accounts,
  acv: ({ book }) => book?.acvMinor,
  hours: ({ hoursPerWeek }) => hoursPerWeek ?? undefined,
  ramp: ({ ramp }) => ramp ?? undefined,
  languages: ({ languages }) => languages.join(', '),
  regions: ({ regions }) => regions.join(', '),
  end: ({ endOn }) => endOn ?? undefined,
}

/** The people whom the filters let through, in the order that is asked for; what is not known comes last either way. */
export function arrangePeople(
  people: readonly TeamMember[],
  {
    sort,
    filters,
    locale,
  }: {
    readonly sort: readonly GridSort[]
    readonly filters: Readonly<Record<string, string>>
    readonly locale: string
  },
): readonly TeamMember[] {
  const kept = people.filter((person) =>
    Object.entries(filters).every(([column, sought]) =>
      String(FIELDS[column]?.(person) ?? '')
        .toLowerCase()
        .includes(sought.toLowerCase()),
    ),
  )
  const { compare } = new Intl.Collator(locale, { numeric: true })
  const by = sort.length > 0 ? sort : [{ column: 'name', isDescending: false }]
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
    return 0
  })
}
