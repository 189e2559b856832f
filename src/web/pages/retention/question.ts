/** What can be asked about retention, as the address has it. */
export const DEFINITIONS = ['capped', 'aggregate', 'year-on-year', 'renewal'] as const
export const SPANS = ['month', 'quarter', 'year'] as const
export const SNAPSHOTS = ['start', 'end'] as const
export const GROUPS = ['tier', 'segment', 'industry', 'region', 'country'] as const
/** Months back; the whole record is asked for as `all`. */
export const RANGES = ['12', '24', '36', 'all'] as const

export type RetentionGroup = (typeof GROUPS)[number]

export type BridgeQuestion = {
  readonly definition: (typeof DEFINITIONS)[number]
  readonly by: (typeof SPANS)[number]
  readonly snapshot: (typeof SNAPSHOTS)[number]
  readonly cohort: 'year'
  readonly months?: number
  readonly group?: RetentionGroup
}

type Search = Readonly<Record<string, string | undefined>>

/** What an address asks for; what it does not say, or nobody knows, is as usual: a year by months, the same customers at both ends. */
export function readQuestion(search: Search): BridgeQuestion & { readonly range: (typeof RANGES)[number] } {
  const range = RANGES.find((one) => one === search.range) ?? '12'
  const group = groupIn(search)
  return {
    range,
    definition: DEFINITIONS.find((one) => one === search.definition) ?? 'capped',
    by: SPANS.find((one) => one === search.by) ?? 'month',
    snapshot: SNAPSHOTS.find((one) => one === search.snapshot) ?? 'start',
    cohort: 'year',
    ...(range === 'all' ? {} : { months: Number(range) }),
    ...(group === undefined ? {} : { group }),
  }
}

export function groupIn(search: Search): RetentionGroup | undefined {
  return GROUPS.find((one) => one === search.group)
}
