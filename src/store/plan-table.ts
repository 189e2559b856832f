import type { Day } from '../domain/kernel/day.ts'
import type { Connection } from './database.ts'
import type { Uuid } from './identifier.ts'
import type { PlanRow, SeenPlan } from './plan-rows.ts'
import { sql } from './sql.ts'

/** What a list of many rows shows of each. */
export type PlanTableRow = Pick<
  PlanRow,
  'accountId' | 'externalId' | 'name' | 'kind' | 'from' | 'to' | 'reason' | 'acvMinor' | 'appliedRun'
> &
  Pick<PlanRow, 'costBeforeMinor' | 'costAfterMinor' | 'ownerBefore' | 'ownerAfter'> & {
    /** As the company's list calls somebody whom the team lacks. */
    readonly ownerName: string | undefined
    readonly isRefused: boolean
    /** Of an unplaced one the fields that were needed and not known. */
    readonly missing: readonly string[]
    /** What holds a held one; of some rules the first day on which they do not any more. */
    readonly holds: readonly { readonly rule: string; readonly from?: Day }[]
  }

type Row = {
  readonly [Key in keyof Omit<PlanTableRow, 'missing' | 'holds'>]: Exclude<
    PlanTableRow[Key],
    undefined
  > | null
} & {
  readonly accountId: Uuid
  readonly missing: PlanTableRow['missing'] | null
  readonly holds: PlanTableRow['holds'] | null
}

const PAGE = 5000
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000'

/** All rows of a plan but the steady ones, in the order of accounts' ids. */
export async function* walkPlanTable(
  connection: Connection,
  { workspaceId, planId, runs }: SeenPlan,
): AsyncGenerator<PlanTableRow> {
  for (let after: Uuid = BEFORE_ALL; ; ) {
    const rows: Row[] = await connection.query<Row>(
      // The page first: otherwise all accounts of a large workspace are read for each.
      sql`
      with page as (
        select workspace_id, account_id, kind, from_tier, to_tier, reason, acv_minor, cost_before_minor, cost_after_minor,
               owner_before_id, owner_after_id, details, refused
          from plan_row
         where workspace_id = $1 and plan_id = $2 and account_id > $3 and kind <> 'steady'
         order by account_id
         limit $5)
      select r.account_id as "accountId", a.external_id as "externalId", a.name, r.kind, r.from_tier as "from", r.to_tier as "to",
             r.reason, r.acv_minor as "acvMinor", r.cost_before_minor as "costBeforeMinor",
             r.cost_after_minor as "costAfterMinor", r.owner_before_id as "ownerBefore", r.owner_after_id as "ownerAfter",
             r.details ->> 'ownerName' as "ownerName", r.details -> 'missing' as missing, r.details -> 'heldBy' as holds,
             r.refused is not null as "isRefused",
             case when cardinality($4::integer[]) > 0
                  then (select max(run_number) from placement
                         where placement.workspace_id = a.workspace_id and placement.account_id = a.account_id
                           and run_number = any($4::integer[])) end as "appliedRun"
        from page r
        join account a on a.workspace_id = r.workspace_id and a.account_id = r.account_id
       where a.workspace_id = $1
       order by r.account_id
       limit $5`,
      [workspaceId, planId, after, runs, PAGE],
    )
    for (const { missing, holds, ...row } of rows) {
      yield { ...(row as PlanTableRow), missing: missing ?? [], holds: holds ?? [] }
    }
    if (rows.length < PAGE) return
    after = rows.at(-1)!.accountId
  }
}
