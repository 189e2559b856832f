import type { Day } from '../../domain/kernel/day.ts'
import type { Metric, Protocol } from '../../domain/pilot/protocol.ts'
import type { Connection } from '../../store/database.ts'
import type { Uuid } from '../../store/identifier.ts'
import {
  type MeasuredAccounts,
  measureAcv,
  measureHealth,
  measureLeaving,
  measureSignal,
} from '../../store/pilot-measures.ts'

/** A metric of accounts; those that are not in it have no value. */
export type Measurement = {
  readonly metric: Metric
  readonly values: ReadonlyMap<Uuid, number>
  /** Of times: who has left; of the others the time is how long they were watched. */
  readonly left?: ReadonlySet<Uuid>
}

/** The days over which something is measured: from one up to and including the other. */
export type Days = { readonly from: Day; readonly until: Day }

/** [Q172] What the metrics of a protocol are over the days of treatment up to and including one. */
export async function measureDuring(
  connection: Connection,
  accounts: MeasuredAccounts,
  { protocol, until }: { readonly protocol: Protocol; readonly until: Day },
): Promise<readonly Measurement[]> {
  const measured: Measurement[] = []
  for (const metric of [protocol.primary, ...protocol.others]) {
    const days = { from: protocol.startsOn, until }
    measured.push(await measureMetric(connection, accounts, { metric, days }))
  }
  return measured
}

/**
 * [Q168] What they were before: health and ACV as of the draw, signals over as many days before the treatment as it has. Nobody who is
 * drawn has left yet, so leaving has no value before.
 */
export async function measureBefore(
  connection: Connection,
  accounts: MeasuredAccounts,
  { metrics, ...when }: { readonly metrics: readonly Metric[] } & When,
): Promise<readonly Measurement[]> {
  const measured: Measurement[] = []
  for (const metric of metrics) {
    if (metric.source.code === 'left') measured.push({ metric, values: new Map() })
    else measured.push(await measureMetric(connection, accounts, { metric, days: daysBefore(metric, when) }))
  }
  return measured
}

/** When a pilot is drawn, and the days that it has. */
export type When = { readonly protocol: Pick<Protocol, 'startsOn' | 'endsOn'>; readonly drawnOn: Day }

/** The days before a pilot over which a metric is measured. */
export function daysBefore({ source }: Metric, { protocol, drawnOn }: When): Days {
  const until = source.code === 'signal' ? Math.min(protocol.startsOn - 1, drawnOn) : drawnOn
  return { from: until - (protocol.endsOn - protocol.startsOn) + 1, until }
}

/** One metric over some days; of days that are past nothing is taken that a list says of today. */
export async function measureMetric(
  connection: Connection,
  accounts: MeasuredAccounts,
  {
    metric,
    days,
    isPast = false,
  }: { readonly metric: Metric; readonly days: Days; readonly isPast?: boolean },
): Promise<Measurement> {
  const { source } = metric
  switch (source.code) {
    case 'health':
      return {
        metric,
        values: await measureHealth(connection, accounts, { asOf: days.until, isListed: !isPast }),
      }
    case 'acv':
      return { metric, values: await measureAcv(connection, accounts, days.until) }
    case 'signal':
      return { metric, values: await measureSignal(connection, accounts, { ...source, ...days }) }
    case 'left':
      return leavingOf(metric, await measureLeaving(connection, accounts, days.until), days)
    default:
      return source satisfies never
  }
}

function leavingOf(
  metric: Metric,
  leaving: ReadonlyMap<Uuid, Day | undefined>,
  { from, until }: Days,
): Measurement {
  const values = new Map<Uuid, number>()
  const left = new Set<Uuid>()
  for (const [accountId, leftOn] of leaving) {
    if (leftOn !== undefined) left.add(accountId)
    const time = leftOn === undefined ? until + 1 - from : Math.max(0, leftOn - from)
    values.set(accountId, metric.kind === 'time' ? time : leftOn === undefined ? 0 : 1)
  }
  return { metric, values, ...(metric.kind === 'time' && { left }) }
}
