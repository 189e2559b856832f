import type { Schema } from '../../api/client.ts'
import type { GridSort } from '../../ui/grid/column.ts'

type User = Schema<'User'>

/** The users that the filters let through, in the order that is asked for. */
export function arrangeUsers(
  users: readonly User[],
  {
    sort,
    filters,
  }: { readonly sort: readonly GridSort[]; readonly filters: Readonly<Record<string, string>> },
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

function textOf(user: User, column: string): string {
  const value = user[column as keyof User]
  return typeof value === 'string' ? value : ''
}
