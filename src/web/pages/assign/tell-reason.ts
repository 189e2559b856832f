import type { Words } from '../../../language/make-words.ts'
import type { Schema } from '../../api/client.ts'

type Told = Schema<'ExplainedAssignment'>['row']
type Reason = {
  readonly code: string
  readonly before?: string | null
  readonly values?: Readonly<Record<string, string | number>>
}

/** Why this CSM, and why no longer the one before; of an uncovered account why nobody. */
export function tellReason(words: Words, row: Told, tierName: (id: string) => string): string {
  const { code, before, values = {} } = row.reason as Reason
  if (row.kind === 'uncovered') {
    return words.text(`assign.uncovered.${code}` as 'assign.uncovered.no_capacity', {
      tier: tierName(row.tier),
      hours: row.hours === null ? '' : words.number(Math.round(row.hours)),
    })
  }
  const reason = words.text(`assign.why.${code}` as 'assign.why.spare_time', {
    ...shown(words, values),
    csm: row.ownerAfter?.name ?? '',
  })
  if (before === undefined || before === null) return reason
  const second = words.text(`assign.before.${before}` as 'assign.before.full', {
    from: row.ownerBefore?.name ?? '',
  })
  return `${reason} ${second}`
}

function shown(words: Words, values: Readonly<Record<string, string | number>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string'
        ? value
        : name === 'utilisation'
          ? words.share(value)
          : words.number(Math.round(value)),
    ]),
  )
}
