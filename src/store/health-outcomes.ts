import type { Day } from '../domain/kernel/day.ts'
import { copyDay } from './copy-line.ts'
import type { Connection } from './database.ts'
import type { Uuid } from './identifier.ts'
import { sql } from './sql.ts'

/** An account that had a contract on a day: what was known of it then, and whether it has left since. */
export type KnownOutcome = {
  readonly tier: string | undefined
  /** As it counted on that day; undefined: none, or too little was known. */
  readonly score: number | undefined
  /** The newest value of each metric up to that day. */
  readonly readings: ReadonlyMap<string, number>
  readonly hasLeft: boolean
}

type Row = {
  readonly accountId: Uuid
  readonly tier: string | null
  readonly score: number | null
  readonly metrics: readonly string[] | null
  readonly values: readonly number[] | null
  readonly hasLeft: boolean
}

const BEFORE_ALL = '00000000-0000-0000-0000-000000000000'
const PAGE = 5_000

/**
 * [Q156] All accounts that had a contract on the day `known`, in the order of their ids. One has left when on the day `judged` no
 * contract of it goes on. Nothing that was recorded of later days than `known` is in its score and readings.
 */
export async function* walkOutcomes(
  connection: Connection,
  { workspaceId, known, judged }: { readonly workspaceId: Uuid; readonly known: Day; readonly judged: Day },
): AsyncGenerator<KnownOutcome> {
  let after = BEFORE_ALL
  for (;;) {
    const rows = await connection.query<Row>(PAGE_OF_OUTCOMES, [
      ...[workspaceId, copyDay(known), copyDay(judged), after, PAGE],
    ])
    for (const { tier, score, metrics, values, hasLeft } of rows) {
      const readings = new Map((metrics ?? []).map((metric, index) => [metric, values![index]!]))
      yield { tier: tier ?? undefined, score: score ?? undefined, readings, hasLeft }
    }
    if (rows.length < PAGE) return
    after = rows.at(-1)!.accountId
  }
}

/** The newest value of a metric is that of the greatest pair of day and value, which needs no order within an account. */
const PAGE_OF_OUTCOMES = sql`
  select a.account_id as "accountId", coalesce(p.tier, a.listed_tier) as tier, h.score::float8 as score,
         s.metrics, s.values, not c.goes_on as "hasLeft"
    from account a
    join lateral (
           select bool_or(from_on <= $2::date and (until_on is null or until_on > $2::date)) as held,
                  bool_or(until_on is null or until_on > $3::date) as goes_on
             from contract
            where contract.workspace_id = a.workspace_id and contract.account_id = a.account_id) c on c.held
    left join lateral (
           select placement.tier from placement
            where placement.workspace_id = a.workspace_id and placement.account_id = a.account_id and tier is not null
            order by run_number desc limit 1) p on true
    left join lateral (
           select health_score.score from health_score
            where health_score.workspace_id = a.workspace_id and health_score.account_id = a.account_id
              and day <= $2::date
            order by day desc limit 1) h on true
    left join lateral (
           select array_agg(n.metric order by n.metric) as metrics,
                  array_agg(n.newest[2]::float8 order by n.metric) as values
             from (select signal.metric, max(array[day - $2::date, value]) as newest
                     from signal
                    where signal.workspace_id = $1 and signal.workspace_id = a.workspace_id
                      and signal.account_id = a.account_id and day <= $2::date
                    group by signal.metric) as n) s on true
   where a.workspace_id = $1 and a.account_id > $4::uuid
   order by a.account_id
   limit $5`
