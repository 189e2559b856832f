import type { Day } from '../domain/kernel/day.ts'
import { copyDay } from './copy-line.ts'
import type { Connection } from './database.ts'
import type { Uuid } from './identifier.ts'
import { HEALTH_FRESH_DAYS } from './signal-facts.ts'
import { sql } from './sql.ts'

/** What is measured of accounts of a workspace; those that are not in the result have no value. */
type Measured = { readonly accountId: Uuid; readonly value: number | null }

/** Which accounts are measured. */
export type MeasuredAccounts = { readonly workspaceId: Uuid; readonly accountIds: readonly Uuid[] }

/**
 * Health scores as of a day: the newest signal, if it is at most 90 days old. Of an account that never had such a signal the
 * score that its list says, where that is wanted: it is the one of today.
 */
export async function measureHealth(
  connection: Connection,
  { workspaceId, accountIds }: MeasuredAccounts,
  { asOf, isListed }: { readonly asOf: Day; readonly isListed: boolean },
): Promise<Map<Uuid, number>> {
  return byAccount(
    await connection.query<Measured>(
      sql`select a.account_id as "accountId",
                 case when s.newest is null and $5 then a.health::float8
                      when s.newest[1] >= -$4::integer then s.newest[2]::float8 end as value
            from account a
            left join (
                   select workspace_id, account_id, max(array[day - $3::date, value]) as newest
                     from signal
                    where workspace_id = $1 and account_id = any($2::uuid[]) and metric = 'health' and day <= $3::date
                      and value between 0 and 100
                    group by workspace_id, account_id) s
              on s.workspace_id = a.workspace_id and s.account_id = a.account_id
           where a.workspace_id = $1 and a.account_id = any($2::uuid[])`,
      [workspaceId, accountIds, copyDay(asOf), HEALTH_FRESH_DAYS, isListed],
    ),
  )
}

/** A signal over the days from one up to and including another. An account without any value of those days has none. */
export async function measureSignal(
  connection: Connection,
  { workspaceId, accountIds }: MeasuredAccounts,
  {
    metric,
    how,
    from,
    until,
  }: {
    readonly metric: string
    readonly how: 'mean' | 'sum' | 'last'
    readonly from: Day
    readonly until: Day
  },
): Promise<Map<Uuid, number>> {
  return byAccount(
    await connection.query<Measured>(
      sql`select account_id as "accountId",
                 case $6::text when 'mean' then avg(value)::float8
                               when 'sum' then sum(value)::float8
                               else (max(array[day - $5::date, value]))[2]::float8 end as value
            from signal
           where workspace_id = $1 and account_id = any($2::uuid[]) and metric = $3 and day between $4 and $5::date
           group by account_id`,
      [workspaceId, accountIds, metric, copyDay(from), copyDay(until), how],
    ),
  )
}

/** ACVs on a day in whole minor units, as far as they are in the workspace's currency. */
export async function measureAcv(
  connection: Connection,
  { workspaceId, accountIds }: MeasuredAccounts,
  asOf: Day,
): Promise<Map<Uuid, number>> {
  return byAccount(
    await connection.query<Measured>(
      sql`select c.account_id as "accountId", case when c.currency = w.currency then c.acv_minor end as value
            from contract c
            join workspace w on w.workspace_id = c.workspace_id
           where c.workspace_id = $1 and c.account_id = any($2::uuid[]) and c.from_on <= $3
             and (c.until_on is null or c.until_on > $3)
           order by c.account_id, c.from_on`,
      [workspaceId, accountIds, copyDay(asOf)],
    ),
  )
}

/** The days on which accounts have left, up to and including a day; those without any contract are not known. */
export async function measureLeaving(
  connection: Connection,
  { workspaceId, accountIds }: MeasuredAccounts,
  asOf: Day,
): Promise<Map<Uuid, Day | undefined>> {
  const rows = await connection.query<{ accountId: Uuid; leftOn: Day | null }>(
    sql`select account_id as "accountId",
               case when bool_and(until_on is not null and until_on <= $3) then max(until_on) end as "leftOn"
          from contract
         where workspace_id = $1 and account_id = any($2::uuid[]) and from_on <= $3
         group by account_id`,
    [workspaceId, accountIds, copyDay(asOf)],
  )
  return new Map(rows.map(({ accountId, leftOn }) => [accountId, leftOn ?? undefined]))
}

/** How many accounts had a contract on a day, and how many of them had left by another. */
export async function countLeavers(
  connection: Connection,
  workspaceId: Uuid,
  { from, until }: { readonly from: Day; readonly until: Day },
): Promise<{ readonly active: number; readonly left: number }> {
  const [counted] = await connection.query<{ active: number; left: number }>(
    sql`select count(*) as active, count(*) filter (where has_left) as "left"
          from (select account_id, bool_or(from_on <= $2 and (until_on is null or until_on > $2)) as was_there,
                       bool_and(until_on is not null and until_on <= $3) as has_left
                  from contract
                 where workspace_id = $1 and from_on <= $3
                 group by account_id) c
         where c.was_there`,
    [workspaceId, copyDay(from), copyDay(until)],
  )
  return counted!
}

/** The first day of which the workspace knows a contract. */
export async function findFirstContractDay(
  connection: Connection,
  workspaceId: Uuid,
): Promise<Day | undefined> {
  const [first] = await connection.query<{ day: Day | null }>(
    sql`select min(from_on) as day from contract where workspace_id = $1`,
    [workspaceId],
  )
  return first?.day ?? undefined
}

/** The signals that most accounts have in some days, but those that are named; the most frequent first. */
export async function listCommonSignals(
  connection: Connection,
  workspaceId: Uuid,
  {
    from,
    until,
    but,
    limit,
  }: { readonly from: Day; readonly until: Day; readonly but: readonly string[]; readonly limit: number },
): Promise<readonly string[]> {
  const rows = await connection.query<{ metric: string }>(
    sql`select metric
          from signal
         where workspace_id = $1 and day between $2 and $3 and metric <> all($4::text[])
         group by metric
         order by count(distinct account_id) desc, metric
         limit $5`,
    [workspaceId, copyDay(from), copyDay(until), but, limit],
  )
  return rows.map(({ metric }) => metric)
}

function byAccount(rows: readonly Measured[]): Map<Uuid, number> {
  const values = new Map<Uuid, number>()
  for (const { accountId, value } of rows) if (value !== null) values.set(accountId, value)
  return values
}
