import type { Day } from '../domain/kernel/day.ts'
import { type AccountRow, type StoredAccount, storedAccountOf } from './account-rows.ts'
import { copyDay } from './copy-line.ts'
import type { Connection, Transaction } from './database.ts'
import { idBefore, type Uuid } from './identifier.ts'
import { findListedOwners } from './listed-owners.ts'
import { sql } from './sql.ts'

/** Which state of a workspace is looked at: one day, up to one published run of placements (see `readPublishedRun`). */
export type View = { readonly workspaceId: Uuid; readonly asOf: Day; readonly run: number }

export type AccountPage = {
  readonly accounts: readonly StoredAccount[]
  /** Where the next page begins; undefined after the last. */
  readonly next: Uuid | undefined
}

const BEFORE_ALL = '00000000-0000-0000-0000-000000000000'

/** So many accounts after an id, in the order of their ids, with contract, placement and owner of the view. */
export async function listAccounts(
  connection: Connection,
  { workspaceId, asOf, run }: View,
  { after, limit }: { readonly after?: Uuid | undefined; readonly limit: number },
): Promise<AccountPage> {
  const rows = await connection.query<AccountRow>(
    sql`
    select a.account_id, a.source, a.external_id, a.name, a.employees, a.industry, a.region, a.country, a.language,
           a.start_on, a.strategic, a.complexity, a.health, a.health_trend, a.open_tickets, a.nps, a.parent_id,
           a.contract_touch, a.custom, c.acv_minor, c.currency, c.renewal_on, g.owner_id, p.tier, p.since_on, p.reason,
           p.base_tier, p.acv_minor as placed_acv_minor, p.model_version_id, p.pin_tier, p.pin_reason, p.pin_until_on,
           p.risk_since_on, p.risk_ended_on, p.calm_since_on,
           case when p.account_id is null then a.listed_tier end as listed_tier,
           case when g.account_id is null then a.listed_owner end as listed_owner,
           c.account_id is null
             and exists (select from contract e
                          where e.workspace_id = a.workspace_id and e.account_id = a.account_id and e.until_on <= $2) as has_left
      from account a
      left join lateral (
             select contract.account_id, acv_minor, currency, renewal_on from contract
              where contract.workspace_id = a.workspace_id and contract.account_id = a.account_id
                and from_on <= $2 and (until_on is null or until_on > $2)
              order by from_on desc limit 1) c on true
      left join lateral (
             select placement.account_id, tier, since_on, reason, base_tier, acv_minor, model_version_id, pin_tier,
                    pin_reason, pin_until_on, risk_since_on, risk_ended_on, calm_since_on from placement
              where placement.workspace_id = a.workspace_id and placement.account_id = a.account_id and run_number <= $3
              order by run_number desc limit 1) p on true
      left join lateral (
             select assignment.account_id, owner_id from assignment
              where assignment.workspace_id = a.workspace_id and assignment.account_id = a.account_id and run_number <= $3
              order by run_number desc limit 1) g on true
     where a.workspace_id = $1 and a.account_id > $4
     order by a.account_id
     limit $5`,
    [workspaceId, copyDay(asOf), run, after ?? BEFORE_ALL, limit],
  )
  const listed = rows.flatMap((row) => (row.owner_id === null ? (row.listed_owner ?? []) : []))
  const people = await findListedOwners(connection, workspaceId, [...new Set(listed)])
  const accounts = rows.map((row) => storedAccountOf(row, people))
  return { accounts, next: accounts.length < limit ? undefined : accounts.at(-1)?.account.id }
}

/** All accounts of a view, page by page in the order of their ids. */
export async function* walkAccounts(
  connection: Connection,
  view: View,
  pageSize = 10_000,
): AsyncGenerator<StoredAccount> {
  let after: Uuid | undefined
  do {
    const page = await listAccounts(connection, view, { after, limit: pageSize })
    yield* page.accounts
    after = page.next
  } while (after !== undefined)
}

/** One account of a view; undefined when the workspace has none of that id. */
export async function findAccount(
  connection: Connection,
  view: View,
  accountId: Uuid,
): Promise<StoredAccount | undefined> {
  const page = await listAccounts(connection, view, { after: idBefore(accountId), limit: 1 })
  return page.accounts.find(({ account }) => account.id === accountId)
}

/** Takes an account away with all that hangs on it but the audit log. False when there was none. */
export async function eraseAccount(
  transaction: Transaction,
  workspaceId: Uuid,
  accountId: Uuid,
): Promise<boolean> {
  for (const statement of ERASE) await transaction.change(statement, [workspaceId, accountId])
  const erased = await transaction.change(
    sql`delete from account where workspace_id = $1 and account_id = $2`,
    [workspaceId, accountId],
  )
  return erased === 1
}

/** A test compares them with the manifest. */
const ERASE = [
  sql`delete from contract where workspace_id = $1 and account_id = $2`,
  sql`delete from signal where workspace_id = $1 and account_id = $2`,
  sql`delete from touch where workspace_id = $1 and account_id = $2`,
  sql`delete from placement where workspace_id = $1 and account_id = $2`,
  sql`delete from assignment where workspace_id = $1 and account_id = $2`,
  sql`delete from plan_row where workspace_id = $1 and account_id = $2`,
  sql`delete from import_change where workspace_id = $1 and account_id = $2`,
  sql`delete from contact where workspace_id = $1 and account_id = $2`,
  sql`delete from plan_comment where workspace_id = $1 and account_id = $2`,
  sql`delete from assignment_plan_row where workspace_id = $1 and account_id = $2`,
  sql`delete from handoff where workspace_id = $1 and account_id = $2`,
  sql`delete from cover where workspace_id = $1 and account_id = $2`,
  sql`delete from pool_case where workspace_id = $1 and account_id = $2`,
  sql`delete from health_score where workspace_id = $1 and account_id = $2`,
  sql`delete from health_override where workspace_id = $1 and account_id = $2`,
  sql`delete from pilot_member where workspace_id = $1 and account_id = $2`,
]
