import type { GridSort } from '../../ui/grid/column.ts'

type Arrangement = {
  readonly sort: readonly GridSort[]
  readonly filters: Readonly<Record<string, string>>
}

/** The users that the filters let through, in the order that is asked for. */
export function arrangeUsers<User extends { readonly role: string }>(
  users: readonly User[],
  { sort, filters }: Arrangement,
): readonly User[] {
  const kept = users.filter((user) =>
    Object.entries(filters).every(([column, sought]) => {
      const value = textOf(user, column)
      return column === 'role' ? value === sought : value.toLowerCase().includes(sought.toLowerCase())
    }),
  )
  return kept.sort((one, other) => {
    for (const { column, isDescending } of sort) {
      const order = textOf(one, column).localeCompare(textOf(other, column))
      if (order !== 0) return isDescending ? -order : order
    }
    return 0
  })
}

function textOf(user: object, column: string): string {
  const value = user[column as keyof typeof user] as unknown
  return typeof value === 'string' ? value : ''
}
