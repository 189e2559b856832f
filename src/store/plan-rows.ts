import type { CopyValue } from './copy-line.ts'
import { type CopyTarget, copyRows } from './copy-rows.ts'
import type { Connection, Transaction } from './database.ts'
import { idBefore, type Uuid } from './identifier.ts'
import { sql } from './sql.ts'

/** Steady: stays where it is, but leaves another state of risk, calm or base for later decisions; plans do not list it. */
export const PLAN_ROW_KINDS = ['moving', 'pending', 'held', 'unplaced', 'steady'] as const
export type PlanRowKind = (typeof PLAN_ROW_KINDS)[number]

/** What a plan says about one account. */
export type NewPlanRow = {
  readonly accountId: Uuid
  readonly kind: PlanRowKind
  readonly from?: string | undefined
  /** Of a held one the tier that it would otherwise be in. */
  readonly to?: string | undefined
  /** Of a held one the rule that holds it. */
  readonly reason?: string | undefined
  readonly fingerprint: string
  /** The decision's inputs as a JSON list in the order of their names, which the plan's summary has. */
  readonly inputs: string
  readonly acvMinor?: number | undefined
  readonly currency?: string | undefined
  readonly costBeforeMinor?: number | undefined
  readonly costAfterMinor?: number | undefined
  readonly ownerBefore?: Uuid | undefined
  readonly ownerAfter?: Uuid | undefined
  readonly details?: object | undefined
}

/** An input that is no longer what the plan saw: null for what is not known. */
export type RowChange = {
  readonly field: string
  readonly before: string | number | boolean | null
  readonly after: string | number | boolean | null
}

/** A row as a person looks at it, with the names of the account. */
export type PlanRow = Omit<NewPlanRow, 'details'> & {
  readonly externalId: string
  readonly name: string | undefined
  readonly details: Readonly<Record<string, unknown>>
  /** The run that has applied it; undefined for none. */
  readonly appliedRun: number | undefined
  /** What the latest apply found changed, and so left it; undefined where none did. */
  readonly refused: readonly RowChange[] | undefined
}

type PlanRowRecord = { readonly [Key in keyof PlanRow]-?: Exclude<PlanRow[Key], undefined> | null }

/** A plan of a workspace, with the runs that have applied parts of it and were not taken back. */
export type PlanKey = { readonly workspaceId: Uuid; readonly planId: Uuid }
export type SeenPlan = PlanKey & { readonly runs: readonly number[] }

export type PlanRowFilter = {
  readonly kind?: PlanRowKind | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly reason?: string | undefined
  /** Only those that an apply has refused. */
  readonly refused?: boolean | undefined
  readonly accountId?: Uuid | undefined
}

/** From so many written rows on the statistics of their table are made anew at once. */
const MANY_ROWS = 10_000
const NOTED_AT_ONCE = 10_000
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000'

const PLAN_ROW: CopyTarget = {
  table: 'plan_row',
  columns: `workspace_id, account_id, plan_id, kind, from_tier, to_tier, reason, fingerprint, inputs, acv_minor, currency,
            cost_before_minor, cost_after_minor, owner_before_id, owner_after_id, details`,
}

/** Writes the rows of a plan in place of those that it had. Gives their number. */
export async function writePlanRows(
  transaction: Transaction,
  { workspaceId, planId }: PlanKey,
  rows: Iterable<NewPlanRow>,
): Promise<number> {
  await transaction.query(sql`set local statement_timeout = 0`)
  await erasePlanRows(transaction, { workspaceId, planId })
  const written = await copyRows(
    transaction,
    PLAN_ROW,
    (function* (): Generator<readonly CopyValue[]> {
      for (const row of rows) {
        yield [
          ...[workspaceId, row.accountId, planId, row.kind, row.from, row.to, row.reason, row.fingerprint],
          ...[row.inputs, row.acvMinor, row.currency, row.costBeforeMinor, row.costAfterMinor],
          ...[row.ownerBefore, row.ownerAfter],
          row.details && JSON.stringify(row.details),
        ]
      }
    })(),
  )
  // Readers come before the server's own upkeep does.
  if (written >= MANY_ROWS) await transaction.query(sql`analyze plan_row`)
  return written
}

/** Takes the rows of a plan away. */
export async function erasePlanRows(
  transaction: Transaction,
  { workspaceId, planId }: PlanKey,
): Promise<void> {
  await transaction.query(sql`delete from plan_row where workspace_id = $1 and plan_id = $2`, [
    workspaceId,
    planId,
  ])
}

/** So many rows after an account, in the order of accounts' ids; steady ones only where their kind is asked for. */
export async function listStoredPlanRows(
  connection: Connection,
  { workspaceId, planId, runs }: SeenPlan,
  {
    filter = {},
    after,
    limit,
  }: {
    readonly filter?: PlanRowFilter | undefined
    readonly after?: Uuid | undefined
    readonly limit: number
  },
): Promise<PlanRow[]> {
  const { kind, from, to, reason, refused, accountId } = filter
  const rows = await connection.query<PlanRowRecord>(
    sql`
    select r.account_id as "accountId", a.external_id as "externalId", a.name, r.kind, r.from_tier as "from", r.to_tier as "to",
           r.reason, r.fingerprint, r.inputs, r.acv_minor as "acvMinor", r.currency, r.cost_before_minor as "costBeforeMinor",
           r.cost_after_minor as "costAfterMinor", r.owner_before_id as "ownerBefore", r.owner_after_id as "ownerAfter",
           r.details, r.refused,
           (select max(run_number) from placement
             where placement.workspace_id = r.workspace_id and placement.account_id = r.account_id
               and run_number = any($4::integer[])) as "appliedRun"
      from plan_row r
      join account a on a.workspace_id = r.workspace_id and a.account_id = r.account_id
     where r.workspace_id = $1 and r.plan_id = $2 and r.account_id > $3
       and case when $6::text is null then r.kind <> 'steady' or $11::uuid is not null else r.kind = $6 end
       and ($7::text is null or r.from_tier = $7)
       and ($8::text is null or r.to_tier = $8)
       and ($9::text is null or r.reason = $9)
       and ($10::boolean is null or (r.refused is not null) = $10)
       and ($11::uuid is null or r.account_id = $11)
     order by r.account_id
     limit $5`,
    [
      ...[workspaceId, planId, after ?? BEFORE_ALL, runs, limit],
      ...[kind, from, to, reason, refused, accountId],
    ],
  )
  return rows.map(planRowOf)
}

/** What a plan says about one account; undefined where it says nothing. */
export async function findStoredPlanRow(
  connection: Connection,
  plan: SeenPlan,
  accountId: Uuid,
): Promise<PlanRow | undefined> {
  const after = idBefore(accountId)
  const [row] = await listStoredPlanRows(connection, plan, { filter: { accountId }, after, limit: 1 })
  return row
}

/** Those of some accounts that a plan has no row of the given kinds for. */
export async function findAccountsOutsidePlan(
  connection: Connection,
  { workspaceId, planId }: PlanKey,
  { accountIds, kinds }: { readonly accountIds: readonly Uuid[]; readonly kinds: readonly PlanRowKind[] },
): Promise<Uuid[]> {
  const rows = await connection.query<{ id: Uuid }>(
    sql`select account_id as id from plan_row
         where workspace_id = $1 and plan_id = $2 and account_id = any($3::uuid[]) and kind = any($4::text[])
         order by account_id`,
    [workspaceId, planId, accountIds, kinds],
  )
  const found = new Set(rows.map(({ id }) => id))
  return accountIds.filter((id) => !found.has(id))
}

/** Notes what an apply found changed in rows that it left as they were. */
export async function notePlanRefusals(
  transaction: Transaction,
  { workspaceId, planId }: PlanKey,
  refusals: readonly { readonly accountId: Uuid; readonly changes: readonly RowChange[] }[],
): Promise<void> {
  for (let from = 0; from < refusals.length; from += NOTED_AT_ONCE) {
    const part = refusals.slice(from, from + NOTED_AT_ONCE)
    await transaction.query(
      sql`update plan_row set refused = given.changes
            from (select unnest($3::uuid[]) as account_id, unnest($4::jsonb[]) as changes) as given
           where plan_row.workspace_id = $1 and plan_row.plan_id = $2 and plan_row.account_id = given.account_id`,
      [
        ...[workspaceId, planId, part.map(({ accountId }) => accountId)],
        part.map(({ changes }) => JSON.stringify(changes)),
      ],
    )
  }
}

function planRowOf(row: PlanRowRecord): PlanRow {
  const known = Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value ?? undefined]))
  return { ...(known as unknown as PlanRow), details: row.details ?? {} }
}
