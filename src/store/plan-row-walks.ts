import type { Day } from '../domain/kernel/day.ts'
import type { Seat } from '../domain/tiering/seat.ts'
import type { Connection } from './database.ts'
import type { Uuid } from './identifier.ts'
import type { PlanKey, PlanRowKind } from './plan-rows.ts'
import { sql } from './sql.ts'

/** What applying needs of a row. */
export type PlanRowToApply = {
  readonly accountId: Uuid
  readonly kind: PlanRowKind
  readonly from: string | undefined
  readonly to: string | undefined
  readonly fingerprint: string
  readonly inputs: string
  /** Of a model with bounded tiers: what they made of the account when the plan was computed. */
  readonly seat: Seat | undefined
  /** The latest published run that says something about the account's tier, and the day from which it holds. */
  readonly latestRun: number | undefined
  readonly latestFrom: Day | undefined
}

type Row = { readonly [Key in keyof PlanRowToApply]: NonNullable<PlanRowToApply[Key]> | null } & {
  readonly accountId: Uuid
}

const PAGE = 5000
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000'

/** All rows of a plan that say where an account belongs, in the order of accounts' ids. */
export async function* walkRowsToApply(
  connection: Connection,
  { workspaceId, planId }: PlanKey,
  run: number,
): AsyncGenerator<PlanRowToApply> {
  let after: Uuid = BEFORE_ALL
  for (;;) {
    const rows: Row[] = await connection.query<Row>(
      sql`
      select r.account_id as "accountId", r.kind, r.from_tier as "from", r.to_tier as "to", r.fingerprint, r.inputs, r.details -> 'seat' as seat,
             p.run_number as "latestRun", p.from_on as "latestFrom"
        from plan_row r
        left join lateral (
               select run_number, from_on from placement
                where placement.workspace_id = r.workspace_id and placement.account_id = r.account_id and run_number <= $3
                order by run_number desc limit 1) p on true
       where r.workspace_id = $1 and r.plan_id = $2 and r.account_id > $4 and r.kind <> 'unplaced'
       order by r.account_id
       limit $5`,
      [workspaceId, planId, run, after, PAGE],
    )
    for (const row of rows) {
      yield {
        ...(row as PlanRowToApply),
        from: row.from ?? undefined,
        to: row.to ?? undefined,
        seat: row.seat ?? undefined,
        latestRun: row.latestRun ?? undefined,
        latestFrom: row.latestFrom ?? undefined,
      }
    }
    if (rows.length < PAGE) return
    after = rows.at(-1)!.accountId
  }
}

/** An account of which two plans do not say the same; undefined where one says nothing. */
export type PlanDifference = {
  readonly accountId: Uuid
  readonly externalId: string
  readonly name: string | undefined
  readonly one: PlannedRow | undefined
  readonly other: PlannedRow | undefined
}

export type PlannedRow = {
  readonly kind: PlanRowKind
  readonly from: string | null
  readonly to: string | null
  readonly reason: string | null
  readonly acvMinor: number | null
  readonly currency: string | null
}

/** So many accounts after one that two plans do not say the same of, in the order of ids. */
export async function listPlanDifferences(
  connection: Connection,
  { workspaceId, one, other }: { readonly workspaceId: Uuid; readonly one: Uuid; readonly other: Uuid },
  { after, limit }: { readonly after?: Uuid | undefined; readonly limit: number },
): Promise<PlanDifference[]> {
  const rows = await connection.query<{
    accountId: Uuid
    externalId: string
    name: string | null
    one: PlannedRow | null
    other: PlannedRow | null
  }>(
    sql`
    with pair as (
      select a.account_id, a.external_id, a.name, x.kind as x_kind, x.from_tier as x_from, x.to_tier as x_to,
             x.reason as x_reason, x.acv_minor as x_acv, x.currency as x_currency, y.kind as y_kind, y.from_tier as y_from,
             y.to_tier as y_to, y.reason as y_reason, y.acv_minor as y_acv, y.currency as y_currency
        from account a
        left join plan_row x on x.workspace_id = a.workspace_id and x.account_id = a.account_id and x.plan_id = $2
                            and x.kind <> 'steady'
        left join plan_row y on y.workspace_id = a.workspace_id and y.account_id = a.account_id and y.plan_id = $3
                            and y.kind <> 'steady'
       where a.workspace_id = $1 and a.account_id > $4
         and (x.kind, x.from_tier, x.to_tier, x.reason) is distinct from (y.kind, y.from_tier, y.to_tier, y.reason)
       order by a.account_id
       limit $5)
    select account_id as "accountId", external_id as "externalId", name,
           case when x_kind is not null then jsonb_build_object('kind', x_kind, 'from', x_from, 'to', x_to, 'reason', x_reason,
             'acvMinor', x_acv, 'currency', x_currency) end as one,
           case when y_kind is not null then jsonb_build_object('kind', y_kind, 'from', y_from, 'to', y_to, 'reason', y_reason,
             'acvMinor', y_acv, 'currency', y_currency) end as other
      from pair
     order by account_id`,
    [workspaceId, one, other, after ?? BEFORE_ALL, limit],
  )
  return rows.map((row) => ({
    ...row,
    name: row.name ?? undefined,
    one: row.one ?? undefined,
    other: row.other ?? undefined,
  }))
}
