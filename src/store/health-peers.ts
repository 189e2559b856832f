import type { TierPeers } from '../domain/health/collect-peers.ts'
import type { Day } from '../domain/kernel/day.ts'
import type { HealthScoring } from '../domain/model/health-rules.ts'
import { copyDay } from './copy-line.ts'
import type { Connection } from './database.ts'
import type { Uuid } from './identifier.ts'
import { sql } from './sql.ts'

type Row = { readonly tier: string | null; readonly metric: string; readonly values: readonly number[] }

/**
 * The newest fresh value on a day of each signal without a scale, of every account in the tier that it is in: what `collectPeers` finds,
 * asked of the database at once.
 */
export async function readPeers(
  connection: Connection,
  { workspaceId, run, day }: { readonly workspaceId: Uuid; readonly run: number; readonly day: Day },
  { signals }: HealthScoring,
): Promise<TierPeers> {
  const compared = signals.filter(({ scale }) => scale === undefined)
  if (compared.length === 0) return () => undefined
  const rows = await connection.query<Row>(READ_PEERS, [
    ...[workspaceId, run, compared.map(({ metric }) => metric), copyDay(day)],
    compared.map(({ freshDays }) => Math.floor(freshDays)),
  ])
  const found = new Map(
    rows.map(({ tier, metric, values }) => [keyOf(tier, metric), Float64Array.from(values)]),
  )
  return (tier, metric) => found.get(keyOf(tier ?? null, metric))
}

function keyOf(tier: string | null, metric: string): string {
  return `${metric} ${tier ?? ''}`
}

const READ_PEERS = sql`
  select coalesce(p.tier, a.listed_tier) as tier, n.metric, array_agg(n.value order by n.value) as values
    from account a
    join (
           select distinct on (workspace_id, account_id, metric) workspace_id, account_id, metric, day, value::float8
             from signal
            where workspace_id = $1 and metric = any ($3::text[]) and day <= $4::date
            order by workspace_id, account_id, metric, day desc) n
      on n.workspace_id = a.workspace_id and n.account_id = a.account_id
    join unnest($3::text[], $5::integer[]) as w (metric, fresh) on w.metric = n.metric
    left join (
           select distinct on (workspace_id, account_id) workspace_id, account_id, tier
             from placement
            where workspace_id = $1 and run_number <= $2
            order by workspace_id, account_id, run_number desc) p
      on p.workspace_id = a.workspace_id and p.account_id = a.account_id
   where a.workspace_id = $1 and n.day >= $4::date - w.fresh
   group by coalesce(p.tier, a.listed_tier), n.metric
   order by 1, 2`
