import type { Day } from '../../domain/kernel/day.ts'
import type { MetricFigures } from '../../domain/pilot/power/metric-outcome.ts'
import type { Metric, Protocol } from '../../domain/pilot/protocol.ts'
import { covarianceOf } from '../../domain/statistics/covariance.ts'
import { momentsOf } from '../../domain/statistics/moments.ts'
import type { Connection } from '../../store/database.ts'
import type { Uuid } from '../../store/identifier.ts'
import {
  countLeavers,
  findFirstContractDay,
  listCommonSignals,
  type MeasuredAccounts,
} from '../../store/pilot-measures.ts'
import { daysBefore, type Measurement, measureMetric, type When } from './measure-metrics.ts'

const YEAR = 365
const DAYS_OF_YEAR = 365.25
/** From fewer days nothing is said of a year. */
const LEAST_DAYS = 28
const MOST_SIGNALS = 5
/** Fewer accounts with both values say too little of how the one follows from the other. */
const LEAST_PAIRS = 30

/**
 * [Q168] What the base itself has shown of each metric: of means the spread between the accounts and the correlation with the
 * value a pilot's length earlier, of leaving the share in the last year. A metric of which nothing is known is not among them.
 */
export async function knowFigures(
  connection: Connection,
  accounts: MeasuredAccounts,
  { before, ...when }: { readonly before: readonly Measurement[] } & When,
): Promise<Map<string, MetricFigures>> {
  const figures = new Map<string, MetricFigures>()
  const length = when.protocol.endsOn - when.protocol.startsOn
  const leaving = before.some(({ metric }) => metric.source.code === 'left')
    ? await leavingPerYear(connection, accounts.workspaceId, when.drawnOn)
    : undefined
  for (const { metric, values } of before) {
    if (metric.source.code === 'left') {
      if (leaving !== undefined) figures.set(metric.name, { code: 'leaving', perYear: leaving })
      continue
    }
    const { from, until } = daysBefore(metric, when)
    const days = { from: from - length, until: until - length }
    const earlier = await measureMetric(connection, accounts, { metric, days, isPast: true })
    const spread = spreadOf(values, earlier.values)
    if (spread !== undefined) figures.set(metric.name, spread)
  }
  return figures
}

function spreadOf(
  values: ReadonlyMap<Uuid, number>,
  earlier: ReadonlyMap<Uuid, number>,
): MetricFigures | undefined {
  const { variance } = momentsOf(values.values())
  if (variance === undefined || !(variance > 0)) return undefined
  const pairs = [...values].flatMap(([id, value]) => {
    const before = earlier.get(id)
    return before === undefined ? [] : [[value, before] as const]
  })
  const now = pairs.map(([value]) => value)
  const then = pairs.map(([, value]) => value)
  const covariance = pairs.length < LEAST_PAIRS ? undefined : covarianceOf(now, then)
  const scale = Math.sqrt((momentsOf(now).variance ?? 0) * (momentsOf(then).variance ?? 0))
  const correlation = covariance === undefined || !(scale > 0) ? 0 : covariance / scale
  // With one before as like as two drops nothing would be left to vary, and any pilot could show anything.
  return {
    code: 'spread',
    sd: Math.sqrt(variance),
    correlation: Math.max(-0.99, Math.min(0.99, correlation)),
  }
}

/** The share that leaves within a year, by the last year or as much of it as is known. */
async function leavingPerYear(
  connection: Connection,
  workspaceId: Uuid,
  until: Day,
): Promise<number | undefined> {
  const first = await findFirstContractDay(connection, workspaceId)
  if (first === undefined) return undefined
  const from = Math.max(first, until - YEAR)
  if (until - from < LEAST_DAYS) return undefined
  const { active, left } = await countLeavers(connection, workspaceId, { from, until })
  if (active === 0 || left === active) return undefined
  return 1 - (1 - left / active) ** (DAYS_OF_YEAR / (until - from))
}

/** What would move sooner than a slow metric: health, and the signals that most accounts have, where the protocol has them not. */
export async function leadingMetrics(
  connection: Connection,
  workspaceId: Uuid,
  { protocol, drawnOn }: When & { readonly protocol: Protocol },
): Promise<readonly Metric[]> {
  const known = [protocol.primary, ...protocol.others]
  const signals = known.flatMap(({ source }) => (source.code === 'signal' ? [source.metric] : []))
  const from = drawnOn - (protocol.endsOn - protocol.startsOn) + 1
  const names = await listCommonSignals(connection, workspaceId, {
    ...{ from, until: drawnOn, but: ['health', ...signals], limit: MOST_SIGNALS },
  })
  const taken = new Set(known.map(({ name }) => name))
  return [
    ...(known.some(({ source }) => source.code === 'health')
      ? []
      : [{ name: 'health', source: { code: 'health' }, kind: 'mean', better: 'higher' } as const]),
    ...names.map(
      (metric): Metric => ({
        ...{ name: metric, kind: 'mean', better: 'higher' },
        source: { code: 'signal', metric, how: 'mean' },
      }),
    ),
  ].filter(({ name }) => !taken.has(name))
}
