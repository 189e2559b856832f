import type { Day } from '../domain/kernel/day.ts'
import type { Book } from './account-pages.ts'
import type { AssignmentPlanKey } from './assignment-plans.ts'
import type { NewAssignmentRow } from './assignment-rows.ts'
import { copyDay } from './copy-line.ts'
import type { Connection } from './database.ts'
import type { Uuid } from './identifier.ts'
import type { RowChange } from './plan-rows.ts'
import { sql } from './sql.ts'

/** A plan of books with those of its runs that were not taken back. */
export type SeenAssignmentPlan = AssignmentPlanKey & { readonly runs: readonly number[] }

/** A row as a person looks at it. */
export type AssignmentRow = Omit<NewAssignmentRow, 'reason'> & {
  readonly externalId: string
  readonly name: string | undefined
  readonly reason: Readonly<Record<string, unknown>>
  /** What the latest apply found changed, and so left it; undefined where none did. */
  readonly refused: readonly RowChange[] | undefined
  /** The run that has applied it; undefined for none. */
  readonly appliedRun: number | undefined
}

/** What applying needs of a row that moves, with the account as it is now. */
export type AssignmentRowToApply = {
  readonly accountId: Uuid
  readonly tier: string
  readonly ownerBefore: Uuid | undefined
  readonly ownerBeforeName: string | undefined
  readonly ownerAfter: Uuid
  readonly tierNow: string | undefined
  readonly ownerNow: Uuid | undefined
  /** While no run has given the account an owner: as the company's list calls them. */
  readonly listedOwnerNow: string | undefined
  /** The latest published run that says something about the owner, and the day from which it holds. */
  readonly latestRun: number | undefined
  readonly latestFrom: Day | undefined
  /** Whether plans of the day have it: it has begun and not left. */
  readonly isActive: boolean
}

type Nullable<Row> = { readonly [Key in keyof Row]: Exclude<Row[Key], undefined> | null }

const PAGE = 5000
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000'

/** All moves of a plan, in the order of accounts' ids, with what is true of the account on a day up to a run. */
export async function* walkAssignmentsToApply(
  connection: Connection,
  { workspaceId, assignmentPlanId }: AssignmentPlanKey,
  { run, asOf }: { readonly run: number; readonly asOf: Day },
): AsyncGenerator<AssignmentRowToApply> {
  for (let after: Uuid = BEFORE_ALL; ; ) {
    const rows: Nullable<AssignmentRowToApply>[] = await connection.query<Nullable<AssignmentRowToApply>>(
      sql`
      with page as (
        select workspace_id, account_id, tier, owner_before_id, owner_before_name, owner_after_id
          from assignment_plan_row
         where workspace_id = $1 and assignment_plan_id = $2 and account_id > $3 and kind = 'moved'
         order by account_id
         limit $6)
      select r.account_id as "accountId", r.tier, r.owner_before_id as "ownerBefore",
             r.owner_before_name as "ownerBeforeName", r.owner_after_id as "ownerAfter",
             case when p.run_number is null then a.listed_tier else p.tier end as "tierNow", g.owner_id as "ownerNow",
             case when g.run_number is null then a.listed_owner end as "listedOwnerNow",
             g.run_number as "latestRun", g.from_on as "latestFrom",
             (a.start_on is null or a.start_on <= $5) and (exists (
               select from contract c
                where c.workspace_id = a.workspace_id and c.account_id = a.account_id and c.from_on <= $5
                  and (c.until_on is null or c.until_on > $5))
               or not exists (
               select from contract e
                where e.workspace_id = a.workspace_id and e.account_id = a.account_id and e.until_on <= $5)) as "isActive"
        from page r
        join account a on a.workspace_id = r.workspace_id and a.account_id = r.account_id
        left join lateral (
               select run_number, tier from placement
                where placement.workspace_id = a.workspace_id and placement.account_id = a.account_id and run_number <= $4
                order by run_number desc limit 1) p on true
        left join lateral (
               select run_number, owner_id, from_on from assignment
                where assignment.workspace_id = a.workspace_id and assignment.account_id = a.account_id and run_number <= $4
                order by run_number desc limit 1) g on true
       where a.workspace_id = $1
       order by r.account_id
       limit $6`,
      [workspaceId, assignmentPlanId, after, run, copyDay(asOf), PAGE],
    )
    for (const row of rows) yield knownOf<AssignmentRowToApply>(row)
    if (rows.length < PAGE) return
    after = rows.at(-1)!.accountId!
  }
}

/** All rows of a plan in the order of accounts' ids; those in a book of a run where one is given. */
export async function* walkAssignmentRows(
  connection: Connection,
  plan: SeenAssignmentPlan,
  seen?: { readonly run: number; readonly book: Book },
): AsyncGenerator<AssignmentRow> {
  for (let after: Uuid = BEFORE_ALL; ; ) {
    const rows = await readRows(connection, plan, { seen, after, limit: PAGE })
    for (const { isSeen, ...row } of rows) if (isSeen) yield row
    if (rows.length < PAGE) return
    after = rows.at(-1)!.accountId
  }
}

/** What a plan says about one account; undefined where it says nothing. */
export async function findAssignmentRow(
  connection: Connection,
  plan: SeenAssignmentPlan,
  accountId: Uuid,
): Promise<AssignmentRow | undefined> {
  const [row] = await readRows(connection, plan, { accountId, after: BEFORE_ALL, limit: 1 })
  return row
}

/** The first rows of a plan that an apply has left as they were. */
export async function listRefusedAssignments(
  connection: Connection,
  key: AssignmentPlanKey,
  limit: number,
): Promise<AssignmentRow[]> {
  return readRows(connection, { ...key, runs: [] }, { isRefused: true, after: BEFORE_ALL, limit })
}

type ReadRow = AssignmentRow & { readonly isSeen: boolean }

async function readRows(
  connection: Connection,
  { workspaceId, assignmentPlanId, runs }: SeenAssignmentPlan,
  {
    seen,
    isRefused,
    accountId,
    after,
    limit,
  }: {
    readonly seen?: { readonly run: number; readonly book: Book } | undefined
    readonly isRefused?: boolean
    readonly accountId?: Uuid
    readonly after: Uuid
    readonly limit: number
  },
): Promise<ReadRow[]> {
  const rows = await connection.query<Nullable<ReadRow>>(
    // The page first: otherwise all accounts of a large workspace are read for each.
    sql`
    with page as (
      select workspace_id, account_id, kind, tier, owner_before_id, owner_before_name, owner_after_id, acv_minor, currency,
             hours, reason, refused
        from assignment_plan_row
       where workspace_id = $1 and assignment_plan_id = $2 and account_id > $3
         and ($9::uuid is null or account_id = $9)
         and ($10::boolean is null or (refused is not null) = $10)
       order by account_id
       limit $4)
    select r.account_id as "accountId", a.external_id as "externalId", a.name, r.kind, r.tier,
           r.owner_before_id as "ownerBefore", r.owner_before_name as "ownerBeforeName",
           r.owner_after_id as "ownerAfter", r.acv_minor as "acvMinor", r.currency, r.hours::float8 as hours, r.reason,
           r.refused,
           case when cardinality($5::integer[]) > 0
                then (select max(run_number) from assignment
                       where assignment.workspace_id = a.workspace_id and assignment.account_id = a.account_id
                         and run_number = any($5::integer[])) end as "appliedRun",
           $7::uuid is null
             or case when g.run_number is null then coalesce(a.listed_owner = any($8::text[]), false)
                     else coalesce(g.owner_id = $7, false) end as "isSeen"
      from page r
      join account a on a.workspace_id = r.workspace_id and a.account_id = r.account_id
      left join lateral (
             select run_number, owner_id from assignment
              where $7::uuid is not null and assignment.workspace_id = a.workspace_id
                and assignment.account_id = a.account_id and run_number <= $6
              order by run_number desc limit 1) g on true
     where a.workspace_id = $1
     order by r.account_id
     limit $4`,
    [
      ...[workspaceId, assignmentPlanId, after, limit, runs, seen?.run],
      ...[seen?.book.personId, seen?.book.names, accountId, isRefused],
    ],
  )
  return rows.map((row) => knownOf<ReadRow>(row))
}

/** An account that two plans give to different people; null where one says nothing, or nobody. */
export type AssignmentDifference = {
  readonly accountId: Uuid
  readonly externalId: string
  readonly name: string | undefined
  readonly ownerBefore: Uuid | undefined
  readonly one: Uuid | undefined
  readonly other: Uuid | undefined
  readonly acvMinor: number | undefined
  readonly currency: string | undefined
}

/** So many accounts after one that two plans of books do not say the same of, in the order of ids. */
export async function listAssignmentDifferences(
  connection: Connection,
  { workspaceId, one, other }: { readonly workspaceId: Uuid; readonly one: Uuid; readonly other: Uuid },
  { after, limit }: { readonly after?: Uuid | undefined; readonly limit: number },
): Promise<AssignmentDifference[]> {
  const rows = await connection.query<Nullable<AssignmentDifference>>(
    sql`
    select a.account_id as "accountId", a.external_id as "externalId", a.name,
           coalesce(x.owner_before_id, y.owner_before_id) as "ownerBefore", x.owner_after_id as one,
           y.owner_after_id as other, coalesce(x.acv_minor, y.acv_minor) as "acvMinor",
           coalesce(x.currency, y.currency) as currency
      from account a
      left join assignment_plan_row x on x.workspace_id = a.workspace_id and x.account_id = a.account_id
                                     and x.assignment_plan_id = $2
      left join assignment_plan_row y on y.workspace_id = a.workspace_id and y.account_id = a.account_id
                                     and y.assignment_plan_id = $3
     where a.workspace_id = $1 and a.account_id > $4 and x.owner_after_id is distinct from y.owner_after_id
     order by a.account_id
     limit $5`,
    [workspaceId, one, other, after ?? BEFORE_ALL, limit],
  )
  return rows.map((row) => knownOf<AssignmentDifference>(row))
}

/** How many accounts two plans give to different people. */
export async function countAssignmentDifferences(
  connection: Connection,
  { workspaceId, one, other }: { readonly workspaceId: Uuid; readonly one: Uuid; readonly other: Uuid },
): Promise<number> {
  const [row] = await connection.query<{ count: number }>(
    sql`
    select count(*) as count
      from account a
      left join assignment_plan_row x on x.workspace_id = a.workspace_id and x.account_id = a.account_id
                                     and x.assignment_plan_id = $2
      left join assignment_plan_row y on y.workspace_id = a.workspace_id and y.account_id = a.account_id
                                     and y.assignment_plan_id = $3
     where a.workspace_id = $1 and x.owner_after_id is distinct from y.owner_after_id`,
    [workspaceId, one, other],
  )
  return row!.count
}

function knownOf<Row>(row: Nullable<Row>): Row {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value ?? undefined])) as Row
}
