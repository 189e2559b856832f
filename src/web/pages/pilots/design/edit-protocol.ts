import { formatDay, parseDay } from '../../../../domain/kernel/day.ts'
import type { Schema } from '../../../api/client.ts'

export type Protocol = Schema<'PilotProtocol'>
export type Metric = Schema<'PilotMetric'>
export type ProtocolPart = keyof Protocol

const DAYS_OF_WEEK = 7

const PARTS: readonly ProtocolPart[] = [
  ...(['name', 'hypothesis', 'treatment', 'scope', 'exclude', 'share', 'seed', 'strata', 'unit'] as const),
  ...(['startsOn', 'endsOn', 'primary', 'others', 'rule'] as const),
]

/** The parts that two protocols do not say the same of. */
export function changedParts(one: Protocol, other: Protocol): readonly ProtocolPart[] {
  return PARTS.filter((part) => JSON.stringify(sorted(one[part])) !== JSON.stringify(sorted(other[part])))
}

/** Two protocols of one beginning: the parts that I have changed are mine, the others theirs. */
export function mergeProtocols({
  base,
  mine,
  theirs,
}: {
  readonly base: Protocol
  readonly mine: Protocol
  readonly theirs: Protocol
}): Protocol {
  const own = changedParts(base, mine)
  const parts = PARTS.map((part) => [part, own.includes(part) ? mine[part] : theirs[part]])
  return Object.fromEntries(parts) as Protocol
}

/** How long the treatment lasts. */
export function weeksOf({ startsOn, endsOn }: Pick<Protocol, 'startsOn' | 'endsOn'>): number {
  return (parseDay(endsOn)! - parseDay(startsOn)!) / DAYS_OF_WEEK
}

/** The same length from another first day on. */
export function startingOn(protocol: Protocol, startsOn: string): Pick<Protocol, 'startsOn' | 'endsOn'> {
  return { startsOn, endsOn: lasting({ startsOn }, weeksOf(protocol)) }
}

/** The first day after so many weeks, at least a day later. */
export function lasting({ startsOn }: Pick<Protocol, 'startsOn'>, weeks: number): string {
  return formatDay(parseDay(startsOn)! + Math.max(1, Math.round(weeks * DAYS_OF_WEEK)))
}

/** A draft with what is usual: a quarter of all accounts for four weeks from the Monday after next, measured by health. */
export function newProtocol({
  name,
  metric,
  today,
  seed,
}: {
  readonly name: string
  /** What the health score is called. */
  readonly metric: string
  readonly today: string
  readonly seed: number
}): Protocol {
  const now = parseDay(today)!
  // 1 January 1970, day 0, was a Thursday. A week is left to prepare.
  const monday = now + ((11 - (now % DAYS_OF_WEEK)) % DAYS_OF_WEEK || DAYS_OF_WEEK) + DAYS_OF_WEEK
  return {
    ...{ name, hypothesis: '', treatment: '', scope: '', exclude: '', share: 0.25, seed },
    ...{ strata: ['tier', 'segment', 'acv:4'], unit: 'account' },
    ...{ startsOn: formatDay(monday), endsOn: formatDay(monday + 4 * DAYS_OF_WEEK) },
    primary: { name: metric, source: { code: 'health' }, kind: 'mean', better: 'higher' },
    ...{ others: [], rule: { minimumEffect: 5, alpha: 0.05 } },
  }
}

/** The same once more, with accounts drawn anew and as many days, from the Monday on that a new draft would begin. */
export function repeatedProtocol(
  protocol: Protocol,
  { today, seed }: { readonly today: string; readonly seed: number },
): Protocol {
  const { startsOn } = newProtocol({ name: '', metric: '', today, seed })
  const [, name = protocol.name, number = '1'] = /^(.*) \((\d+)\)$/.exec(protocol.name) ?? []
  return { ...protocol, ...startingOn(protocol, startsOn), name: `${name} (${Number(number) + 1})`, seed }
}

/** What stands between a draft and its start, as far as the draft itself says it. */
export type Missing = 'name' | 'treatment' | 'hypothesis' | 'past' | 'signal' | 'tooSmall'

export function missingOf(
  protocol: Protocol,
  { today, arms }: { readonly today: string; readonly arms: Schema<'PilotArmCounts'> | undefined },
): readonly Missing[] {
  const isEmpty = (part: 'name' | 'treatment' | 'hypothesis') => protocol[part].trim() === ''
  return [
    ...(['name', 'treatment', 'hypothesis'] as const).filter(isEmpty),
    ...(protocol.startsOn < today ? (['past'] as const) : []),
    ...(hasSignals(protocol) ? [] : (['signal'] as const)),
    ...(arms !== undefined && Math.min(arms.treated, arms.control) < 2 ? (['tooSmall'] as const) : []),
  ]
}

/** Whether each signal that is measured has been named: without it nothing can be drawn or saved. */
export function hasSignals({ primary, others }: Pick<Protocol, 'primary' | 'others'>): boolean {
  return [primary, ...others].every(({ source }) => source.code !== 'signal' || source.metric.trim() !== '')
}

/** The keys of what the server has sent may stand in another order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, part]) => [key, sorted(part)]))
}
