import type { Day } from '../domain/kernel/day.ts'
import { copyDay } from './copy-line.ts'
import type { Transaction } from './database.ts'
import type { Uuid } from './identifier.ts'
import { sql } from './sql.ts'
import type { Instant } from './value-parsers.ts'

/** The days over which a trend is taken, and those after which a health score no longer counts. */
export const TREND_DAYS = 28
export const HEALTH_FRESH_DAYS = 90
/** A trend is said for so many days: it is a slope a day times this. */
export const TREND_UNIT_DAYS = 30

/**
 * Brings the facts of all accounts up to what their signals say on a day, and gives the number of accounts of which something has
 * changed. A metric that is named like a fact of the account is that fact: its newest value up to the day counts (health,
 * open_tickets, nps, employees, complexity). A health score of more than 90 days ago makes the health unknown that it was taken
 * for. health_trend is the least-squares slope of the health signal over the last 28 days, times 30; unknown with fewer than two
 * values. Facts without a signal stay as they are, and values outside of a fact's range are left out.
 *
 * The newest value is that of the greatest pair of day and value, which needs no order within an account. The slope is
 * (n·Σxy − Σx·Σy) / (n·Σx² − (Σx)²) in exact numbers, so that it is the same on every server.
 */
export async function updateFactsFromSignals(
  transaction: Transaction,
  {
    workspaceId,
    day,
    at,
    isHealthScored,
  }: {
    readonly workspaceId: Uuid
    readonly day: Day
    readonly at: Instant
    /** Health is a score of the model's signals: health and its trend stay as they are. */
    readonly isHealthScored: boolean
  },
): Promise<number> {
  await transaction.query(sql`set local statement_timeout = 0`)
  return transaction.change(
    sql`
    update account a
       set health = f.health, health_trend = f.health_trend, open_tickets = f.open_tickets, nps = f.nps,
           employees = f.employees, complexity = f.complexity, updated_at = $6
      from (
        select known.workspace_id, known.account_id,
               case when $7::boolean then known.health
                    when s.health_age >= -$3::integer then s.health
                    when s.health = known.health then null
                    else known.health end as health,
               case when $7::boolean or s.health_age is null then known.health_trend
                    when s.count > 1 then round($5::integer * (s.count * s.sum_xy - s.sum_x * s.sum_y)
                                                / (s.count * s.sum_xx - s.sum_x * s.sum_x), 4)
                    else null end as health_trend,
               coalesce(s.open_tickets, known.open_tickets) as open_tickets,
               coalesce(s.nps, known.nps) as nps,
               coalesce(s.employees, known.employees) as employees,
               coalesce(s.complexity, known.complexity) as complexity
          from account known
          join (
            select workspace_id, account_id,
                   (max(array[day - $2::date, value]) filter (where metric = 'health'))[1] as health_age,
                   (max(array[day - $2::date, value]) filter (where metric = 'health'))[2] as health,
                   (max(array[day - $2::date, value]) filter (where metric = 'nps'))[2] as nps,
                   (max(array[day - $2::date, value]) filter (where metric = 'open_tickets'))[2]::bigint as open_tickets,
                   (max(array[day - $2::date, value]) filter (where metric = 'employees'))[2]::bigint as employees,
                   (max(array[day - $2::date, value]) filter (where metric = 'complexity'))[2]::smallint as complexity,
                   count(*) filter (where metric = 'health' and day > $2::date - $4::integer) as count,
                   sum(day - $2::date) filter (where metric = 'health' and day > $2::date - $4::integer) as sum_x,
                   sum((day - $2::date) * (day - $2::date))
                     filter (where metric = 'health' and day > $2::date - $4::integer) as sum_xx,
                   sum(value) filter (where metric = 'health' and day > $2::date - $4::integer) as sum_y,
                   sum((day - $2::date) * value)
                     filter (where metric = 'health' and day > $2::date - $4::integer) as sum_xy
              from signal
             where workspace_id = $1 and day <= $2::date
               and (metric = 'health' and value between 0 and 100
                    or metric = 'nps' and value between -100 and 100
                    or metric in ('open_tickets', 'employees') and value between 0 and 9007199254740991
                    or metric = 'complexity' and value between 1 and 5)
             group by workspace_id, account_id) as s
            on s.workspace_id = known.workspace_id and s.account_id = known.account_id
         where known.workspace_id = $1) as f
     where a.workspace_id = $1 and f.workspace_id = a.workspace_id and f.account_id = a.account_id
       and (a.health, a.health_trend, a.open_tickets, a.nps, a.employees, a.complexity)
           is distinct from (f.health, f.health_trend, f.open_tickets, f.nps, f.employees, f.complexity)`,
    [workspaceId, copyDay(day), HEALTH_FRESH_DAYS, TREND_DAYS, TREND_UNIT_DAYS, at, isHealthScored],
  )
}
