import type { AssignmentPlanKey } from './assignment-plans.ts'
import type { CopyValue } from './copy-line.ts'
import { type CopyTarget, copyRows } from './copy-rows.ts'
import type { Connection, Transaction } from './database.ts'
import type { Uuid } from './identifier.ts'
import type { RowChange } from './plan-rows.ts'
import { sql } from './sql.ts'

export type AssignmentRowKind = 'kept' | 'moved' | 'uncovered'

/** What a plan of books says about one account. */
export type NewAssignmentRow = {
  readonly accountId: Uuid
  readonly kind: AssignmentRowKind
  readonly tier: string
  readonly ownerBefore?: Uuid | undefined
  /** As the company's list calls somebody whom the team lacks. */
  readonly ownerBeforeName?: string | undefined
  /** Undefined: nobody. */
  readonly ownerAfter?: Uuid | undefined
  readonly acvMinor?: number | undefined
  readonly currency?: string | undefined
  /** Of work in a year. */
  readonly hours?: number | undefined
  readonly reason: object
}

const NOTED_AT_ONCE = 10_000
/** From so many written rows on the statistics of their table are made anew at once. */
const MANY_ROWS = 10_000

const ROW: CopyTarget = {
  table: 'assignment_plan_row',
  columns: `workspace_id, account_id, assignment_plan_id, kind, tier, owner_before_id, owner_before_name, owner_after_id,
            acv_minor, currency, hours, reason`,
}

/** Writes the rows of a plan in place of those that it had. Gives their number. */
export async function writeAssignmentRows(
  transaction: Transaction,
  key: AssignmentPlanKey,
  rows: Iterable<NewAssignmentRow>,
): Promise<number> {
  await transaction.query(sql`set local statement_timeout = 0`)
  await eraseAssignmentRows(transaction, key)
  const written = await copyRows(transaction, ROW, copied(key, rows))
  if (written >= MANY_ROWS) await transaction.query(sql`analyze assignment_plan_row`)
  return written
}

function* copied(
  { workspaceId, assignmentPlanId }: AssignmentPlanKey,
  rows: Iterable<NewAssignmentRow>,
): Generator<readonly CopyValue[]> {
  for (const row of rows) {
    yield [
      ...[workspaceId, row.accountId, assignmentPlanId, row.kind, row.tier, row.ownerBefore],
      ...[row.ownerBeforeName, row.ownerAfter, row.acvMinor, row.currency, row.hours],
      JSON.stringify(row.reason),
    ]
  }
}

/** Takes all rows of a plan away. */
export async function eraseAssignmentRows(
  transaction: Transaction,
  { workspaceId, assignmentPlanId }: AssignmentPlanKey,
): Promise<void> {
  await transaction.query(
    sql`delete from assignment_plan_row where workspace_id = $1 and assignment_plan_id = $2`,
    [workspaceId, assignmentPlanId],
  )
}

/** Those of some accounts that a plan has no row of the given kinds for. */
export async function findAccountsOutsideAssignment(
  connection: Connection,
  { workspaceId, assignmentPlanId }: AssignmentPlanKey,
  {
    accountIds,
    kinds,
  }: { readonly accountIds: readonly Uuid[]; readonly kinds: readonly AssignmentRowKind[] },
): Promise<Uuid[]> {
  const rows = await connection.query<{ id: Uuid }>(
    sql`select account_id as id from assignment_plan_row
         where workspace_id = $1 and assignment_plan_id = $2 and account_id = any($3::uuid[]) and kind = any($4::text[])
         order by account_id`,
    [workspaceId, assignmentPlanId, accountIds, kinds],
  )
  const found = new Set(rows.map(({ id }) => id))
  return accountIds.filter((id) => !found.has(id))
}

/** Notes what an apply found changed in rows that it left as they were. */
export async function noteAssignmentRefusals(
  transaction: Transaction,
  { workspaceId, assignmentPlanId }: AssignmentPlanKey,
  refusals: readonly { readonly accountId: Uuid; readonly changes: readonly RowChange[] }[],
): Promise<void> {
  for (let from = 0; from < refusals.length; from += NOTED_AT_ONCE) {
    const part = refusals.slice(from, from + NOTED_AT_ONCE)
    await transaction.query(
      sql`update assignment_plan_row set refused = given.changes
            from (select unnest($3::uuid[]) as account_id, unnest($4::jsonb[]) as changes) as given
           where assignment_plan_row.workspace_id = $1 and assignment_plan_row.assignment_plan_id = $2
             and assignment_plan_row.account_id = given.account_id`,
      [
        ...[workspaceId, assignmentPlanId, part.map(({ accountId }) => accountId)],
        part.map(({ changes }) => JSON.stringify(changes)),
      ],
    )
  }
}
