import { type Refused, refused } from '../import-problem.ts'
import type { ListSummary } from '../import-summary.ts'
import type { ListRow } from './list-row.ts'
import { type ListRules, openList } from './open-list.ts'
import { walkList } from './walk-list.ts'

export type ReadList<Value> = {
  readonly kind: 'list'
  readonly values: readonly Value[]
  readonly summary: ListSummary
}

/**
 * Reads a small list (a team, placements) whole: every row that is not taken, and every value, is in the summary. The first of
 * the required fields is the key, which comes once.
 */
export async function readList<Field extends string, Value>(
  path: string,
  { build, ...rules }: ListRules<Field> & { readonly build: (row: ListRow<Field>) => Value },
): Promise<ReadList<Value> | Refused> {
  const list = await openList(path, rules)
  if (list.kind !== 'open') return list
  const [key] = rules.required
  const firstLines = new Map<string, number>()
  const values: Value[] = []
  const summary = await walkList(list, {
    take: (row) => {
      const id = row.text(key)!
      const firstLine = firstLines.get(id)
      if (firstLine !== undefined) return { field: key, code: 'duplicate-id', values: { id, firstLine } }
      firstLines.set(id, row.line)
      values.push(build(row))
      return true
    },
  })
  return 'code' in summary ? refused(summary) : { kind: 'list', values, summary }
}
