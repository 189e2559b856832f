import type { Connection } from './database.ts'
import type { Uuid } from './identifier.ts'
import type { PlanKey, PlanRowKind } from './plan-rows.ts'
import { sql } from './sql.ts'

/** What a report shows of a row of a plan. */
export type ReportRow = {
  readonly accountId: Uuid
  readonly externalId: string
  readonly name: string | undefined
  readonly kind: PlanRowKind
  readonly from: string | undefined
  readonly to: string | undefined
  readonly reason: string | undefined
  readonly fingerprint: string
  readonly acvMinor: number | undefined
  readonly costBeforeMinor: number | undefined
  readonly costAfterMinor: number | undefined
  readonly ownerBefore: Uuid | undefined
  readonly ownerAfter: Uuid | undefined
  readonly details: Readonly<Record<string, unknown>>
}

type Row = { readonly [Key in keyof ReportRow]: Exclude<ReportRow[Key], undefined> | null } & {
  readonly accountId: Uuid
}

const BEFORE_ALL = '00000000-0000-0000-0000-000000000000'

/** So many rows of some kinds after an account, in the order of accounts' ids. */
export async function listReportRows(
  connection: Connection,
  { workspaceId, planId }: PlanKey,
  {
    kinds,
    after,
    limit,
  }: {
    readonly kinds: readonly PlanRowKind[]
    readonly after?: Uuid | undefined
    readonly limit: number
  },
): Promise<ReportRow[]> {
  const rows = await connection.query<Row>(
    // The page first: otherwise all accounts of a large workspace are read for each.
    sql`
    with page as (
      select workspace_id, account_id, kind, from_tier, to_tier, reason, fingerprint, acv_minor, cost_before_minor,
             cost_after_minor, owner_before_id, owner_after_id, details
        from plan_row
       where workspace_id = $1 and plan_id = $2 and account_id > $3 and kind = any($4::text[])
       order by account_id
       limit $5)
    select p.account_id as "accountId", a.external_id as "externalId", a.name, p.kind, p.from_tier as "from", p.to_tier as "to",
           p.reason, p.fingerprint, p.acv_minor as "acvMinor", p.cost_before_minor as "costBeforeMinor",
           p.cost_after_minor as "costAfterMinor", p.owner_before_id as "ownerBefore", p.owner_after_id as "ownerAfter", p.details
      from page p
      join account a on a.workspace_id = p.workspace_id and a.account_id = p.account_id
     where a.workspace_id = $1
     order by p.account_id
     limit $5`,
    [workspaceId, planId, after ?? BEFORE_ALL, kinds, limit],
  )
  return rows.map((row) => {
    const known = Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value ?? undefined]))
    return { ...(known as unknown as ReportRow), details: row.details ?? {} }
  })
}

/** What the sources call some accounts, by id; those that are gone are left out. */
export async function findExternalIds(
  connection: Connection,
  workspaceId: Uuid,
  accountIds: readonly Uuid[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await connection.query<{ id: Uuid; externalId: string }>(
    sql`select account_id as id, external_id as "externalId" from account
         where workspace_id = $1 and account_id = any($2::uuid[])
         order by account_id`,
    [workspaceId, accountIds],
  )
  return new Map(rows.map(({ id, externalId }) => [id, externalId]))
}
