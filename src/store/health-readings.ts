import type { HealthReading } from '../domain/health/health-score.ts'
import type { Day } from '../domain/kernel/day.ts'
import { copyDay } from './copy-line.ts'
import type { Connection } from './database.ts'
import type { Uuid } from './identifier.ts'
import { sql } from './sql.ts'

/** An account with its tier of today and the readings that a score of a day needs. */
export type MeasuredAccount = {
  readonly accountId: Uuid
  readonly tier: string | undefined
  readonly readings: readonly HealthReading[]
}

export type MeasuredView = {
  readonly workspaceId: Uuid
  /** Placements are those up to this run. */
  readonly run: number
  readonly day: Day
  readonly metrics: readonly string[]
  /** The trend compares with so many days before. */
  readonly trendDays: number
}

type Row = {
  readonly accountId: Uuid
  readonly tier: string | null
  readonly metrics: readonly string[] | null
  /** Days since the newest value, and since the newest of those that are as old as the trend. */
  readonly ages: readonly number[] | null
  readonly values: readonly number[] | null
  readonly earlierAges: readonly (number | null)[] | null
  readonly earlierValues: readonly (number | null)[] | null
}

const BEFORE_ALL = '00000000-0000-0000-0000-000000000000'
const PAGE = 5_000

/** All accounts of a workspace in the order of their ids; of each metric the newest value of the day, and that of the trend's first day. */
export async function* walkMeasuredAccounts(
  connection: Connection,
  view: MeasuredView,
): AsyncGenerator<MeasuredAccount> {
  let after = BEFORE_ALL
  for (;;) {
    const rows = await connection.query<Row>(PAGE_OF_READINGS, [
      ...[view.workspaceId, view.run, copyDay(view.day), view.metrics, view.trendDays],
      ...[after, PAGE],
    ])
    for (const row of rows) yield measured(row, view.day)
    if (rows.length < PAGE) return
    after = rows.at(-1)!.accountId
  }
}

function measured({ accountId, tier, ...row }: Row, day: Day): MeasuredAccount {
  const readings: HealthReading[] = []
  for (const [index, metric] of (row.metrics ?? []).entries()) {
    const earlierAge = row.earlierAges![index] ?? null
    const age = row.ages![index]!
    if (earlierAge !== null && earlierAge !== age) {
      readings.push({ metric, day: day - earlierAge, value: row.earlierValues![index]! })
    }
    readings.push({ metric, day: day - age, value: row.values![index]! })
  }
  return { accountId, tier: tier ?? undefined, readings }
}

/** The newest value is that of the greatest pair of day and value, which needs no order within an account. */
const PAGE_OF_READINGS = sql`
  select a.account_id as "accountId", coalesce(p.tier, a.listed_tier) as tier, s.metrics, s.ages, s.values,
         s.earlier_ages as "earlierAges", s.earlier_values as "earlierValues"
    from account a
    left join lateral (
           select placement.tier from placement
            where placement.workspace_id = a.workspace_id and placement.account_id = a.account_id and run_number <= $2
            order by run_number desc limit 1) p on true
    left join lateral (
           select array_agg(n.metric order by n.metric) as metrics,
                  array_agg(-n.newest[1]::float8 order by n.metric) as ages,
                  array_agg(n.newest[2]::float8 order by n.metric) as values,
                  array_agg(-n.earlier[1]::float8 order by n.metric) as earlier_ages,
                  array_agg(n.earlier[2]::float8 order by n.metric) as earlier_values
             from (select signal.metric, max(array[day - $3::date, value]) as newest,
                          max(array[day - $3::date, value]) filter (where day <= $3::date - $5::integer) as earlier
                     from signal
                    where signal.workspace_id = $1 and signal.workspace_id = a.workspace_id
                      and signal.account_id = a.account_id and signal.metric = any ($4::text[]) and day <= $3::date
                    group by signal.metric) as n) s on true
   where a.workspace_id = $1 and a.account_id > $6::uuid
   order by a.account_id
   limit $7`
